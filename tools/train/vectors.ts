import { createRandom } from './random.js'

/** Words, most frequent first, and one vector each in rows of `size`. */
export interface Vectors {
  readonly words: readonly string[]
  readonly size: number
  readonly rows: Float32Array
}

export interface VectorPlan {
  readonly size: number
  readonly window: number
  readonly negatives: number
  readonly epochs: number
  readonly rate: number
  /** Words rarer than this get no vector. */
  readonly least: number
  readonly report: (epoch: number) => void
}

/** Skip-gram vectors with negative sampling (Mikolov et al. 2013), one thread, the same every time. */
export const learnVectors = (sentences: () => Iterable<readonly string[]>, plan: VectorPlan): Vectors => {
  const { words, counts, stream } = toStream(sentences(), plan.least)
  const { size } = plan
  const random = createRandom(7)
  const input = Float32Array.from({ length: words.length * size }, () => (random() - 0.5) / size)
  const output = new Float32Array(words.length * size)
  const lottery = toLottery(counts)
  const keep = toKeeping(counts)
  const trainer = new Trainer(input, output, lottery, size, plan.negatives)
  for (let epoch = 0; epoch < plan.epochs; epoch++) {
    const total = plan.epochs * stream.length
    const sentence: number[] = []
    for (let at = 0; at < stream.length; at++) {
      const word = stream[at]!
      if (word >= 0) {
        if (keep[word]! > random()) sentence.push(word)
        continue
      }
      const rate = plan.rate * Math.max(1e-3, 1 - (epoch * stream.length + at) / total)
      for (const [i, center] of sentence.entries()) {
        const reach = 1 + Math.floor(random() * plan.window)
        for (let j = Math.max(0, i - reach); j <= i + reach && j < sentence.length; j++)
          if (j !== i) trainer.step(center, sentence[j]!, rate)
      }
      sentence.length = 0
    }
    plan.report(epoch)
  }
  return { words, size, rows: input }
}

/** The text as word numbers; −1 ends a sentence. */
const toStream = (
  sentences: Iterable<readonly string[]>,
  least: number,
): { words: string[]; counts: number[]; stream: Int32Array } => {
  const ids = new Map<string, number>()
  const seen: number[] = []
  let raw = new Int32Array(1 << 22)
  let length = 0
  const push = (value: number): void => {
    if (length === raw.length) {
      const longer = new Int32Array(raw.length * 2)
      longer.set(raw)
      raw = longer
    }
    raw[length++] = value
  }
  for (const sentence of sentences) {
    for (const word of sentence) {
      let id = ids.get(word)
      if (id === undefined) {
        id = ids.size
        ids.set(word, id)
        seen.push(0)
      }
      seen[id]!++
      push(id)
    }
    push(-1)
  }
  const names = [...ids.keys()]
  const order = seen.map((_, id) => id).filter((id) => seen[id]! >= least)
  order.sort((a, b) => seen[b]! - seen[a]! || a - b)
  const renumbered = new Int32Array(names.length).fill(-2)
  for (const [number, id] of order.entries()) renumbered[id] = number
  const stream = raw
    .subarray(0, length)
    .map((id) => (id < 0 ? -1 : renumbered[id]!))
    .filter((id) => id !== -2)
  return { words: order.map((id) => names[id]!), counts: order.map((id) => seen[id]!), stream }
}

const LOTTERY = 1 << 22

// Words by their count to the power of 3/4.
const toLottery = (counts: readonly number[]): Int32Array => {
  const total = counts.reduce((sum, count) => sum + count ** 0.75, 0)
  const tickets = new Int32Array(LOTTERY)
  let word = 0
  let share = counts[0]! ** 0.75 / total
  for (let ticket = 0; ticket < LOTTERY; ticket++) {
    tickets[ticket] = word
    if (ticket / LOTTERY > share && word < counts.length - 1) share += counts[++word]! ** 0.75 / total
  }
  return tickets
}

const FREQUENT = 1e-4

// How often a word is read at all: "the" teaches little the millionth time.
const toKeeping = (counts: readonly number[]): number[] => {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count) => Math.sqrt((FREQUENT * total) / count) + (FREQUENT * total) / count)
}

class Trainer {
  readonly #change: Float32Array
  readonly #random = createRandom(11)

  constructor(
    readonly input: Float32Array,
    readonly output: Float32Array,
    readonly lottery: Int32Array,
    readonly size: number,
    readonly negatives: number,
  ) {
    this.#change = new Float32Array(size)
  }

  step(center: number, context: number, rate: number): void {
    const { input, output, size, lottery } = this
    const change = this.#change
    const from = center * size
    change.fill(0)
    for (let n = 0; n <= this.negatives; n++) {
      const target = n === 0 ? context : lottery[Math.floor(this.#random() * LOTTERY)]!
      if (n > 0 && target === context) continue
      const to = target * size
      let dot = 0
      for (let d = 0; d < size; d++) dot += input[from + d]! * output[to + d]!
      const guess = dot > 8 ? 1 : dot < -8 ? 0 : 1 / (1 + Math.exp(-dot))
      const g = rate * ((n === 0 ? 1 : 0) - guess)
      for (let d = 0; d < size; d++) {
        change[d]! += g * output[to + d]!
        output[to + d]! += g * input[from + d]!
      }
    }
    for (let d = 0; d < size; d++) input[from + d]! += change[d]!
  }
}
