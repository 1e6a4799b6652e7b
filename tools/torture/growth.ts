import { createExtractor } from '../../src/extract.js'
import { readMarkdown } from '../../src/sources/formats/markdown/read-markdown.js'
import type { Attack } from './attack.js'
import { MARKDOWN_PATTERNS, type Pattern } from './markdown-patterns.js'
import { TEXT_PATTERNS } from './text-patterns.js'

/** Three times as much may take three times as long, and a little more for what the clock and the caches do. */
const TIMES = 3
const GROWTH = TIMES * 1.5
/** What takes no longer than this cannot be measured. */
const FLOOR_MS = 30
const MOST_TRIES = 6

type Work = (content: string) => unknown

/** What makes parsers slow, at one length and at three times that. */
export const attackGrowth: Attack = async ({ size }) => {
  const extract = createExtractor()
  const length = Math.round(6_000 * Math.max(1, Math.sqrt(size)))
  const rows: Row[] = []
  for (const pattern of MARKDOWN_PATTERNS)
    rows.push(
      await measure('Markdown, ', pattern, length, (text) => readMarkdown(text, { id: 'a', path: null })),
    )
  for (const pattern of TEXT_PATTERNS)
    rows.push(await measure('text, ', pattern, length, (text) => extract(text)))
  const slowest = rows.toSorted((a, b) => b.large / b.characters - a.large / a.characters).slice(0, 3)
  return {
    tried: `${rows.length} patterns at ${length} and ${TIMES * length} characters`,
    failures: rows.filter(isTooSteep).map(describe),
    notes: slowest.map((row) => `slowest: ${describe(row)}`),
  }
}

interface Row {
  readonly name: string
  readonly characters: number
  readonly small: number
  readonly large: number
}

const isTooSteep = ({ small, large }: Pick<Row, 'small' | 'large'>): boolean =>
  large > FLOOR_MS && large > GROWTH * small

const measure = async (kind: string, [name, make]: Pattern, length: number, work: Work): Promise<Row> => {
  const [short, long] = [make(length), make(TIMES * length)]
  let [small, large] = [Infinity, Infinity]
  for (let i = 0; i === 0 || (i < MOST_TRIES && isTooSteep({ small, large })); i++) {
    small = Math.min(small, await cpuOf(() => work(short)))
    large = Math.min(large, await cpuOf(() => work(long)))
  }
  return { name: kind + name, characters: long.length, small, large }
}

const cpuOf = async (work: () => unknown): Promise<number> => {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const describe = ({ name, characters, small, large }: Row): string =>
  `${name}: ${small.toFixed(0)} ms, then ${large.toFixed(0)} ms; ${((1000 * large) / characters).toFixed(0)} µs a character`
