/** What a text copied from a page may still spell as HTML does: marks, spaces and "&". */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&', apos: "'", bdquo: '„', gt: '>', hellip: '…', laquo: '«', ldquo: '“', lsaquo: '‹', lsquo: '‘', lt: '<',
    mdash: '—', nbsp: ' ', ndash: '–', quot: '"', raquo: '»', rdquo: '”', rsaquo: '›', rsquo: '’', sbquo: '‚',
  }),
) // prettier-ignore

const ENTITY = /&(?:#(\d{2,5})|#x([\da-f]{2,4})|([a-z]{2,6}));/iy

/** A character as HTML spells it: what it is, and where in a text it ends. */
export interface HtmlEntity {
  readonly char: string
  readonly end: number
}

/** The entity at an offset: "&rsquo;" is "’". Null where none stands. */
export const entityAt = (text: string, at: number): HtmlEntity | null => {
  ENTITY.lastIndex = at
  const match = ENTITY.exec(text)
  if (!match) return null
  const [, decimal, hex, name] = match
  const char =
    name === undefined
      ? String.fromCharCode(decimal === undefined ? parseInt(hex!, 16) : Number(decimal))
      : NAMED.get(name.toLowerCase())
  return char === undefined ? null : { char, end: ENTITY.lastIndex }
}

/** "isn&rsquo;t" → "isn’t" */
export const withoutEntities = (word: string): string =>
  word.replace(/&[#\w]+;/g, (entity) => entityAt(entity, 0)?.char ?? entity)
