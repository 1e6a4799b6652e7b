/** What the tokeniser needs to know of a UTF-16 code unit. */
export const SPACE = 0
export const LETTER = 1
export const DIGIT = 2
export const APOSTROPHE = 3
const SYMBOL = 4
export const LEAD_SURROGATE = 5
/** Stands inside a word and changes nothing: a soft hyphen, a combining accent, a joiner. */
export const JOINER = 6

const UNKNOWN = 255
const classes = new Uint8Array(0x10000).fill(UNKNOWN)

/** The class of a UTF-16 code unit. Worked out once a code unit: the tables of Unicode are slow to ask. */
export const classOf = (code: number): number => {
  const known = classes[code]!
  return known === UNKNOWN ? (classes[code] = classify(code)) : known
}

const classify = (code: number): number => {
  const char = String.fromCharCode(code)
  if (code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x02bc) return APOSTROPHE
  if (code === 0xad || code === 0x200d || code === 0x200c || /\p{M}/u.test(char)) return JOINER
  if (code === 0x200b || code === 0xfeff || code < 0x20 || code === 0x7f || /[\s\p{Z}]/u.test(char))
    return SPACE
  if (code >= 0xd800 && code <= 0xdbff) return LEAD_SURROGATE
  if (/\p{N}/u.test(char)) return DIGIT
  return /[\p{L}_]/u.test(char) ? LETTER : SYMBOL
}

const upper = new Uint8Array(0x10000).fill(UNKNOWN)

export const isUpper = (code: number): boolean => {
  if (code < 128) return code >= 65 && code <= 90
  const known = upper[code]!
  return (known === UNKNOWN ? (upper[code] = /\p{Lu}/u.test(String.fromCharCode(code)) ? 1 : 0) : known) === 1
}
