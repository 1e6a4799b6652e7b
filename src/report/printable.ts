/**
 * Text that can do nothing to a terminal: "␛[2J" for the sequence that clears the screen, "<U+202E>" for the mark that
 * turns a line around. Characters in `keep` pass as they are. Error messages and every report but JSON go through here.
 */
export const printable = (text: string, keep = ''): string =>
  text.replace(UNSAFE, (character) => (keep.includes(character) ? character : toPicture(character)))

/** The same for text of several lines, such as a stack. */
export const printableLines = (text: string): string => printable(text, '\n')

/** The same on one line: a line end or a tab becomes a space. */
export const printableCell = (text: string): string => printable(text.replace(BLANKS, ' '))

/** JSON may hold every one of these characters, so they are escaped, and a parser reads the same text. */
export const escapeJson = (json: string): string =>
  json.replace(UNSAFE, (character) => (character < ' ' ? character : toEscape(character)))

// C0, DEL and C1; line and paragraph separators; bidi overrides and isolates; what has no width and no use in a name.
// Joiners, variation selectors and direction marks stay: emoji, Persian and Hebrew are written with them.
const UNSAFE =
  /[\0-\x1f\x7f-\x9f\u180e\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]{0,8})[\u{e0000}-\u{e007f}]/gu

const BLANKS = /\r\n|[\t-\r\x85\u2028\u2029]/g

const toPicture = (character: string): string => {
  const code = character.codePointAt(0)!
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  return code === 0x7f ? '␡' : `<U+${hex(code).toUpperCase()}>`
}

// A character beyond U+FFFF is two escapes.
const toEscape = (character: string): string =>
  Array.from({ length: character.length }, (_, at) => `\\u${hex(character.charCodeAt(at))}`).join('')

const hex = (code: number): string => code.toString(16).padStart(4, '0')
