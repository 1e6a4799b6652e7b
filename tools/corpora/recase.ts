/** The text in capitals or without, every offset unchanged: a letter whose other case is longer ("ß") stays. */
export const recased = (text: string, how: 'upper' | 'lower'): string => {
  const whole = how === 'upper' ? text.toUpperCase() : text.toLowerCase()
  if (whole.length === text.length) return whole
  let result = ''
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!
    const other = how === 'upper' ? char.toUpperCase() : char.toLowerCase()
    result += other.length === 1 ? other : char
  }
  return result
}
