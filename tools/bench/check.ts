import { OURS, PEER } from './contenders.js'
import { measureApart, type Job, type Taken } from './processor-time.js'
import { measureStart, wholeOf } from './start.js'

/** What a small run looks at: each is a ratio, for seconds say nothing of a machine that nobody knows. */
export interface Ratio {
  readonly name: string
  readonly measured: number
  readonly least?: number
  readonly most?: number
}

const CHARACTERS = 200_000
/** The least of a few counts: another process only ever adds. */
const TURNS = 2
const ROUNDS = 5

/** What is so far off is no noise: BENCHMARKS.md has 3.2, 6.7 and 0.6. */
const [LEAST_SPEED, MOST_START, MOST_GROWTH] = [1.2, 15, 2]

/** Some twenty seconds of the processor. */
export const measureRatios = (data: string): readonly Ratio[] => {
  const job = { data, contender: OURS, characters: CHARACTERS, isWarm: false, isOne: false }
  const jobs: readonly Job[] = [
    job,
    { ...job, contender: PEER },
    { ...job, isWarm: true, isOne: true, characters: CHARACTERS / 8 },
    { ...job, isWarm: true, isOne: true },
  ]
  const turns = Array.from({ length: TURNS }, () => jobs.map(measureApart))
  const [ours, peer, short, long] = jobs.map((_, index) => least(turns.map((turn) => turn[index]!)))
  const start = measureStart(ROUNDS)
  return [
    { name: 'times the speed of compromise/three, cold', measured: peer! / ours!, least: LEAST_SPEED },
    {
      name: 'times "node -e 0", a cold start',
      measured: wholeOf(start) / start[0]!.milliseconds,
      most: MOST_START,
    },
    {
      name: 'times as long a character, at eight times the length',
      measured: long! / short! / 8,
      most: MOST_GROWTH,
    },
  ]
}

const least = (taken: readonly Taken[]): number => Math.min(...taken.map(({ milliseconds }) => milliseconds))

export const isFarOff = ({ measured, least = 0, most = Infinity }: Ratio): boolean =>
  !(measured >= least && measured <= most)

/** "3.21 times the speed of compromise/three, cold (1.2 at least)" */
export const describeRatio = (ratio: Ratio): string => {
  const { name, measured, least, most } = ratio
  const limit = least === undefined ? `${most} at most` : `${least} at least`
  return `${measured.toFixed(2)} ${name} (${limit})${isFarOff(ratio) ? ': far off' : ''}`
}
