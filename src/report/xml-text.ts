import { escapeMarkup } from './escape-markup.js'
import { printable } from './printable.js'

/** Text as it stands in XML, between tags or double quotes: it makes no markup, and does nothing to a terminal. */
export const toXml = (text: string): string => {
  const escaped = escapeMarkup(text)
  return escaped.toWellFormed() === printable(escaped, '\n\t') && !NO_CHARACTER.test(escaped)
    ? escaped
    : Array.from(escaped, toHarmless).join('')
}

const NO_CHARACTER = /[\ufffe\uffff]/

// A parser reads a reference as the character itself; what XML has no place for is shown as a picture.
const toHarmless = (character: string): string => {
  if (!character.isWellFormed() || NO_CHARACTER.test(character)) return '\ufffd'
  if (printable(character, '\n\t') === character) return character
  return character < ' ' && character !== '\r' ? printable(character) : `&#${character.codePointAt(0)!};`
}
