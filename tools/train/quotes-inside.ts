import type { Cue } from '../../src/quotes/candidates.js'
import { LEAST_CUE, readKeys, type Reach } from '../../src/quotes/inside-keys.js'
import { packInside, type InsideModel } from '../../src/quotes/inside-model.js'
import { MARK } from '../../src/quotes/kinds.js'
import { PAIRS, PairChain } from '../../src/quotes/pair-chain.js'
import type { Sketch } from '../../src/quotes/sketch.js'
import { tokensIn, type Sample } from './quotes-gold.js'
import { createRandom, shuffle } from './random.js'

const EPOCHS = 4
const RATE = 0.05
const SEEDS = [7, 11, 13, 17]
/** Share of features hidden from each token while learning. */
const DROPOUT = 0.5
/** Features seen less often are left out. */
const LEAST_COUNT = 3
/** So many features are kept: those with the largest weights. */
const MOST_FEATURES = 60_000
/** Weights learned with half of the features hidden are halved for all of them, but somewhat sharper ones choose better. */
const SHARPNESS = 0.75
const LONGEST = 250

/** A sentence: the numbers of each token's features, one list after the other, and whether it stands in a clause. */
interface Example {
  readonly features: Int32Array
  readonly ends: Int32Array
  readonly inside: Uint8Array
}

/**
 * Learns which tokens stand in reported clauses by stochastic gradient descent on the chain's likelihood, with one AdaGrad
 * step size a feature (Duchi et al. 2011).
 *
 * @param cuesOf the likely cues of an article, by a model that has not seen it.
 */
export const trainInside = (
  samples: readonly Sample[],
  cuesOf: (sample: Sample) => readonly Cue[],
): InsideModel => {
  const numbers = new Map<number, number>()
  const counts: number[] = []
  const examples = samples.flatMap((sample) => {
    const labels = labelsOf(sample)
    return reachesOf(sample.sketch, cuesOf(sample)).map((reach) => toExample(reach, labels, numbers, counts))
  })
  const frequent = examples.map((example) => without(example, counts))
  return packInside(largest(numbers, meanOf(SEEDS.map((seed) => learn(frequent, counts.length, seed)))))
}

/** The rows of the features with the largest weights, in the order in which the features were first seen. */
const largest = (numbers: ReadonlyMap<number, number>, rows: Float32Array): [number, Float32Array][] => {
  const sizes = Float32Array.from({ length: numbers.size }, (_, number) => {
    const at = number * PAIRS
    return Math.max(...rows.subarray(at, at + PAIRS).map(Math.abs))
  })
  const least = sizes.toSorted().at(-MOST_FEATURES) ?? 0
  const kept: [number, Float32Array][] = []
  for (const [key, number] of numbers)
    if (sizes[number]! > least)
      kept.push([key, rows.slice(number * PAIRS, (number + 1) * PAIRS).map((weight) => weight * SHARPNESS)])
  return kept
}

const reachesOf = (sketch: Sketch, cues: readonly Cue[]): Reach[] =>
  runsOf(cues, ({ token }) => sketch.unitAt[token]!)
    .filter((mine) => mine.some(({ likely }) => likely >= LEAST_CUE))
    .map((mine) => {
      const unit = sketch.unitAt[mine[0]!.token]!
      return { sketch, from: sketch.firsts[unit]!, to: sketch.firsts[unit + 1]!, cues: mine }
    })

/** Cuts a list where the key changes. */
const runsOf = <T>(items: readonly T[], keyOf: (item: T) => number): T[][] => {
  const runs: T[][] = []
  for (const item of items) {
    const last = runs.at(-1)
    if (last && keyOf(last[0]!) === keyOf(item)) last.push(item)
    else runs.push([item])
  }
  return runs
}

/** 1 for each token of a content; a "that" before it and marks at its edges are left out, sentence by sentence. */
const labelsOf = ({ sketch, attributions }: Sample): Uint8Array => {
  const inside = new Uint8Array(sketch.words.length)
  const isEdge = (token: number): boolean =>
    (sketch.kinds[token]! & MARK) !== 0 && sketch.stretchAt[token]! < 0
  for (const { content } of attributions)
    for (const span of content)
      for (const tokens of runsOf(tokensIn(sketch, span), (token) => sketch.unitAt[token]!)) {
        let first = tokens[0]!
        let end = tokens.at(-1)! + 1
        while (first < end && (sketch.words[first] === 'that' || isEdge(first))) first++
        while (first < end && isEdge(end - 1)) end--
        inside.fill(1, first, end)
      }
  return inside
}

const toExample = (
  reach: Reach,
  labels: Uint8Array,
  numbers: Map<number, number>,
  counts: number[],
): Example => {
  const features: number[] = []
  const ends: number[] = []
  readKeys(reach, (keys, count) => {
    for (const key of keys.subarray(0, count)) {
      let number = numbers.get(key)
      if (number === undefined) {
        number = counts.push(0) - 1
        numbers.set(key, number)
      }
      counts[number]!++
      features.push(number)
    }
    ends.push(features.length)
  })
  return {
    features: Int32Array.from(features),
    ends: Int32Array.from(ends),
    inside: labels.subarray(reach.from, reach.to),
  }
}

/** The same without rare features. */
const without = ({ features, ends, inside }: Example, counts: readonly number[]): Example => {
  const kept: number[] = []
  let begin = 0
  const keptEnds = ends.map((end) => {
    for (; begin < end; begin++) if (counts[features[begin]!]! >= LEAST_COUNT) kept.push(features[begin]!)
    return kept.length
  })
  return { features: Int32Array.from(kept), ends: keptEnds, inside }
}

/** The mean of models that differ by chance alone errs less than each of them. */
const meanOf = (models: readonly Float32Array[]): Float32Array =>
  models[0]!.map((_, at) => models.reduce((sum, model) => sum + model[at]!, 0) / models.length)

const learn = (examples: readonly Example[], features: number, seed: number): Float32Array => {
  const random = createRandom(seed)
  const rows = new Float32Array(features * PAIRS)
  const chain = new PairChain()
  const squares = new Float32Array(rows.length / PAIRS).fill(0.1)
  const order = Uint32Array.from(examples, (_, index) => index)
  let step = 0
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random)
    for (const index of order) {
      const rate = RATE * (1 - step++ / (EPOCHS * order.length))
      const example = examples[index]!
      if (example.inside.length <= LONGEST) learnFrom(hide(example, random), rows, squares, chain, rate)
    }
  }
  return rows
}

const hide = ({ features, ends, inside }: Example, random: () => number): Example => {
  const kept = new Int32Array(features.length)
  let count = 0
  let begin = 0
  const keptEnds = ends.map((end) => {
    for (; begin < end; begin++) if (random() >= DROPOUT) kept[count++] = features[begin]!
    return count
  })
  return { features: kept, ends: keptEnds, inside }
}

const learnFrom = (
  { features, ends, inside }: Example,
  rows: Float32Array,
  squares: Float32Array,
  chain: PairChain,
  rate: number,
): void => {
  const tokens = inside.length
  chain.reserve(tokens)
  chain.scores.fill(0, 0, tokens * PAIRS)
  for (let t = 0, k = 0; t < tokens; t++)
    for (; k < ends[t]!; k++)
      for (let p = 0; p < PAIRS; p++) chain.scores[t * PAIRS + p]! += rows[features[k]! * PAIRS + p]!
  chain.sum(tokens)
  const gradient = new Float64Array(PAIRS)
  let before = 0
  for (let t = 0, k = 0; t < tokens; t++) {
    const pair = before * 2 + inside[t]!
    before = inside[t]!
    let norm = 0
    for (let p = 0; p < PAIRS; p++) {
      gradient[p] = (p === pair ? 1 : 0) - chain.pairAt(t, p)
      norm += gradient[p]! ** 2
    }
    // A token that is already right teaches next to nothing.
    if (norm < 1e-4) {
      k = ends[t]!
      continue
    }
    for (; k < ends[t]!; k++) {
      const feature = features[k]!
      squares[feature]! += norm
      const size = rate / Math.sqrt(squares[feature]!)
      for (let p = 0; p < PAIRS; p++) rows[feature * PAIRS + p]! += size * gradient[p]!
    }
  }
}
