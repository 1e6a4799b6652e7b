import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** A file in the same folder whose name is a slip of the keyboard away; null if there is none. */
export const readNear = async (path: string): Promise<string | null> => {
  const wanted = basename(path)
  const names = await readdir(dirname(path)).catch((): string[] => [])
  const near = nearest(wanted, names.toSorted())
  if (near === null) return null
  return path.endsWith(wanted) ? path.slice(0, path.length - wanted.length) + near : join(dirname(path), near)
}

/** The choice with the fewest changed letters, if they are few for the length of the word. */
export const nearest = (word: string, choices: readonly string[]): string | null => {
  let best: string | null = null
  let fewest = Math.min(3, Math.floor(word.length / 3) + 1)
  for (const choice of choices) {
    if (Math.abs(choice.length - word.length) >= fewest) continue
    const changes = countChanges(word.toLowerCase(), choice.toLowerCase())
    if (changes >= fewest) continue
    best = choice
    fewest = changes
  }
  return best
}

// Levenshtein's distance, with neighbours that changed places as one change.
const countChanges = (a: string, b: string): number => {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let changes = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        changes = Math.min(changes, before[j - 2]! + 1)
      row.push(changes)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
