import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { describe, expect, test } from 'vitest'
import { toSettings } from '../../src/cli/options.js'
import { ended, extractBinary, start, toNdjson } from './command.js'

const RECORDS = ['--input-format', 'ndjson', '--format', 'ndjson', '-']

// Long and short in turn, so that threads end out of order.
const records = Array.from({ length: 40 }, (_, n) => ({
  id: String(n),
  text: `“It rained,” said Ana Ruiz of Town${n}. `.repeat(n % 4 === 0 ? 200 : 1),
}))

describe.concurrent('--jobs', { timeout: 60_000 }, () => {
  test('the same bytes, whatever the number of threads', async () => {
    const input = toNdjson(...records.slice(0, 20), { id: 'broken' }, ...records.slice(20))
    const [one, two, sparing] = await Promise.all(
      [['--jobs', '1'], ['--jobs', '3'], []].map((jobs) => extractBinary([...jobs, ...RECORDS], { input })),
    )
    expect(one!.stdout.split('\n')).toHaveLength(42)
    expect(two).toEqual(one)
    expect(sparing).toEqual(one)
  })

  test('the line of a record comes before the next record is written', async () => {
    const child = start(['--jobs', '2', ...RECORDS])
    const lines = createInterface(child.stdout)
    for (const id of ['a', 'b', 'c']) {
      const line = once(lines, 'line')
      child.stdin.write(toNdjson({ id, text: 'The mayor met Ana Ruiz.' }))
      expect(JSON.parse(String(((await line) as string[])[0]))).toMatchObject({ id, schemaVersion: 1 })
    }
    child.stdin.end()
    expect(await once(child, 'close')).toEqual([0, null])
  })

  test('an error ends the run at once with --on-error fail, whoever still writes', async () => {
    const child = start(['--jobs', '2', ...RECORDS, '--on-error', 'fail'])
    child.stdin.on('error', () => {})
    child.stdin.write(`${toNdjson(records[1])}broken\n${toNdjson(...records)}`)
    const { code, stdout } = await ended(child)
    expect(code).toBe(2)
    expect(stdout.trimEnd().split('\n')).toHaveLength(2)
  })

  test('Ctrl-C ends the threads', async () => {
    const child = start(['--jobs', '2', ...RECORDS])
    child.stdin.on('error', () => {})
    child.stdin.write(toNdjson(...records))
    child.stdout.once('data', () => child.kill('SIGINT'))
    const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
    expect(code ?? signal).toBeOneOf([130, 'SIGINT'])
  })
})

test.each([
  ['3', { count: 3, sparing: false }],
  [' 1 ', { count: 1, sparing: false }],
  [undefined, { count: expect.any(Number) as number, sparing: true }],
])('--jobs %s', (jobs, expected) =>
  expect(toSettings(jobs === undefined ? {} : { jobs }, { stdout: {}, env: {} }).jobs).toEqual(expected),
)

test.each(['0', '-1', '2.5', 'all', '', '257'])('--jobs %j is refused', (jobs) =>
  expect(() => toSettings({ jobs }, { stdout: {}, env: {} })).toThrow(
    `--jobs takes a whole number from 1 to 256, not "${jobs}".`,
  ),
)
