import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { createRandom } from '../train/random.js'
import { KINDS, type Kind } from './kinds.js'
import { mutate } from './mutate.js'

export interface Generated {
  readonly seed: number
  readonly kind: Kind['name']
  readonly content: string
}

/** The same for the same seed, as long as the texts of the repository are the same. */
export const generate = (seed: number): Generated => {
  const random = createRandom(seed)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!
  const { name, wrap } = pick(KINDS)
  const passages = Array.from({ length: 1 + Math.floor(random() * 3) }, () => cut(pick(texts()), random))
  // Spoiled before and after it is put into its form: strange words in a sound file, and strange files.
  const words = passages.map((passage) => mutate(passage, random, 6))
  const content = wrap(words, random)
  return { seed, kind: name, content: random() < 0.5 ? content : mutate(content, random, 4) }
}

/** Most are short, so that many can be tried; a few are as long as a page. */
const LONGEST = 1500
const SHORTNESS = 8

const cut = (text: string, random: () => number): string => {
  const start = Math.floor(random() * text.length)
  return text.slice(start, start + Math.floor(random() ** SHORTNESS * LONGEST))
}

let read: string[] | undefined

const texts = (): string[] =>
  (read ??= globSync(['seeds/*.md', 'tests/fixtures/*.txt', 'README.md'])
    .toSorted()
    .map((path) => readFileSync(path, 'utf8')))
