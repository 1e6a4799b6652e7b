// An expression with \p{…} takes a millisecond to make, and most words are told by a letter of ASCII. So the expression is
// asked only where a character decides that is neither that nor a mark of any newspaper.
const LAST_OF_ASCII = 0x7f

const isAsciiLetter = (code: number): boolean => {
  const low = code | 0x20
  return low >= 0x61 && low <= 0x7a
}

const isAsciiDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** Dashes, quotation marks, bullets and dots: U+2010 to U+2027. */
const isMark = (code: number): boolean => code >= 0x2010 && code <= 0x2027

/** Whether there is a letter or a digit: the same as `/[\p{L}\p{N}]/u`. */
export const hasLetterOrDigit = (text: string): boolean => {
  let isTold = true
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isAsciiLetter(code) || isAsciiDigit(code)) return true
    if (code > LAST_OF_ASCII && !isMark(code)) isTold = false
  }
  return !isTold && /[\p{L}\p{N}]/u.test(text)
}

/** The same as `/\p{L}/u`. */
export const hasLetter = (text: string): boolean => {
  let isTold = true
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isAsciiLetter(code)) return true
    if (code > LAST_OF_ASCII && !isMark(code)) isTold = false
  }
  return !isTold && /\p{L}/u.test(text)
}

/** The same as `/^\p{L}/u`. */
export const startsWithLetter = (text: string): boolean => {
  const code = text.charCodeAt(0)
  return code > LAST_OF_ASCII ? !isMark(code) && /^\p{L}/u.test(text) : isAsciiLetter(code)
}

/** Whether the character at `at`, of one unit, is a capital: the same as `/\p{Lu}/u` of it alone. */
export const isUpperAt = (text: string, at: number): boolean => isUpper(text.charCodeAt(at))

/** The same as `/\p{Lu}/u`. */
export const hasUpper = (text: string): boolean => {
  let isTold = true
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x41 && code <= 0x5a) return true
    if (code > LAST_OF_ASCII && !isMark(code)) isTold = false
  }
  return !isTold && /\p{Lu}/u.test(text)
}

/** The same as `/^\p{Lu}/u`. */
export const startsUpper = (text: string): boolean => {
  const code = text.charCodeAt(0)
  return code >= 0xd800 && code <= 0xdbff ? /^\p{Lu}/u.test(text) : isUpper(code)
}

const UNKNOWN = 255
const upper = new Uint8Array(0x10000).fill(UNKNOWN)

/** Whether a UTF-16 code unit is a capital. Worked out once a code unit: the tables of Unicode are slow to ask. */
export const isUpper = (code: number): boolean => {
  if (code <= LAST_OF_ASCII) return code >= 65 && code <= 90
  const known = upper[code]!
  return (known === UNKNOWN ? (upper[code] = /\p{Lu}/u.test(String.fromCharCode(code)) ? 1 : 0) : known) === 1
}
