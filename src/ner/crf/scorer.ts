import type { Document } from '../../document.js'
import { pairKeys } from './context-features.js'
import { LABELS } from './labels.js'
import { addWeights, MOST_AT_ONCE, PACKED, unpack } from './feature-table.js'
import type { Model } from './model.js'
import { ContextCache } from './context-cache.js'
import { CoarseToFinePruner } from './coarse-to-fine.js'
import { ScoredRuns } from './scored-runs.js'
import { toColumns, type DocumentColumns } from './document-columns.js'
import { isCaseless } from './sentence-casing.js'
import { LOWER, NO_LETTERS } from './form-shape.js'
import { Vocabulary } from './vocabulary.js'
import { CELLS, WordWeights } from './word-weights.js'

/** Forgets its words when it knows so many: a few tens of megabytes. */
const MOST_WORDS = 50_000

/**
 * By how much outside must lead, before pairs of words are looked at, for a token to be left there. Three tokens in four
 * need no pairs and no place in the chain; on the dev sets no figure moves by more than 0.1.
 */
const SURE_LEAD = 5

/**
 * A name has a capital or stands in a list, and what else belongs to it is no further away: "Bank of the West". Half of the tokens
 * are, and nothing is looked up for them; on the dev sets no figure moves by more than 0.1.
 */
const REACH = 3
/** The features of a token are of the words so far from it. */
const SIGHT = 2
const FAR = REACH + SIGHT + 1
/** What a token scores that is too far away to be in a name, but for the label outside. */
const NEVER = -0x4000

/** Looks up what the model makes of words and their contexts. What it keeps from text to text is only memory. */
export class Scorer {
  #words: WordWeights
  #vocabulary: Vocabulary
  readonly #contexts: ContextCache
  readonly #pruner: CoarseToFinePruner
  readonly #keys = new Int32Array(MOST_AT_ONCE)
  /** Packed sums of one token, and the same as label scores. */
  readonly #sums = new Int32Array(PACKED)
  readonly #scores = new Int32Array(LABELS)
  /** Label scores of one sentence, `token × LABELS`, and which of its tokens may be in a name. */
  #rows = new Int32Array(0)
  #open = new Uint8Array(0)
  /** How far each is from one that may be the heart of a name; FAR, or further. */
  #distances = new Uint8Array(0)

  constructor(readonly model: Model) {
    this.#pruner = new CoarseToFinePruner(model.transitions, model.scale)
    this.#contexts = new ContextCache(model.features)
    this.#words = new WordWeights(model.features)
    this.#vocabulary = this.#newVocabulary()
  }

  /** Gives back what is kept from text to text. */
  forget(): void {
    this.#words = new WordWeights(this.model.features)
    this.#vocabulary = this.#newVocabulary()
  }

  #newVocabulary(): Vocabulary {
    return new Vocabulary(this.model, (id, word) => this.#words.add(id, word))
  }

  columnsOf(doc: Document): DocumentColumns {
    if (this.#vocabulary.size > MOST_WORDS) this.forget()
    return toColumns(doc, this.#vocabulary)
  }

  /**
   * The tokens that may be in a name, in order, with what the words of the document say of them, each sentence by
   * itself. Of the others, three in four, nothing is kept.
   */
  score(columns: DocumentColumns): ScoredRuns {
    const runs = new ScoredRuns(columns.count)
    for (let s = 0; s + 1 < columns.firsts.length; s++) {
      const first = columns.firsts[s]!
      const count = columns.firsts[s + 1]! - first
      this.#reserve(count)
      const [rows, open, distances] = [this.#rows, this.#open, this.#distances]
      this.#measure(columns, s, count)
      for (let t = 0; t < count; t++) if (distances[t]! < FAR) this.#words.weigh(columns.words[first + t]!)
      for (let t = 0; t < count; t++) {
        const row = t * LABELS
        if (distances[t]! <= REACH) this.#addWord(columns, s, first + t, rows, row)
        else rows.fill(NEVER, row, row + LABELS)[row] = 0
      }
      this.#pruner.prune(rows, 0, count, SURE_LEAD, open)
      for (let t = 0; t < count; t++)
        if (open[t] === 1) this.#addPairs(columns, s, first + t, rows, t * LABELS)
      runs.add(first, count, open, rows)
    }
    return runs
  }

  #reserve(tokens: number): void {
    if (this.#open.length >= tokens) return
    this.#open = new Uint8Array(tokens * 2)
    this.#distances = new Uint8Array(tokens * 2)
    this.#rows = new Int32Array(tokens * 2 * LABELS)
  }

  #measure(columns: DocumentColumns, s: number, count: number): void {
    const { words, caps, phrases, casings, firsts } = columns
    const first = firsts[s]!
    const distances = this.#distances
    const isEachNear = isCaseless(casings[s]!)
    let distance = FAR
    for (let t = 0; t < count; t++) {
      const written = caps[words[first + t]!]!
      const isHeart = isEachNear || (written !== LOWER && written !== NO_LETTERS) || phrases[first + t] !== 0
      distance = isHeart ? 0 : Math.min(distance + 1, FAR)
      distances[t] = distance
    }
    distance = FAR
    for (let t = count - 1; t >= 0; t--) {
      distance = Math.min(distance + 1, distances[t]!)
      distances[t] = distance
    }
  }

  #addPairs(columns: DocumentColumns, s: number, i: number, rows: Int32Array, row: number): void {
    const count = pairKeys(columns, s, i, this.#keys)
    const scores = this.#scores
    this.#sums.fill(0)
    addWeights(this.model.features, this.#keys, count, this.#sums, 0)
    unpack(this.#sums, 0, scores, 0)
    for (let l = 0; l < LABELS; l++) rows[row + l]! += scores[l]!
  }

  #addWord(columns: DocumentColumns, s: number, i: number, rows: Int32Array, row: number): void {
    const { firsts, words } = columns
    const first = firsts[s]!
    const end = firsts[s + 1]!
    // Where the sums of the five words stand; those of no word are zero. In one loop over whole numbers this is quick.
    const far = i - 2 >= first ? words[i - 2]! * CELLS : 0
    const near = (i - 1 >= first ? words[i - 1]! * CELLS : 0) + PACKED
    const own = words[i]! * CELLS + 2 * PACKED
    const next = (i + 1 < end ? words[i + 1]! * CELLS : 0) + 3 * PACKED
    const after = (i + 2 < end ? words[i + 2]! * CELLS : 0) + 4 * PACKED
    const context = this.#contexts.find(columns, s, i)
    const known = this.#words.sums
    const contexts = this.#contexts.weights
    const sums = this.#sums
    for (let w = 0; w < PACKED; w++)
      sums[w] =
        known[far + w]! +
        known[near + w]! +
        known[own + w]! +
        known[next + w]! +
        known[after + w]! +
        contexts[context + w]!
    unpack(sums, 0, rows, row)
  }
}
