import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { describeProgress } from '../../src/cli/describe-progress.js'
import { createProgress, isProgressShown } from '../../src/cli/progress.js'
import type { Outcome } from '../../src/run/analyse.js'
import { measureInputs } from '../../src/sources/find/measure-inputs.js'
import { DEFAULTS } from '../../src/sources/load-options.js'
import { result } from '../report/results.js'
import { folderOf } from './command.js'

const folder = await folderOf({ 'a.txt': 'x'.repeat(100), 'b.txt': 'x'.repeat(300) })

const start = { at: 0, documents: 0, bytes: 0 }
const stage = { name: 'mentions', number: 2, count: 5 }

test.each([
  [start, 1000, null, '0 documents'],
  [{ at: 2000, documents: 1, bytes: 1 }, 1001, null, '1 document · 30 a minute · about 33 min left'],
  [{ at: 4000, documents: 10, bytes: 100 }, 1000, null, '10 documents · 2.5 a second · about 36 s left'],
  [
    { at: 1000, documents: 1234, bytes: 1 },
    36_001,
    null,
    '1,234 documents · 1,234 a second · about 10.0 h left',
  ],
  [
    { at: 1000, documents: 20, bytes: 1 },
    null,
    { id: 'war.txt', stage },
    '20 documents · 20 a second · war.txt: names, 2 of 5',
  ],
  [{ at: 1000, documents: 20, bytes: 2 }, 1, null, '20 documents · 20 a second'],
])('%j of %j, reading %j: %s', (now, total, reading, words) => {
  expect(describeProgress({ now, before: start, total, reading })).toBe(words)
})

describe('the line', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const outcome = (path: string): Outcome => ({
    ok: true,
    result: result({ source: { path, format: 'text', title: null, characters: 1, language: 'en' } }),
    milliseconds: 1,
    isRecord: false,
  })

  const opened = (measure: (() => Promise<number>) | null = null) => {
    let shown = ''
    const stderr = Object.assign(
      new Writable({
        write: (chunk: Buffer, _, done) => {
          shown += chunk.toString()
          done()
        },
      }),
      { columns: 40 },
    )
    return { progress: createProgress({ stderr }, measure, () => Date.now()), shown: () => shown }
  }

  test('comes after a second, is renewed, makes way and goes', () => {
    const { progress, shown } = opened()
    vi.advanceTimersByTime(900)
    expect(shown()).toBe('')
    vi.advanceTimersByTime(100)
    expect(shown()).toBe('\r0 documents\x1b[K')
    progress.clear()
    progress.clear()
    expect(shown()).toBe('\r0 documents\x1b[K\r\x1b[K')
    vi.advanceTimersByTime(200)
    progress.end()
    vi.advanceTimersByTime(5000)
    expect(shown()).toBe('\r0 documents\x1b[K\r\x1b[K\r0 documents\x1b[K\r\x1b[K')
  })

  test('leaves no trace of a run that is soon over', () => {
    const { progress, shown } = opened()
    vi.advanceTimersByTime(500)
    progress.end()
    expect(shown()).toBe('')
  })

  test('tells the time left by the files that have been read', async () => {
    const { progress, shown } = opened(() => Promise.resolve(400))
    await vi.advanceTimersByTimeAsync(1000)
    progress.done(outcome(join(folder, 'a.txt')))
    progress.done(outcome(join(folder, 'a.txt')))
    progress.done(outcome(join(folder, 'b.txt')))
    await vi.advanceTimersByTimeAsync(1000)
    expect(shown().split('\r').at(-1)).toBe('3 documents · 1.7 a second · about 6 s\x1b[K')
  })

  test('is one harmless line, however a document is called', () => {
    const { progress, shown } = opened()
    progress.stage('\x1b[2J\n'.repeat(50), stage)
    vi.advanceTimersByTime(1000)
    expect(shown()).toMatch(/^\r0 documents · [^\x00-\x1f]{1,39}\x1b\[K$/)
  })
})

const tty = { isTTY: true }
const seen = { stdin: {}, stdout: tty, stderr: tty, env: {} }

test.each([
  ['a terminal', {}, null, false, true],
  ['errors that go elsewhere', { stderr: {} }, null, false, false],
  ['CI', { env: { CI: '1' } }, null, false, false],
  ['a terminal that cannot go back', { env: { TERM: 'dumb' } }, null, false, false],
  ['results in a pipe', { stdout: {} }, null, false, false],
  ['results in a file of their own', { stdout: {} }, 'out.json', false, true],
  ['text that is typed', { stdin: tty }, null, true, false],
  ['text that comes from a pipe', {}, null, true, true],
])('%s: %j', (_, io, output, usesStdin, expected) =>
  expect(isProgressShown({ ...seen, ...io } as never, output, usesStdin)).toBe(expected),
)

test('inputs are as long as their files', async () => {
  await writeFile(join(folder, 'c.md'), 'four')
  const { signal } = new AbortController()
  const measured = (...names: string[]) =>
    measureInputs(
      names.map((name) => join(folder, name)),
      DEFAULTS,
      signal,
    )
  expect(await measured('a.txt', 'b.txt')).toBe(400)
  expect(await measured('.')).toBe(404)
  expect(await measured('*.md', 'missing.txt')).toBe(4)
})
