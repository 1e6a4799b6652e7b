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

const SMALL = new Set(
  'a an and as at but by de for from in la nor of off on or over per so than the to up van via von vs with'.split(
    ' ',
  ),
)

/**
 * The text with its sentences set as headlines, in part: those that `pick` says, every word with a capital or all but the
 * small ones.
 */
export const titled = (text: string, everyWord: boolean, pick: () => boolean): string =>
  text.replace(/[^\n]+?(?:[.!?]["”’]?(?=\s)|(?=\n)|$)/g, (sentence) =>
    pick()
      ? sentence.replace(/(?<![\p{L}\p{M}\d'’])\p{Ll}[\p{L}\p{M}]*/gu, (word) =>
          !everyWord && SMALL.has(word) ? word : recased(word.charAt(0), 'upper') + word.slice(1),
        )
      : sentence,
  )
