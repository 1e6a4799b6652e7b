/** How much of an article was read, and of what was read how much is the article. */
export interface PageScore {
  readonly precision: number
  readonly recall: number
}

/** Compares runs of four words, each as often as it occurs. */
export const scorePage = (gold: string, read: string): PageScore => {
  const wanted = countRuns(gold)
  const found = countRuns(read)
  let both = 0
  for (const [run, count] of found) both += Math.min(count, wanted.get(run) ?? 0)
  return { precision: share(both, total(found)), recall: share(both, total(wanted)) }
}

const RUN_LENGTH = 4

/** A shorter text is one run. */
export const countRuns = (text: string): Map<string, number> => {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts = new Map<string, number>()
  for (let i = 0; i < Math.max(1, words.length - RUN_LENGTH + 1); i++) {
    const run = words.slice(i, i + RUN_LENGTH).join(' ')
    counts.set(run, (counts.get(run) ?? 0) + 1)
  }
  return counts
}

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0)

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)
