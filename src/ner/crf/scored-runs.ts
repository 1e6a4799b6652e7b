import { GrowableColumn } from '../../collections/growable-column.js'
import { NarrowColumn } from '../../collections/narrow-column.js'
import { roomFor } from '../../collections/column-room.js'
import { LABELS } from './labels.js'
import type { Run } from './linear-chain.js'

/** A run and where its rows of LABELS numbers stand, from `at` on. */
export interface ScoredRun extends Run {
  /** Label scores in the model's steps, which are whole numbers: those of a long text are the most that it holds. */
  readonly scores: Int16Array
  readonly at: number
}

/** The first piece is all that a short text takes. */
const TOKENS_OF_FIRST = 1024
/** A long text has more, and such a piece takes no more memory than what is written to it: see `roomFor`. */
const TOKENS_A_PIECE = 1 << 20

const MOST_STEPS = 0x7fff

/** In which piece the scores of a run are, and these two. */
const OPENS = 1
const CLOSES = 2
const PIECE = 4

/** Keeps the scores of those tokens that may be in a name: they are few, and the rest of a long text is not to be held. */
export class ScoredRuns {
  readonly #firsts = new GrowableColumn(0)
  readonly #ends = new GrowableColumn(0)
  readonly #ats = new GrowableColumn(0)
  readonly #signs = new NarrowColumn()
  readonly #pieces: Int16Array[] = []
  #used = 0

  /** @param most So many tokens may come in all. */
  constructor(readonly most: number) {}

  get count(): number {
    return this.#firsts.length
  }

  /** Whether all their scores stand in one piece. */
  get areFew(): boolean {
    return this.#pieces.length <= 1
  }

  at(index: number): ScoredRun {
    const signs = this.#signs.at(index)
    return {
      first: this.#firsts.at(index),
      end: this.#ends.at(index),
      opens: (signs & OPENS) !== 0,
      closes: (signs & CLOSES) !== 0,
      scores: this.#pieces[Math.floor(signs / PIECE)]!,
      at: this.#ats.at(index),
    }
  }

  /** The tokens of a sentence that begins with token `first` of the text: which are `open`, and their scores. */
  add(first: number, count: number, open: Uint8Array, scores: Int32Array): void {
    for (let from = 0; from < count; from++) {
      let to = from
      while (to < count && open[to] === 1) to++
      if (to > from) {
        this.#ats.push(this.#keep(scores, from, to))
        this.#firsts.push(first + from)
        this.#ends.push(first + to)
        this.#signs.push(
          (this.#pieces.length - 1) * PIECE + (from === 0 ? OPENS : 0) + (to === count ? CLOSES : 0),
        )
      }
      from = to
    }
  }

  #keep(scores: Int32Array, from: number, to: number): number {
    const cells = (to - from) * LABELS
    if (this.#used + cells > (this.#pieces.at(-1)?.length ?? 0)) this.#open(Math.max(cells, this.#pieceOf()))
    const at = this.#used
    const kept = this.#pieces.at(-1)!
    // A label beyond this is as good as certain or impossible already.
    for (let k = 0; k < cells; k++)
      kept[at + k] = Math.max(-MOST_STEPS, Math.min(MOST_STEPS, scores[from * LABELS + k]!))
    this.#used += cells
    return at
  }

  #pieceOf(): number {
    return Math.min(this.most, this.#pieces.length === 0 ? TOKENS_OF_FIRST : TOKENS_A_PIECE) * LABELS
  }

  #open(cells: number): void {
    this.#pieces.push(new Int16Array(roomFor(2 * cells), 0, cells))
    this.#used = 0
  }
}
