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

const classify = (code: number): number => (code < 0x80 ? classifyAscii(code) : classifyOther(code))

// Most texts have little else, and an expression with \p{…} takes long to make.
const classifyAscii = (code: number): number => {
  if (code === 0x27) return APOSTROPHE
  if (code <= 0x20 || code === 0x7f) return SPACE
  if (code >= 0x30 && code <= 0x39) return DIGIT
  const low = code | 0x20
  return (low >= 0x61 && low <= 0x7a) || code === 0x5f ? LETTER : SYMBOL
}

const classifyOther = (code: number): number => {
  // Dashes, quotation marks, bullets and dots that stand in any newspaper.
  if (code === 0x2013 || code === 0x2014 || code === 0x201c || code === 0x201d || code === 0x2026)
    return SYMBOL
  if (code === 0x2019 || code === 0x2018 || code === 0x02bc) return APOSTROPHE
  const char = String.fromCharCode(code)
  if (code === 0xad || code === 0x200d || code === 0x200c || /\p{M}/u.test(char)) return JOINER
  if (code === 0x200b || code === 0xfeff || /[\s\p{Z}]/u.test(char)) return SPACE
  if (code >= 0xd800 && code <= 0xdbff) return LEAD_SURROGATE
  if (/\p{N}/u.test(char)) return DIGIT
  return /[\p{L}_]/u.test(char) ? LETTER : SYMBOL
}
