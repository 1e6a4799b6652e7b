import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ENTITY_TYPES, type Document, type Mention, type Stage } from '../document.js'
import { modelInvalid } from '../errors.js'
import { POSSESSIVE_NAMES } from '../lexicon/possessive-names.js'
import { MOST_CONTEXT_KEYS, pairKeys, type View } from './context.js'
import { Chain } from './crf.js'
import { END, LABELS, OUTSIDE, partOf, REPORTED_TYPES, SINGLE, typeOf } from './labels.js'
import { createListed, preferListed, type Entry } from './lexicon.js'
import { addWeights, toModel, type Model } from './model.js'
import { keepPossessives } from './possessives.js'
import { addRecall, poolLabels, sameWords } from './recall.js'
import { Settings } from './settings.js'
import { toView, type WordView } from './view.js'
import { Vocabulary } from './vocabulary.js'
import { keyAt, OFFSETS, RING } from './words.js'

const MODEL_FILE = new URL('../../model/ner.bin', import.meta.url)

let shipped: Model | undefined

/** The model that comes with the package, read once. @throws ExtractError `MODEL_INVALID` */
export const readModel = (): Model => (shipped ??= read())

const read = (): Model => {
  const path = fileURLToPath(MODEL_FILE)
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw modelInvalid(path, 'it cannot be read', { cause: error })
  }
  return toModel(bytes, (reason) => modelInvalid(path, reason))
}

export interface TaggerOptions {
  /** The user's own names, which win over the model. */
  readonly lexicon?: readonly Entry[]
  readonly model?: Model
}

/**
 * A stage that marks the persons, places and organisations a document names.
 *
 * @throws ExtractError `MODEL_INVALID` when the shipped model cannot be read.
 */
export const createTagger = ({ lexicon = [], model = readModel() }: TaggerOptions = {}): Stage => {
  const tagger = new Tagger(model)
  const findListed = createListed(lexicon)
  return (doc) => ({
    ...doc,
    mentions: preferListed(findListed(doc), keepPossessives(doc, tagger.tag(doc), POSSESSIVE_NAMES)),
  })
}

/** Forgets its words when it knows so many: a few tens of megabytes. */
const MOST_WORDS = 50_000
const CELLS = OFFSETS.length * LABELS

interface FirstPass {
  readonly scores: Float32Array
  readonly probabilities: Float32Array
  readonly named: Uint8Array
}

const SURELY_OUTSIDE = 0.995
/** A label that trails by this much has one chance in 160,000, transitions aside. */
const CUT = 12

// A run of letters without a space is no name, however it begins.
const LONGEST_NAME = 200

const isEndless = ({ tokens }: Document, first: number, last: number): boolean =>
  tokens.ends[last]! - tokens.starts[first]! > LONGEST_NAME

class Tagger {
  readonly #vocabulary: Vocabulary
  readonly #chain: Chain
  readonly #second: Chain
  readonly #settings: Settings
  readonly #keys = new Int32Array(MOST_CONTEXT_KEYS)
  /** By word: what it adds to the label scores of the token two after it, one after it, itself, one before, two before. */
  #scores = new Float32Array(1024 * CELLS)

  constructor(readonly model: Model) {
    this.#settings = new Settings(model)
    this.#chain = new Chain(model.transitions)
    this.#second = new Chain(model.secondTransitions)
    this.#vocabulary = new Vocabulary(model, (id, { keys }) => {
      if ((id + 1) * CELLS > this.#scores.length) {
        const longer = new Float32Array(this.#scores.length * 2)
        longer.set(this.#scores)
        this.#scores = longer
      }
      this.#scores.fill(0, id * CELLS, (id + 1) * CELLS)
      for (let o = 0; o < OFFSETS.length; o++)
        for (const key of keys[RING[o]!])
          addWeights(model, keyAt(key, o), this.#scores, id * CELLS + o * LABELS)
    })
  }

  tag(doc: Document): Mention[] {
    if (this.#vocabulary.size > MOST_WORDS) this.#vocabulary.clear()
    const view = toView(doc, this.#vocabulary)
    const first = this.#firstPass(view)
    const pooled = poolLabels(sameWords(view), first.probabilities)
    const mentions: Mention[] = []
    for (let s = 0; s < doc.sentences.count; s++)
      if (first.named[s] === 1) this.#secondPass(doc, view, s, first.scores, pooled, mentions)
    return mentions
  }

  // Every token's label scores and probabilities from its own sentence, and whether a sentence may name anything.
  #firstPass(view: WordView): FirstPass {
    const chain = this.#chain
    const scores = new Float32Array(view.count * LABELS)
    const probabilities = new Float32Array(view.count * LABELS)
    const named = new Uint8Array(view.firsts.length)
    for (let s = 0; s + 1 < view.firsts.length; s++) {
      const first = view.firsts[s]!
      const count = view.firsts[s + 1]! - first
      const from = first * LABELS
      this.#score(view, s)
      chain.sum(count, null, 0, CUT)
      for (let k = 0; k < count * LABELS; k++) {
        scores[from + k] = chain.scores[k]!
        probabilities[from + k] = chain.alpha[k]! * chain.beta[k]!
      }
      for (let k = from; k < from + count * LABELS; k += LABELS)
        if (probabilities[k + OUTSIDE]! < SURELY_OUTSIDE) named[s] = 1
    }
    return { scores, probabilities, named }
  }

  #secondPass(
    doc: Document,
    view: View,
    s: number,
    scores: Float32Array,
    pooled: Float32Array,
    mentions: Mention[],
  ): void {
    const chain = this.#second
    const first = view.firsts[s]!
    const end = view.firsts[s + 1]!
    chain.reserve(end - first)
    chain.scores.set(scores.subarray(first * LABELS, end * LABELS))
    for (let i = first; i < end; i++)
      addRecall(this.model.recall, pooled, i, first, end, chain.scores, (i - first) * LABELS)
    chain.decode(end - first)
    if (this.#isEmpty(end - first)) return
    chain.sum(end - first, null, 0, CUT)
    this.#collect(doc, first, end - first, mentions)
  }

  #score(view: WordView, s: number): void {
    const first = view.firsts[s]!
    const end = view.firsts[s + 1]!
    const chain = this.#chain
    chain.reserve(end - first)
    const { scores } = chain
    const { model } = this
    const keys = this.#keys
    const words = this.#scores
    for (let i = first; i < end; i++) {
      const row = (i - first) * LABELS
      for (let l = 0; l < LABELS; l++) scores[row + l] = 0
      for (let o = 0; o < OFFSETS.length; o++) {
        const at = i + OFFSETS[o]!
        if (at < first || at >= end) continue
        const from = view.words[at]! * CELLS + o * LABELS
        for (let l = 0; l < LABELS; l++) scores[row + l]! += words[from + l]!
      }
      this.#settings.add(view, s, i, scores, row)
      const count = pairKeys(view, s, i, keys)
      for (let k = 0; k < count; k++) addWeights(model, keys[k]!, scores, row)
      for (let l = 0; l < LABELS; l++) scores[row + l]! *= model.scale
    }
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
        confidence: this.#calibrated(this.#second.posterior(begin, best.subarray(begin, t + 1))),
        typeScores: this.#typeScores(begin, t + 1),
      })
    }
  }

  #calibrated(posterior: number): number {
    const [slope, offset] = this.model.calibration
    const p = Math.min(Math.max(posterior, 1e-6), 1 - 1e-6)
    return 1 / (1 + Math.exp(-(slope! * Math.log(p / (1 - p)) + offset!)))
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
