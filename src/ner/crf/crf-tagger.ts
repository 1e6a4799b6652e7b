import { mapped } from '../../collections/packed.js'
import type { Document, Mention } from '../../document.js'
import { toLogOdds, toProbability } from '../../learning/probabilities.js'
import type { Tagger } from '../tagger.js'
import { createTypeReader, type ReadTypes } from '../types/read-types.js'
import { LinearChainCrf } from './linear-chain.js'
import { collectMentions } from './chain-mentions.js'
import { LABELS, OUTSIDE } from './labels.js'
import type { Model } from './model.js'
import { addConsistency, LabelPool, sameWords } from './label-consistency.js'
import type { ScoredRun, ScoredRuns } from './scored-runs.js'
import { Scorer } from './scorer.js'
import { withReading } from '../../collections/with-fields.js'

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

/** In tokens: what was learned of the words of such a text is much, and beside it there is no room to spare. */
const LONG = 100_000

export class CrfTagger {
  readonly #scorer: Scorer
  readonly #first: LinearChainCrf
  readonly #second: LinearChainCrf
  readonly #readTypes: ReadTypes
  /** The label probabilities of tokens from their own sentence: those of all runs, each at its place, or of one run at 0. */
  #probabilities = new Float32Array(0)
  #keepsAll = false
  /** What the document says elsewhere of them. */
  #pooled = new Float32Array(0)

  constructor(readonly model: Model) {
    this.#scorer = new Scorer(model)
    this.#first = new LinearChainCrf(model.transitions)
    this.#second = new LinearChainCrf(model.secondTransitions)
    this.#readTypes = createTypeReader(model.types)
  }

  tag(doc: Document): Mention[] {
    return mapped(this.#readTypes(doc, this.label(doc)), (mention) =>
      withReading(mention, { confidence: this.#calibrated(mention.confidence) }),
    )
  }

  /** What the chain of labels makes of the words, each mention with its posterior for confidence. */
  label(doc: Document): Mention[] {
    const { runs, pool } = this.#read(doc)
    const mentions: Mention[] = []
    for (let index = 0; index < runs.count; index++) {
      const run = runs.at(index)
      this.#readPool(run, pool)
      if (this.#mayName(run)) this.#secondPass(doc, run, mentions)
    }
    return mentions
  }

  /** How likely each token has each label, `token × LABELS`, for who weighs this against another opinion. */
  chances(doc: Document): Float32Array {
    const { runs, pool } = this.#read(doc)
    const chances = new Float32Array(doc.tokens.count * LABELS)
    for (let row = 0; row < chances.length; row += LABELS) chances[row + OUTSIDE] = 1
    for (let index = 0; index < runs.count; index++) {
      const run = runs.at(index)
      this.#readPool(run, pool)
      const count = this.#loadAgain(run)
      this.#second.forwardBackward(count, null, 0, CUT)
      const { alpha, beta } = this.#second
      const row = run.first * LABELS
      for (let k = 0; k < count * LABELS; k++) chances[row + k] = alpha[k]! * beta[k]!
    }
    return chances
  }

  /** The first of the two passes. */
  #read(doc: Document): { readonly runs: ScoredRuns; readonly pool: LabelPool } {
    const columns = this.#scorer.columnsOf(doc)
    const runs = this.#scorer.score(columns)
    if (columns.count > LONG) this.#scorer.forget()
    const pool = new LabelPool(sameWords(columns))
    this.#firstPass(runs, columns.count, pool)
    return { runs, pool }
  }

  /** What the runs' tokens are by their own sentence, into the pool. */
  #firstPass(runs: ScoredRuns, tokens: number, pool: LabelPool): void {
    let next = 0
    // Of a long text that would take twice the room of the scores, and so it is worked out twice.
    this.#keepsAll = runs.areFew
    for (let index = 0; index < runs.count; index++) {
      const run = runs.at(index)
      const { first, end } = run
      this.#weigh(run)
      pool.addOutside(next, first)
      for (let k = this.#placeOf(run), i = first; i < end; i++, k += LABELS)
        pool.add(i, this.#probabilities, k)
      next = end
    }
    pool.addOutside(next, tokens)
  }

  #placeOf({ at }: ScoredRun): number {
    return this.#keepsAll ? at : 0
  }

  #weigh(run: ScoredRun): void {
    const chain = this.#first
    const count = run.end - run.first
    const cells = count * LABELS
    const at = this.#placeOf(run)
    if (this.#probabilities.length < at + cells)
      this.#probabilities = withRoom(this.#probabilities, at + cells)
    chain.load(run.scores, run.at, this.model.scale, run)
    chain.forwardBackward(count, null, 0, CUT)
    const { alpha, beta } = chain
    const probabilities = this.#probabilities
    for (let k = 0; k < cells; k++) probabilities[at + k] = alpha[k]! * beta[k]!
  }

  #readPool(run: ScoredRun, pool: LabelPool): void {
    const { first, end } = run
    const cells = (end - first) * LABELS
    if (this.#pooled.length < cells) this.#pooled = new Float32Array(cells * 2)
    if (!this.#keepsAll) this.#weigh(run)
    const at = this.#placeOf(run)
    for (let k = 0, i = first; i < end; i++, k += LABELS)
      pool.read(i, this.#probabilities, at + k, this.#pooled, k)
  }

  /** Whether the first pass, or what the document recalls of its words, leaves room for a name in the run. */
  #mayName(run: ScoredRun): boolean {
    const at = this.#placeOf(run)
    const probabilities = this.#probabilities
    const pooled = this.#pooled
    for (let row = 0; row < (run.end - run.first) * LABELS; row += LABELS) {
      if (probabilities[at + row + OUTSIDE]! < SURELY_OUTSIDE) return true
      for (let l = OUTSIDE + 1; l < LABELS; l++) if (pooled[row + l]! > WORTH_A_LOOK) return true
    }
    return false
  }

  #secondPass(doc: Document, run: ScoredRun, mentions: Mention[]): void {
    const count = this.#loadAgain(run)
    this.#second.decode(count)
    if (this.#isEmpty(count)) return
    this.#second.forwardBackward(count, null, 0, CUT)
    collectMentions(this.#second, doc, run.first, count, mentions)
  }

  /** The scores of a run with what the pool says of it, into the second chain; returns the number of tokens. */
  #loadAgain(run: ScoredRun): number {
    const chain = this.#second
    const count = run.end - run.first
    chain.load(run.scores, run.at, this.model.scale, run)
    for (let t = 0; t < count; t++)
      addConsistency(this.model.consistency, this.#pooled, t, 0, count, chain.scores, t * LABELS)
    return count
  }

  #isEmpty(count: number): boolean {
    for (let t = 0; t < count; t++) if (this.#second.best[t] !== OUTSIDE) return false
    return true
  }

  #calibrated(posterior: number): number {
    const [slope, offset] = this.model.calibration
    return toProbability(slope! * toLogOdds(posterior, 1e-6, 1 - 1e-6) + offset!)
  }
}

/** The same numbers with room for twice so many. */
const withRoom = (numbers: Float32Array, count: number): Float32Array<ArrayBuffer> => {
  const longer = new Float32Array(count * 2)
  longer.set(numbers)
  return longer
}
