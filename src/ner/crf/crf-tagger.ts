import { ENTITY_TYPES, type Document, type Mention } from '../../document.js'
import { toLogOdds, toProbability } from '../../learning/probabilities.js'
import type { Tagger } from '../tagger.js'
import { createTypeReader, type ReadTypes } from '../types/read-types.js'
import { LinearChainCrf, type Run } from './linear-chain.js'
import { END, LABELS, OUTSIDE, partOf, REPORTED_TYPES, SINGLE, typeOf } from './labels.js'
import type { Model } from './model.js'
import { addConsistency, poolLabels, sameWords } from './label-consistency.js'
import { Scorer, type Scores } from './scorer.js'

/** The built-in tagger: a linear-chain conditional random field, read twice. It answers at once. */
export const createCrfTagger = (model: Model): Tagger => {
  const crf = new CrfTagger(model)
  return { tag: (docs) => docs.map((doc) => crf.tag(doc)) }
}

const SURELY_OUTSIDE = 0.995
/** A label that trails by this much has one chance in 160,000, transitions aside. */
const CUT = 12
/** From this share on, what the rest of the document says of a word is worth a second look. */
const WORTH_A_LOOK = 0.05

// A run of letters without a space is no name, however it begins.
const LONGEST_NAME = 200

const isEndless = ({ tokens }: Document, first: number, last: number): boolean =>
  tokens.ends[last]! - tokens.starts[first]! > LONGEST_NAME

export class CrfTagger {
  readonly #scorer: Scorer
  readonly #first: LinearChainCrf
  readonly #second: LinearChainCrf
  readonly #readTypes: ReadTypes

  constructor(readonly model: Model) {
    this.#scorer = new Scorer(model)
    this.#first = new LinearChainCrf(model.transitions)
    this.#second = new LinearChainCrf(model.secondTransitions)
    this.#readTypes = createTypeReader(model.types)
  }

  tag(doc: Document): Mention[] {
    return this.#readTypes(doc, this.label(doc)).map((mention) => ({
      ...mention,
      confidence: this.#calibrated(mention.confidence),
    }))
  }

  /** What the chain of labels makes of the words, each mention with its posterior for confidence. */
  label(doc: Document): Mention[] {
    const columns = this.#scorer.columnsOf(doc)
    const scores = this.#scorer.score(columns)
    const probabilities = this.#firstPass(scores, columns.count)
    const pooled = poolLabels(sameWords(columns), probabilities)
    const mentions: Mention[] = []
    for (const run of scores.runs)
      if (mayName(run, probabilities, pooled)) this.#secondPass(doc, run, scores.rows, pooled, mentions)
    return mentions
  }

  /** Every token's label probabilities from its own sentence. */
  #firstPass({ rows, runs }: Scores, tokens: number): Float32Array {
    const chain = this.#first
    const probabilities = new Float32Array(tokens * LABELS)
    for (let i = 0; i < probabilities.length; i += LABELS) probabilities[i + OUTSIDE] = 1
    for (const run of runs) {
      const count = run.end - run.first
      chain.load(rows, run)
      chain.forwardBackward(count, null, 0, CUT)
      const from = run.first * LABELS
      for (let k = 0; k < count * LABELS; k++) probabilities[from + k] = chain.alpha[k]! * chain.beta[k]!
    }
    return probabilities
  }

  #secondPass(doc: Document, run: Run, rows: Float32Array, pooled: Float32Array, mentions: Mention[]): void {
    const chain = this.#second
    const { first, end } = run
    chain.load(rows, run)
    for (let i = first; i < end; i++)
      addConsistency(this.model.consistency, pooled, i, first, end, chain.scores, (i - first) * LABELS)
    chain.decode(end - first)
    if (this.#isEmpty(end - first)) return
    chain.forwardBackward(end - first, null, 0, CUT)
    this.#collect(doc, first, end - first, mentions)
  }

  #isEmpty(count: number): boolean {
    for (let t = 0; t < count; t++) if (this.#second.best[t] !== OUTSIDE) return false
    return true
  }

  #collect(doc: Document, first: number, count: number, mentions: Mention[]): void {
    const { best } = this.#second
    for (let t = 0; t < count; t++) {
      const label = best[t]!
      if (label === OUTSIDE) continue
      const begin = t
      while (partOf(best[t]!) !== SINGLE && partOf(best[t]!) !== END) t++
      if (typeOf(label) >= REPORTED_TYPES || isEndless(doc, first + begin, first + t)) continue
      mentions.push({
        type: ENTITY_TYPES[typeOf(label)]!,
        start: doc.tokens.starts[first + begin]!,
        end: doc.tokens.ends[first + t]!,
        firstToken: first + begin,
        endToken: first + t + 1,
        confidence: this.#second.posterior(begin, best.subarray(begin, t + 1)),
        typeScores: this.#typeScores(begin, t + 1),
      })
    }
  }

  #calibrated(posterior: number): number {
    const [slope, offset] = this.model.calibration
    return toProbability(slope! * toLogOdds(posterior, 1e-6, 1 - 1e-6) + offset!)
  }

  /** How likely the tokens are to be inside a name of each type, on average. */
  #typeScores(begin: number, end: number): [number, number, number] {
    const { alpha, beta } = this.#second
    const sums: [number, number, number] = [0, 0, 0]
    for (let t = begin; t < end; t++)
      for (let l = 1; l <= 4 * REPORTED_TYPES; l++)
        sums[typeOf(l)]! += alpha[t * LABELS + l]! * beta[t * LABELS + l]!
    return sums.map((sum) => Math.min(1, sum / (end - begin))) as [number, number, number]
  }
}

/** Whether the first pass, or what the document recalls of its words, leaves room for a name in the run. */
const mayName = ({ first, end }: Run, probabilities: Float32Array, pooled: Float32Array): boolean => {
  for (let i = first; i < end; i++) {
    const row = i * LABELS
    if (probabilities[row + OUTSIDE]! < SURELY_OUTSIDE) return true
    for (let l = OUTSIDE + 1; l < LABELS; l++) if (pooled[row + l]! > WORTH_A_LOOK) return true
  }
  return false
}
