import type { NameCount, Tally } from './tally.js'

/** Two people and the number of paragraphs that name both. */
export interface Pair {
  readonly one: NameCount
  readonly other: NameCount
  readonly paragraphs: number
}

/** The pairs that are named together most, as many as there are of at most `most` people. */
export const closestPairs = ({ names, pairs }: Pick<Tally, 'names' | 'pairs'>, most: number): Pair[] => {
  const byNumber = [...names.values()]
  const sorted = Array.from(pairs, ([key, paragraphs]): Pair => {
    const [one, other] = key.split(' ').map((number) => byNumber[Number(number)]!)
    return { one: one!, other: other!, paragraphs }
  }).sort((a, b) => b.paragraphs - a.paragraphs || weightOf(b) - weightOf(a))
  const people = new Set<NameCount>()
  return sorted.filter(({ one, other }) => {
    if (people.size + [one, other].filter((each) => !people.has(each)).length > most) return false
    people.add(one).add(other)
    return true
  })
}

// Of pairs that are named together as often, those come first whose rarer name is not so rare.
const weightOf = ({ one, other }: Pair): number => Math.min(one.mentions, other.mentions)

/** The people of the pairs in an order in which those who belong together stand close to each other. */
export const inCompany = (pairs: readonly Pair[]): NameCount[] => {
  const left = new Set(pairs.flatMap(({ one, other }) => [one, other]))
  const placed: NameCount[] = []
  while (left.size > 0) {
    const next = [...left].reduce((best, each) =>
      closeness(each, placed, pairs) > closeness(best, placed, pairs) ? each : best,
    )
    left.delete(next)
    placed.push(next)
  }
  return placed
}

// The later somebody was placed, the more it counts to be close to them.
const closeness = (person: NameCount, placed: readonly NameCount[], pairs: readonly Pair[]): number => {
  let sum = 0
  for (const { one, other, paragraphs } of pairs) {
    if (one !== person && other !== person) continue
    const place = placed.indexOf(one === person ? other : one)
    if (place >= 0) sum += paragraphs / (placed.length - place)
  }
  return sum
}
