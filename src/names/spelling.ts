import { TRANSLITERATIONS } from '../lexicon/transliterations.js'

/** In letters: shorter words are compared as they are. */
const SHORTEST = 5
const keys = new Map<string, string>()
const MOST_KEYS = 50_000

/** A key that "zelenskyy", "zelensky" and "zelenskiy" share. Short words keep their letters: "lee" is not "li". */
export const toSpellingKey = (folded: string): string => {
  if (folded.length < SHORTEST) return folded
  const known = keys.get(folded)
  if (known !== undefined) return known
  // A cache of pure results; emptied so that a process that reads for weeks does not grow.
  if (keys.size > MOST_KEYS) keys.clear()
  const key = TRANSLITERATIONS.reduce((word, [pattern, letters]) => word.replace(pattern, letters), folded)
  keys.set(folded, key)
  return key
}
