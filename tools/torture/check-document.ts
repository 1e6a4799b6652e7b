import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ExtractError } from '../../src/errors.js'
import { createExtractor } from '../../src/extract.js'
import { formatDecisions, parseDecisions } from '../../src/merge/decisions.js'
import { planMerge } from '../../src/merge/merge.js'
import { printableCell } from '../../src/report/printable.js'
import { readMarkdown } from '../../src/sources/formats/markdown/read-markdown.js'
import { toPlainReadable, type Readable } from '../../src/sources/readable.js'
import { readInputs } from '../../src/sources/find/read-inputs.js'
import { readLexicon } from '../../src/sources/files/read-lexicon.js'
import { readResults } from '../../src/sources/files/read-results.js'
import { checkResult } from './check-result.js'
import type { Generated } from './generate.js'

const extract = createExtractor()

/** @throws Whatever is not as it must be. An error that the user can put right is none. */
export const checkDocument = async ({ kind, content }: Generated): Promise<void> => {
  try {
    await CHECKS[kind](content)
  } catch (error) {
    if (!(error instanceof ExtractError)) throw error
    assert(error.message.length > 10, 'an error without words')
  }
}

const checkReadable = (readable: Readable): void => {
  const first = timed(() => extract(readable))
  checkResult(first.value, readable)
  const again = timed(() => extract(readable))
  assert.equal(JSON.stringify(again.value), JSON.stringify(first.value), 'twice is not the same')
  // The least of several: another process may have had the core.
  const limit = 100 + readable.text.length / 5
  const tries = [first.ms, again.ms]
  while (Math.min(...tries) > limit && tries.length < 6) tries.push(timed(() => extract(readable)).ms)
  assert(Math.min(...tries) <= limit, `${readable.text.length} characters take ${Math.min(...tries)} ms`)
}

const timed = <T>(work: () => T): { value: T; ms: number } => {
  const start = performance.now()
  const value = work()
  return { value, ms: performance.now() - start }
}

async function* bytesOf(content: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(content))
}

const checkText = (content: string): Promise<void> =>
  Promise.resolve(checkReadable(toPlainReadable(content, { id: 'a', path: null, format: 'text' })))

const checkMarkdown = async (content: string): Promise<void> => {
  const { readable } = await readMarkdown(content, { id: 'a.md', path: 'a.md' })
  let last = 0
  for (const { start, end } of readable.blocks ?? []) {
    assert(start >= last && end >= start && end <= readable.text.length, 'blocks are not in order')
    last = end
  }
  checkReadable(readable)
}

/** A line in, a line out. */
const checkRecords = async (content: string): Promise<void> => {
  let items = 0
  for await (const loaded of readInputs(['-'], { inputFormat: 'ndjson' }, bytesOf(content))) {
    items++
    if (loaded.ok) checkReadable(loaded.readable)
    else assert.equal(loaded.isRecord, true, 'a broken line ends the stream')
  }
  const lines = Buffer.from(content).toString().split('\n')
  assert.equal(items, lines.filter((line) => line.trim() !== '').length, 'lines in are not lines out')
}

const checkResults = async (content: string): Promise<void> => {
  const { entities, decisions } = await planMerge(readResults(['-'], bytesOf(content)), {})
  assert.deepEqual(parseDecisions(formatDecisions(decisions), 'a.csv').length, decisions.length)
  JSON.stringify(entities)
}

const folder = mkdtempSync(join(tmpdir(), 'extract-torture-'))

const checkLexicon = async (content: string): Promise<void> => {
  const path = join(folder, 'names.json')
  writeFileSync(path, content)
  const lexicon = await readLexicon(path)
  const text = `He met ${lexicon.map(({ name }) => name).join(', and then ')} in Madrid.`
  checkResult(createExtractor({ lexicon })(text), { text, source: null })
}

const checkDecisions = (content: string): Promise<void> => {
  const decisions = parseDecisions(content, 'a.csv')
  // What does something to a terminal is written as signs, and comes back as these.
  const shown = decisions.map(({ left, right, decision, why }) => ({
    left: printableCell(left),
    right: printableCell(right),
    decision,
    why: printableCell(why),
  }))
  assert.deepEqual(parseDecisions(formatDecisions(decisions), 'a.csv'), shown, 'decisions do not come back')
  return Promise.resolve()
}

const CHECKS: Readonly<Record<Generated['kind'], (content: string) => Promise<void>>> = {
  text: checkText,
  markdown: checkMarkdown,
  records: checkRecords,
  results: checkResults,
  lexicon: checkLexicon,
  decisions: checkDecisions,
}
