import { hashWord } from '../../src/ner/crf/hash.js'
import { CLUSTER_BITS, toClusters, type Clusters } from '../../src/ner/crf/knowledge.js'
import { BEGIN, END, INSIDE, labelOf, OUTSIDE, SINGLE, TYPES } from '../../src/ner/crf/labels.js'

/** How often a word must have stood with a capital for its use to say something. */
const LEAST = 3
/** From which share on a word is nearly always, or mostly, what it is most often. */
const SHARES = [0.9, 0.65] as const
const OFTEN = 20

/**
 * What a word with a capital is mostly used as, in 6 bits, from 4; 0: it is too rare. The upper four bits tell type (none of them is
 * one) and share, the lower two which part of a name the word mostly is or, where it is none, whether it is frequent.
 *
 * @param sums By label: how often the word had it, as the network holds likely.
 */
export const useOf = (sums: Float32Array): number => {
  const total = sums.reduce((sum, part) => sum + part, 0)
  if (total < LEAST) return 0
  const sumOf = (type: number, parts: readonly number[]): number =>
    parts.reduce((sum, part) => sum + sums[labelOf(type, part)]!, 0)
  const byType = Array.from({ length: TYPES }, (_, type) => sumOf(type, [BEGIN, INSIDE, END, SINGLE]))
  const type = highest([...byType, sums[OUTSIDE]!])
  // As if the word had been seen once more, and was of another type.
  const share = ((byType[type] ?? sums[OUTSIDE]!) + 1 / (TYPES + 1)) / (total + 1)
  const kind = 1 + type * (SHARES.length + 1) + SHARES.filter((least) => share < least).length
  const part =
    type === TYPES
      ? Number(total >= OFTEN)
      : highest([sumOf(type, [SINGLE]), sumOf(type, [BEGIN]), sumOf(type, [INSIDE, END])])
  return (kind << 2) | part
}

const highest = (numbers: readonly number[]): number => numbers.indexOf(Math.max(...numbers))

/** The words that have a cluster or a use, with both. */
export const withUses = (
  clusters: ReadonlyMap<string, number>,
  uses: ReadonlyMap<string, Float32Array>,
): Clusters => {
  const both = new Map(clusters)
  for (const [word, sums] of uses) {
    const use = useOf(sums)
    if (use !== 0) both.set(word, (use << CLUSTER_BITS) | (clusters.get(word) ?? 0))
  }
  return toClusters([...both].map(([word, value]) => [hashWord(word), value]))
}
