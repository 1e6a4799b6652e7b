const SHORTEST = 7
// A name has as many keys as letters, each as long as the name.
const LONGEST = 40

/** Keys of which two names share one when they differ by one letter added, dropped, changed or swapped. None for a short or an endless name. */
export const toTypoKeys = (name: string): string[] => {
  if (name.length < SHORTEST || name.length > LONGEST) return []
  const keys = [name]
  for (let at = 1; at < name.length - 1; at++)
    // Which of two equal neighbours is dropped makes no difference.
    if (at === 1 || name[at] !== name[at - 1]) keys.push(name.slice(0, at) + name.slice(at + 1))
  return keys
}

/** "mkhwebane" and "mkhewebane", but not "ivanov" and "ivanova": a last letter makes another name. */
export const canBeTypo = (a: string, b: string): boolean =>
  a !== b && a[0] === b[0] && a.at(-1) === b.at(-1) && Math.abs(a.length - b.length) <= 1
