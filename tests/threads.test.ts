import { expect, test } from 'vitest'
import { checkOptions } from '../src/check-options.js'
import { analyseInThreads } from '../src/run/in-threads.js'
import { startThreads } from '../src/run/threads.js'
import type { StageBegun } from '../src/extract.js'
import type { Loaded } from '../src/sources/find/read-inputs.js'
import { mostCharacters, mostOfSource, refuseTooLong } from '../src/sources/loading/memory.js'
import { toPlainReadable } from '../src/sources/readable.js'
import { ExtractError } from '../src/errors.js'

const filename = new URL('broken-thread.js', import.meta.url).href

const documentOf = (text: string, n = 0): Loaded => ({
  ok: true,
  readable: toPlainReadable(text, { id: `${text}-${n}`, path: null, format: 'text' }),
})

async function* documentsOf(...texts: string[]): AsyncGenerator<Loaded> {
  for (const [n, text] of texts.entries()) yield await Promise.resolve(documentOf(text, n))
}

const outcomesOf = async (
  texts: string[],
  count: number,
  timeout: number,
  thread = filename,
): Promise<string[]> => {
  const all: string[] = []
  const settings = { count, timeout, filename: thread, megabytes: 32 }
  for await (const outcome of analyseInThreads(documentsOf(...texts), checkOptions({}), settings))
    if (outcome.ok) all.push(outcome.result.id)
    else
      all.push(
        `${outcome.id}: ${outcome.error instanceof ExtractError ? outcome.error.code : String(outcome.error)}`,
      )
  return all
}

test.each([
  ['exit', 1, 'INPUT_UNREADABLE'],
  // Node looks for memory to spare again and again before it gives up: a second and more on a busy machine.
  ['full', 60, 'INPUT_TOO_LARGE'],
  ['endless', 1, 'INPUT_TOO_SLOW'],
  ['bug', 1, 'TypeError: the bug'],
] as const)(
  'a thread that meets "%s" within %d s costs its document only, in its place',
  async (text, timeout, error) => {
    const expected = ['a-0', `${text}-1: ${error}`, 'b-2', 'c-3', `${text}-4: ${error}`, 'd-5']
    expect(await outcomesOf(['a', text, 'b', 'c', text, 'd'], 1, timeout)).toEqual(expected)
    expect(await outcomesOf(['a', text, 'b', 'c', text, 'd'], 2, timeout)).toEqual(expected)
  },
)

test('no document is to blame for a thread that takes longer to start than each may', async () => {
  const slow = new URL('slow-thread.js', import.meta.url).href
  expect(await outcomesOf(['a', 'b'], 1, 1, slow)).toEqual(['a-0', 'b-1'])
})

test('the text of a document is held by the thread alone', async () => {
  const document = documentOf('a'.padEnd(600_000))
  const threads = startThreads(checkOptions({}), { count: 1, timeout: null, filename })
  const [outcome] = await threads.analyse([document])
  expect(outcome!.ok).toBe(true)
  expect(document.ok && document.readable.text).toBe('')
  await threads.end()
})

test('a thread that ends costs one document of its batch', async () => {
  const threads = startThreads(checkOptions({}), { count: 1, timeout: null, filename })
  const outcomes = await threads.analyse(['a', 'exit', 'b', 'bug'].map(documentOf))
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true, false])
  await threads.end()
})

test('a thread that ends costs one document of all that lay with it', async () => {
  const threads = startThreads(checkOptions({}), { count: 1, timeout: null, filename, batches: 3 })
  const batches = [['a'], ['exit'], ['b', 'c'], ['d'], ['e'.padEnd(200_001)], ['exit']]
  const outcomes = await Promise.all(batches.map((batch) => threads.analyse(batch.map(documentOf))))
  expect(outcomes.map((batch) => batch.map(({ ok }) => ok))).toEqual([
    [true],
    [false],
    [true, true],
    [true],
    [true],
    [false],
  ])
  await threads.end()
})

test.each([
  ['a long document', 'stages'.padEnd(200_001), ['stages 1', 'stages 2']],
  ['a short one', 'stages', []],
])('the stages of %s are told', async (_, text, expected) => {
  const stages: string[] = []
  const onStage = (id: string, { number }: StageBegun): void =>
    void stages.push(`${id.slice(0, 6)} ${number}`)
  const settings = { count: 1, timeout: null, filename, onStage }
  for await (const outcome of analyseInThreads(documentsOf(text), checkOptions({}), settings))
    expect(outcome.ok).toBe(true)
  expect(stages).toEqual(expected)
})

test.each([
  [10, 10, true],
  [11, 10, false],
])('of a text of %i characters where %i may be: analysed %j', (length, most, isRead) => {
  const loaded = refuseTooLong(documentOf('a'.repeat(length)), most)
  expect(loaded.ok).toBe(isRead)
  if (!loaded.ok) expect(loaded.error.message).toContain('over 10 characters')
})

test('more memory, longer texts', () => {
  expect(mostCharacters(4_000_000_000)).toBe(20_000_000)
  expect(mostOfSource(4_000_000_000)).toBe(8_000_000)
  expect(mostCharacters()).toBeGreaterThan(100_000)
})
