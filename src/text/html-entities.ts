/** What a text copied from a page may still spell as HTML does: marks, spaces, "&" and letters. */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&', apos: "'", bdquo: '„', gt: '>', hellip: '…', laquo: '«', ldquo: '“', lsaquo: '‹', lsquo: '‘', lt: '<',
    mdash: '—', nbsp: ' ', ndash: '–', quot: '"', raquo: '»', rdquo: '”', rsaquo: '›', rsquo: '’', sbquo: '‚',
  }),
) // prettier-ignore

/** Letters that are no other with an accent. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ aelig: 'æ', aring: 'å', eth: 'ð', oelig: 'œ', oslash: 'ø', szlig: 'ß', thorn: 'þ' }),
)

const ACCENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    acute: '\u0301', caron: '\u030c', cedil: '\u0327', circ: '\u0302', grave: '\u0300', tilde: '\u0303', uml: '\u0308',
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
      : (NAMED.get(name.toLowerCase()) ?? letterOf(name))
  return char === undefined ? null : { char, end: ENTITY.lastIndex }
}

/** "eacute" is "é", "Oslash" is "Ø". */
const letterOf = (name: string): string | undefined => {
  const accent = ACCENTS.get(name.slice(1))
  const lower = LETTERS.get(name.toLowerCase())
  const letter = accent ? (name.charAt(0) + accent).normalize('NFC') : lower
  if (letter?.length !== 1) return undefined
  return accent || name === name.toLowerCase() ? letter : letter.toUpperCase()
}

/** "isn&rsquo;t" → "isn’t" */
export const withoutEntities = (word: string): string =>
  word.replace(/&[#\w]+;/g, (entity) => entityAt(entity, 0)?.char ?? entity)
