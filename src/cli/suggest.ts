/** The name that was probably meant by `word`, or null when nothing is near: slips in a third of its letters at most. */
export const suggest = (word: string, names: readonly string[]): string | null => {
  const typed = word.slice(0, 40).toLowerCase()
  const near = names
    .map((name) => ({ name, slips: name.startsWith(typed) && typed.length > 1 ? 1 : slips(typed, name) }))
    .filter(({ name, slips }) => slips <= Math.ceil(name.length / 3))
    .toSorted((a, b) => a.slips - b.slips)
  return near[0]?.name ?? null
}

/** ` Did you mean "json"?`, or nothing. */
export const didYouMean = (word: string, names: readonly string[]): string => {
  const name = suggest(word, names)
  return name === null ? '' : ` Did you mean "${name}"?`
}

// Letters added, lost, changed, or swapped with their neighbour (optimal string alignment, Damerau 1964).
const slips = (a: string, b: string): number => {
  let [before, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : Infinity
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, changed, swapped))
    }
    ;[before, row] = [row, next]
  }
  return row[b.length]!
}
