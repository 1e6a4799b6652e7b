import { createExtractor } from '../../src/extract.js'
import { planMerge } from '../../src/merge/merge.js'
import { loadReporter, type Format } from '../../src/report/formats/registry.js'
import { paletteFor } from '../../src/report/colour.js'
import { RESULT_TYPES } from '../../src/schema/names.js'
import type { Result } from '../../src/schema/result.js'
import { readInputs } from '../../src/sources/find/read-inputs.js'
import { readMarkdown } from '../../src/sources/formats/markdown/read-markdown.js'
import type { Attack } from './attack.js'
import { DOCUMENT_PATTERNS } from './patterns/documents.js'
import { LAYOUT_PATTERNS } from './patterns/layouts.js'
import { LEXICON_PATTERNS } from './patterns/lexicons.js'
import { MARKDOWN_PATTERNS } from './patterns/markdown.js'
import { MERGE_PATTERNS } from './patterns/merges.js'
import { NAME_PATTERNS } from './patterns/names.js'
import { toFamily, type Family, type Trial } from './patterns/pattern.js'
import { RECORD_PATTERNS, TABLE_PATTERNS } from './patterns/records.js'
import { REPORT_PATTERNS } from './patterns/reports.js'
import { TEXT_PATTERNS } from './patterns/text.js'

/** Three times as much may take three times as long, and a little more for what caches and the collector do. */
const TIMES = 3
const GROWTH = TIMES * 1.3
/** A size is large enough to be measured when it takes this long, or when it is this large. */
const LEAST_MS = 25
const [SMALLEST, LARGEST] = [1000, 3_000_000]
const LEAST_TRIES = 2
const MOST_TRIES = 5

/** What makes parsers slow, at one size and at three times that. */
export const attackGrowth: Attack = async ({ size }) => {
  const rows: Row[] = []
  for (const { name, trials } of await families())
    for (const trial of trials) rows.push(await measure(name, trial, LEAST_MS * Math.max(1, Math.sqrt(size))))
  const slowest = rows.toSorted((a, b) => b.large / b.size - a.large / a.size)
  return {
    tried: `${rows.length} patterns, each at a size and at ${TIMES} times that`,
    failures: rows.filter(isTooSteep).map(describe),
    notes: slowest.slice(0, 3).map((row) => `slowest: ${describe(row)}`),
  }
}

const families = async (): Promise<Family[]> => {
  const extract = createExtractor()
  return [
    toFamily('Markdown', MARKDOWN_PATTERNS, (text) => readMarkdown(text, { id: 'a', path: null })),
    toFamily('text', TEXT_PATTERNS, (text) => extract(text)),
    toFamily('layout', LAYOUT_PATTERNS, (text) => extract(text)),
    toFamily('names', NAME_PATTERNS, (text) => extract(text)),
    ...Object.entries({ ...DOCUMENT_PATTERNS, ndjson: RECORD_PATTERNS, csv: TABLE_PATTERNS }).map(
      ([format, patterns]) => toFamily(format, patterns, (content) => readAll(content, format)),
    ),
    toFamily('lexicons', LEXICON_PATTERNS, ({ lexicon, text }) => createExtractor({ lexicon })(text)),
    toFamily('merge', MERGE_PATTERNS, ({ results, options }) => planMerge(results, options)),
    ...(await Promise.all((['table', 'csv', 'markdown'] as const).map(toReportFamily))),
  ]
}

const toReportFamily = async (format: Format): Promise<Family> => {
  const reporter = await loadReporter(format)
  const settings = { width: 80, types: RESULT_TYPES, all: true, palette: paletteFor({}, false, false) }
  return toFamily(format, REPORT_PATTERNS, async (result: Result) => {
    const report = reporter.open(() => Promise.resolve(), settings)
    await report.document(result)
    await report.close()
  })
}

const readAll = async (content: string | Buffer, inputFormat: string): Promise<void> => {
  const settings = { inputFormat, keep: 'all', maxBytes: LARGEST * 100 } as const
  for await (const loaded of readInputs(['-'], settings, chunksOf(Buffer.from(content as string))))
    void loaded
}

async function* chunksOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield await Promise.resolve(bytes.subarray(at, at + CHUNK))
}

const CHUNK = 1 << 16

interface Row {
  readonly name: string
  readonly size: number
  readonly small: number
  readonly large: number
}

const isTooSteep = ({ small, large }: Pick<Row, 'small' | 'large'>): boolean =>
  large > LEAST_MS && large > GROWTH * small

/**
 * What is steep at one size is tried at the next: a parser that looks at some thousand characters at a time is steep up to
 * there, and a first run is slow. What grows faster than it should does so at every size.
 */
const measure = async (family: string, { name, prepare }: Trial, leastMs: number): Promise<Row> => {
  const first = await findSize(prepare, leastMs)
  let row: Row | null = null
  for (const size of [first, TIMES * first, TIMES ** 2 * first]) {
    const [short, long] = [prepare(size), prepare(TIMES * size)]
    row = { name: `${family}, ${name}`, size, ...(await timesOf(short, long)) }
    if (!isTooSteep(row)) break
  }
  return row!
}

// The least of a few: another process or the collector only ever adds.
const timesOf = async (short: Work, long: Work): Promise<Pick<Row, 'small' | 'large'>> => {
  let [small, large] = [Infinity, Infinity]
  for (let i = 0; i < LEAST_TRIES || (i < MOST_TRIES && isTooSteep({ small, large })); i++) {
    small = Math.min(small, await cpuOf(short))
    large = Math.min(large, await cpuOf(long))
  }
  return { small, large }
}

const findSize = async (prepare: Trial['prepare'], leastMs: number): Promise<number> => {
  for (let size = SMALLEST; ; size *= TIMES)
    if (size * TIMES > LARGEST || (await cpuOf(prepare(size))) > leastMs) return size
}

type Work = () => unknown

const cpuOf = async (work: Work): Promise<number> => {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const describe = ({ name, size, small, large }: Row): string =>
  `${name}: ${small.toFixed(0)} ms at ${size}, ${large.toFixed(0)} ms at ${TIMES * size}`
