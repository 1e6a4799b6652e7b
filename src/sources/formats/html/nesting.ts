// Which tags end which elements: the rules of the HTML standard as far as they change what is read.

const names = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

const VOID = names(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
)

export const isVoid = (name: string): boolean => VOID.has(name)

const BLOCK = names(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup p pre search section summary table tbody td
  tfoot th thead tr ul`,
)

/** Whether it begins a line of its own. */
export const isBlock = (name: string): boolean => BLOCK.has(name)

/** The nearest open element of these names ends, with all in it, unless something between keeps it open. */
export interface Ending {
  readonly ends: ReadonlySet<string>
  readonly isKept: (between: string) => boolean
}

const HEADINGS = names('h1 h2 h3 h4 h5 h6')
const SCOPE = names('button caption object table td template th')
const TABLE = names('table template')
const THROUGH = names('address div p')

const inScope = (between: string): boolean => SCOPE.has(between)
const inTable = (between: string): boolean => TABLE.has(between)
const inItem = (between: string): boolean => BLOCK.has(between) && !THROUGH.has(between)
const always = (): boolean => true

const P: Ending = { ends: names('p'), isKept: inScope }
const OPENING: Readonly<Record<string, readonly Ending[]>> = {
  a: [{ ends: names('a'), isKept: isBlock }],
  body: [{ ends: names('head'), isKept: always }],
  dd: [{ ends: names('dd dt'), isKept: inItem }, P],
  dt: [{ ends: names('dd dt'), isKept: inItem }, P],
  li: [{ ends: names('li'), isKept: inItem }, P],
  option: [{ ends: names('option'), isKept: always }],
  tbody: [{ ends: names('tbody tfoot thead'), isKept: inTable }],
  td: [{ ends: names('td th'), isKept: inTable }],
  tfoot: [{ ends: names('tbody tfoot thead'), isKept: inTable }],
  th: [{ ends: names('td th'), isKept: inTable }],
  thead: [{ ends: names('tbody tfoot thead'), isKept: inTable }],
  tr: [{ ends: names('tr'), isKept: inTable }],
}
const OF_HEADING: readonly Ending[] = [P, { ends: HEADINGS, isKept: always }]
const OF_BLOCK: readonly Ending[] = [P]
const OF_WORDS: readonly Ending[] = []

/** What ends before an element of this name begins. */
export const endingsBefore = (name: string): readonly Ending[] =>
  OPENING[name] ?? (HEADINGS.has(name) ? OF_HEADING : BLOCK.has(name) ? OF_BLOCK : OF_WORDS)

const LISTS = names('button caption dir menu object ol table td template th ul')
const PARTS_OF_TABLE = names('caption table tbody td tfoot th thead tr')

/** What an end tag ends. What follows the end of the body is taken to belong to it. */
export const endingBy = (name: string): Ending | null => {
  if (name === 'body' || name === 'html') return null
  if (PARTS_OF_TABLE.has(name)) return { ends: new Set([name]), isKept: inTable }
  if (HEADINGS.has(name)) return { ends: HEADINGS, isKept: inScope }
  if (name === 'li') return { ends: new Set([name]), isKept: (between) => LISTS.has(between) }
  return { ends: new Set([name]), isKept: BLOCK.has(name) ? inScope : isBlock }
}
