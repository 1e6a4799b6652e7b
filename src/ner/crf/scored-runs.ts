import { LABELS } from './labels.js'
import type { Run } from './linear-chain.js'

/** A run and where its rows of LABELS numbers stand, from `at` on. */
export interface ScoredRun extends Run {
  /** Label scores in the model's steps, which are whole numbers: those of a long text are the most that it holds. */
  readonly scores: Int16Array
  readonly at: number
}

/** A long text has many such pieces: one that grew would be copied, and there twice for a while. */
const TOKENS_A_PIECE = 1024

const MOST_STEPS = 0x7fff

/** Keeps the scores of those tokens that may be in a name: they are few, and the rest of a long text is not to be held. */
export class RunCollector {
  readonly runs: ScoredRun[] = []
  #scores = new Int16Array(0)
  #used = 0

  /** @param most So many tokens may come in all. */
  constructor(readonly most: number) {}

  /** The tokens of a sentence that begins with token `first` of the text: which are `open`, and their scores. */
  add(first: number, count: number, open: Uint8Array, scores: Int32Array): void {
    for (let from = 0; from < count; from++) {
      let to = from
      while (to < count && open[to] === 1) to++
      if (to > from) {
        const at = this.#keep(scores, from, to)
        const opens = from === 0
        this.runs.push({
          first: first + from,
          end: first + to,
          opens,
          closes: to === count,
          scores: this.#scores,
          at,
        })
      }
      from = to
    }
  }

  #keep(scores: Int32Array, from: number, to: number): number {
    const cells = (to - from) * LABELS
    if (this.#used + cells > this.#scores.length) this.#open(Math.max(cells, this.#pieceOf()))
    const at = this.#used
    const kept = this.#scores
    // A label beyond this is as good as certain or impossible already.
    for (let k = 0; k < cells; k++)
      kept[at + k] = Math.max(-MOST_STEPS, Math.min(MOST_STEPS, scores[from * LABELS + k]!))
    this.#used += cells
    return at
  }

  #pieceOf(): number {
    return Math.min(this.most, TOKENS_A_PIECE) * LABELS
  }

  #open(cells: number): void {
    this.#scores = new Int16Array(cells)
    this.#used = 0
  }
}
