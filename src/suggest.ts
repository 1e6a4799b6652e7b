import leven from 'leven'

/** The name that was probably meant by `word`, or null when nothing is near: slips in a quarter of its letters at most. */
export const suggest = (word: string, names: readonly string[]): string | null => {
  const typed = word.trim().slice(0, 60).toLowerCase()
  let best: string | null = null
  let fewest = Infinity
  for (const name of names) {
    const known = name.toLowerCase()
    const slips = typed.length > 1 && known.startsWith(typed) ? 1 : leven(typed, known)
    if (slips >= fewest || slips > Math.ceil(name.length / 4)) continue
    best = name
    fewest = slips
  }
  return best
}

/** ` Did you mean "json"?`, or nothing. */
export const didYouMean = (word: string, names: readonly string[]): string => {
  const name = suggest(word, names)
  return name === null ? '' : ` Did you mean "${name}"?`
}

/** `Unknown format "jsn". Did you mean "json"?` */
export const unknownName = (noun: string, word: string, names: readonly string[], where = ''): string =>
  `Unknown ${noun} "${word}"${where}.${didYouMean(word, names) || ` Choose from: ${names.join(', ')}.`}`
