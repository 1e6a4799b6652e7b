import { doubled } from '../../collections/growable-column.js'
import type { Document } from '../../document.js'
import { pairKeys } from './context-features.js'
import type { Run } from './linear-chain.js'
import { LABELS } from './labels.js'
import { addWeights, MOST_AT_ONCE } from './feature-table.js'
import type { Model } from './model.js'
import { ContextCache } from './context-cache.js'
import { CoarseToFinePruner } from './coarse-to-fine.js'
import { toColumns, type DocumentColumns } from './document-columns.js'
import { Vocabulary } from './vocabulary.js'
import { keyAt, OFFSETS, RING, type Word } from './word-features.js'

/** What the words of a document say of its tokens, each sentence by itself. */
export interface Scores {
  /** Label scores, `token × LABELS`; not worked out for tokens that are surely outside. */
  readonly rows: Float32Array
  /** The tokens that may be in a name, in order. */
  readonly runs: readonly Run[]
}

/** Forgets its words when it knows so many: a few tens of megabytes. */
const MOST_WORDS = 50_000
const CELLS = OFFSETS.length * LABELS

/**
 * By how much outside must lead, before pairs of words are looked at, for a token to be left there. Three tokens in four
 * need no pairs and no place in the chain; on the dev sets no figure moves by more than 0.1.
 */
const SURE_LEAD = 5

/** Looks up what the model makes of words and their contexts. What it keeps from text to text is only memory. */
export class Scorer {
  readonly #vocabulary: Vocabulary
  readonly #contexts: ContextCache
  readonly #pruner: CoarseToFinePruner
  readonly #keys = new Int32Array(MOST_AT_ONCE)
  /** By word: what it adds to the label scores of the token two after it, one after it, itself, one before, two before (OFFSETS). */
  #words = new Int16Array(1024 * CELLS)

  constructor(readonly model: Model) {
    this.#pruner = new CoarseToFinePruner(model.transitions, model.scale)
    this.#contexts = new ContextCache(model.features)
    this.#vocabulary = new Vocabulary(model, (id, word) => this.#weighWord(id, word))
  }

  columnsOf(doc: Document): DocumentColumns {
    if (this.#vocabulary.size > MOST_WORDS) this.#vocabulary.clear()
    return toColumns(doc, this.#vocabulary)
  }

  score(columns: DocumentColumns): Scores {
    const rows = new Float32Array(columns.count * LABELS)
    const open = new Uint8Array(columns.count)
    const runs: Run[] = []
    for (let s = 0; s + 1 < columns.firsts.length; s++) {
      const first = columns.firsts[s]!
      const end = columns.firsts[s + 1]!
      for (let i = first; i < end; i++) this.#addWord(columns, s, i, rows)
      this.#pruner.prune(rows, first, end, SURE_LEAD, open)
      for (let i = first; i < end; i++) if (open[i] === 1) this.#addPairs(columns, s, i, rows)
      pushRuns(open, first, end, runs)
    }
    return { rows, runs }
  }

  #addPairs(columns: DocumentColumns, s: number, i: number, rows: Float32Array): void {
    const { model } = this
    const row = i * LABELS
    const count = pairKeys(columns, s, i, this.#keys)
    addWeights(model.features, this.#keys, count, rows, row)
    for (let l = 0; l < LABELS; l++) rows[row + l]! *= model.scale
  }

  #addWord(columns: DocumentColumns, s: number, i: number, rows: Float32Array): void {
    const { firsts, words } = columns
    const first = firsts[s]!
    const end = firsts[s + 1]!
    // Where the sums of the five words stand; those of no word are zero. In one loop over whole numbers this is quick.
    const far = i - 2 >= first ? words[i - 2]! * CELLS : 0
    const near = (i - 1 >= first ? words[i - 1]! * CELLS : 0) + LABELS
    const own = words[i]! * CELLS + 2 * LABELS
    const next = (i + 1 < end ? words[i + 1]! * CELLS : 0) + 3 * LABELS
    const after = (i + 2 < end ? words[i + 2]! * CELLS : 0) + 4 * LABELS
    const context = this.#contexts.find(columns, s, i)
    const sums = this.#words
    const contexts = this.#contexts.weights
    const row = i * LABELS
    for (let l = 0; l < LABELS; l++)
      rows[row + l] =
        sums[far + l]! +
        sums[near + l]! +
        sums[own + l]! +
        sums[next + l]! +
        sums[after + l]! +
        contexts[context + l]!
  }

  #weighWord(id: number, { keys }: Word): void {
    if ((id + 1) * CELLS > this.#words.length) this.#words = doubled(this.#words)
    this.#words.fill(0, id * CELLS, (id + 1) * CELLS)
    for (let o = 0; o < OFFSETS.length; o++) {
      const ring = keys[RING[o]!]
      for (let k = 0; k < ring.length; k++) this.#keys[k] = keyAt(ring[k]!, o)
      addWeights(this.model.features, this.#keys, ring.length, this.#words, id * CELLS + o * LABELS)
    }
  }
}

const pushRuns = (open: Uint8Array, from: number, to: number, runs: Run[]): void => {
  for (let first = from; first < to; first++) {
    let end = first
    while (end < to && open[end] === 1) end++
    if (end > first) runs.push({ first, end, opens: first === from, closes: end === to })
    first = end
  }
}
