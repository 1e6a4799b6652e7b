import { readFile, writeFile, appendFile, rm } from 'node:fs/promises'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { extract, folderOf, start, toNdjson, type Ended } from './command.js'

const COUNT = 12
const record = (id: number, town = `Town${id}`): object => ({
  id: String(id),
  text: `“It rained,” said Ana Ruiz of ${town}.`,
})
const RECORDS: readonly unknown[] = Array.from({ length: COUNT }, (_, id) => record(id))

const resume = (folder: string, ...more: string[]): Promise<Ended> =>
  extract(['--resume', '-o', join(folder, 'o.ndjson'), join(folder, 'r.ndjson'), ...more])

/** What a run without --resume makes of the same. */
const fresh = async (folder: string, ...more: string[]): Promise<string> =>
  (await extract(['-f', 'ndjson', join(folder, 'r.ndjson'), ...more])).stdout

const outputOf = (folder: string): Promise<string> => readFile(join(folder, 'o.ndjson'), 'utf8')

/** A folder where a run has been ended after so many lines and a piece of one. */
const endedAfter = async (lines: number, records: readonly unknown[] = RECORDS): Promise<string> => {
  const folder = await folderOf({ 'r.ndjson': toNdjson(...records) })
  await resume(folder)
  const output = await outputOf(folder)
  const start = output.split('\n').slice(0, lines).join('\n')
  await writeFile(join(folder, 'o.ndjson'), output.slice(0, start.length + 40))
  return folder
}

test.each([
  [0, /^$/],
  [1, /^1 document had/],
  [7, /^7 documents had been done before\.\n$/],
  [COUNT, /^12 documents/],
])('after %i lines and a piece of one it goes on where it was', async (lines, words) => {
  const folder = await endedAfter(lines)
  const { code, stderr } = await resume(folder)
  expect([code, stderr]).toEqual([0, expect.stringMatching(words)])
  expect(await outputOf(folder)).toBe(await fresh(folder))
})

describe('the file holds what a run without --resume would have written', () => {
  const changed = (at: number, ...instead: unknown[]): unknown[] => RECORDS.toSpliced(at, 1, ...instead)
  test.each([
    ['a record that has changed', changed(3, record(3, 'Rome')), 11],
    ['one that is gone', changed(3), 11],
    ['one that has come between', changed(3, record(99), RECORDS[3]), 12],
    ['one that is there twice', changed(3, RECORDS[3], RECORDS[3]), 12],
    ['another order', RECORDS.toReversed(), 12],
    ['none left', [], 0],
    ['records that cannot be read', changed(3, { id: 'x' }, 7), 11],
  ])('%s', async (_, records, kept) => {
    const folder = await endedAfter(COUNT)
    await writeFile(join(folder, 'r.ndjson'), toNdjson(...records))
    for (const done of [
      kept,
      records.filter((each) => typeof each === 'object' && Object.hasOwn(each ?? {}, 'text')).length,
    ]) {
      const { stderr } = await resume(folder)
      expect(stderr).toContain(done === 0 ? '' : `${done} documents had been done`)
      expect(await outputOf(folder)).toBe(await fresh(folder))
    }
  })

  test.each([[['--offsets', 'byte']], [['--text']], [['-t', 'people']], [['--min-confidence', '0']]])(
    'another option: %j',
    async (options) => {
      const folder = await endedAfter(COUNT)
      expect(await resume(folder, ...options)).toMatchObject({ code: 0, stderr: '' })
      expect(await outputOf(folder)).toBe(await fresh(folder, ...options))
    },
  )

  test.each(['lost', 'torn', 'of another program'])('the journal is %s', async (how) => {
    const folder = await endedAfter(COUNT)
    const journal = join(folder, 'o.ndjson.resume')
    if (how === 'lost') await rm(journal)
    else await writeFile(journal, how === 'torn' ? (await readFile(journal)).subarray(0, -5) : '\0\n{}\n')
    await appendFile(join(folder, 'o.ndjson'), '{"no": "result"}\n')
    await resume(folder)
    expect(await outputOf(folder)).toBe(await fresh(folder))
    expect((await resume(folder)).stderr).toContain('12 documents')
  })
})

test('records that cannot be read count in the exit code each time, and are in place', async () => {
  const folder = await endedAfter(4, [...RECORDS.slice(0, 2), { id: 'no text' }, ...RECORDS.slice(2)])
  for (let again = 0; again < 2; again++) {
    expect((await resume(folder)).code).toBe(2)
    expect(await outputOf(folder)).toBe(await fresh(folder))
  }
})

test('a condition that holds is told each time', async () => {
  const folder = await endedAfter(COUNT, [...RECORDS, { id: 'none', text: 'Nobody spoke.' }])
  for (let again = 0; again < 2; again++) {
    const { code, stderr } = await resume(folder, '--fail-on', 'no-quotes')
    expect([code, stderr]).toEqual([1, expect.stringContaining('none: --fail-on no-quotes')])
  }
})

test('a folder of files', async () => {
  const files = Object.fromEntries(RECORDS.map((_, n) => [`${n}.txt`, `Ana Ruiz met Bob Lee in Town${n}.`]))
  const [folder, output] = [await folderOf(files), join(await folderOf(), 'o.ndjson')]
  await extract(['--resume', '-o', output, folder])
  await writeFile(join(folder, '5.txt'), 'Eva Cruz left.')
  const { stderr } = await extract(['--resume', '-o', output, folder])
  expect(stderr).toBe('11 documents had been done before.\n')
  expect(await readFile(output, 'utf8')).toBe((await extract(['-f', 'ndjson', folder])).stdout)
})

test.each([
  [[], /^error: --resume goes on with a file: say with -o which/],
  [['-o', 'results.csv'], /^error: --resume goes on with lines, and csv has none: write ndjson\./],
  [['-o', '/dev/null', '-f', 'ndjson'], /^error: .*it is no file that --resume could go on with/],
])('%j is refused', async (args, words) => {
  const { code, stderr } = await extract(['--resume', ...args, 'a.txt'])
  expect([code, stderr]).toEqual([2, expect.stringMatching(words)])
})

test('killed again and again: no line is lost, doubled or torn', { timeout: 60_000 }, async () => {
  const records = Array.from({ length: 500 }, (_, id) => record(id, `Town${id}`))
  const folder = await folderOf({ 'r.ndjson': toNdjson(...records) })
  for (const [n, signal] of (['SIGKILL', 'SIGINT', 'SIGKILL', 'SIGTERM'] as const).entries()) {
    const child = start(['--resume', '-o', 'o.ndjson', 'r.ndjson', '--jobs', '2'], { cwd: folder })
    const before = (await outputOf(folder).catch(() => '')).length
    while ((await outputOf(folder).catch(() => '')).length <= before && child.exitCode === null)
      await setTimeout(10)
    await setTimeout(30 * n)
    child.kill(signal)
    await once(child, 'close')
    expect((await outputOf(folder)).length).toBeGreaterThan(before)
  }
  const last = start(['--resume', '-o', 'o.ndjson', 'r.ndjson'], { cwd: folder })
  expect(await once(last, 'close')).toEqual([0, null])
  const ids = (await outputOf(folder))
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: string }).id)
  expect(ids).toEqual(records.map((_, id) => String(id)))
})
