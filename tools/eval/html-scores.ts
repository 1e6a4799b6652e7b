/** How much of what was read is the article, and how much of the article was read. */
export interface PageScore {
  readonly precision: number
  readonly recall: number
}

const RUN_LENGTH = 4

/** Compares runs of four words, each as often as it occurs. */
export const scorePage = (wanted: string, read: string): PageScore => {
  const inWanted = countRuns(wanted)
  const inRead = countRuns(read)
  let both = 0
  for (const [run, count] of inRead) both += Math.min(count, inWanted.get(run) ?? 0)
  return { precision: share(both, total(inRead)), recall: share(both, total(inWanted)) }
}

/** Means over pages, so that long ones weigh no more than short ones, and the F1 of these: " 97.1  98.2  97.6". */
export const toFigures = (scores: readonly PageScore[]): string => {
  const mean = (pick: (score: PageScore) => number): number =>
    scores.reduce((sum, score) => sum + pick(score), 0) / scores.length
  const precision = mean((score) => score.precision)
  const recall = mean((score) => score.recall)
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return [precision, recall, f1].map((figure) => (100 * figure).toFixed(1).padStart(5)).join(' ')
}

/** Of a text that is shorter, all of it is one run. */
const countRuns = (text: string): ReadonlyMap<string, number> => {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts = new Map<string, number>()
  for (let at = 0; at <= Math.max(0, words.length - RUN_LENGTH); at++) {
    const run = words.slice(at, at + RUN_LENGTH).join(' ')
    counts.set(run, (counts.get(run) ?? 0) + 1)
  }
  return counts
}

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0)

const share = (part: number, whole: number): number => part / whole
