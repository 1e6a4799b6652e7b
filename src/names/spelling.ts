import { TRANSLITERATIONS } from '../lexicon/transliterations.js'

/** In letters: shorter words are compared as they are. */
const SHORTEST = 5
const keys = new Map<string, string>()
const MOST_KEYS = 50_000

/** A rule with the letters of which a word needs some; null where its pattern is more than letters. */
interface Rule {
  readonly pattern: RegExp
  readonly letters: string
  readonly needs: readonly string[] | null
}

const RULES: readonly Rule[] = TRANSLITERATIONS.map(([pattern, letters]) => ({
  pattern,
  letters,
  needs: /^[a-z|]+$/.test(pattern.source) ? pattern.source.split('|') : null,
}))

const hasAny = (word: string, parts: readonly string[]): boolean => {
  for (let i = 0; i < parts.length; i++) if (word.includes(parts[i]!)) return true
  return false
}

/** A key that "zelenskyy", "zelensky" and "zelenskiy" share. Short words keep their letters: "lee" is not "li". */
export const toSpellingKey = (folded: string): string => {
  if (folded.length < SHORTEST) return folded
  const known = keys.get(folded)
  if (known !== undefined) return known
  // A cache of pure results; emptied so that a process that reads for weeks does not grow.
  if (keys.size > MOST_KEYS) keys.clear()
  let key = folded
  for (let i = 0; i < RULES.length; i++) {
    const { pattern, letters, needs } = RULES[i]!
    if (needs === null || hasAny(key, needs)) key = key.replace(pattern, letters)
  }
  keys.set(folded, key)
  return key
}
