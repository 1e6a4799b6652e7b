import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { openOutput, type Output } from '../../src/cli/output.js'
import { paged, pagerOf } from '../../src/cli/pager.js'
import { folderOf } from './command.js'

const terminal = Object.assign(new Writable(), { isTTY: true })

test.each<[string, NodeJS.ProcessEnv, readonly string[] | null]>([
  ['less, if nothing else is wanted', {}, ['less', '-FRX']],
  ['the one of the user', { PAGER: ' more  -d ' }, ['more', '-d']],
  ['one for this command alone', { PAGER: 'more', EXTRACT_PAGER: 'most' }, ['most']],
  ['none by an empty name', { PAGER: '' }, null],
  ['none by "cat"', { PAGER: 'cat' }, null],
  ['none where nobody sits', { CI: 'true' }, null],
  ['none on a terminal that can do nothing', { TERM: 'dumb' }, null],
])('the pager is %s', (_, env, expected) => expect(pagerOf({ env, stdout: terminal })).toEqual(expected))

test('a pipe has no pager', () => expect(pagerOf({ env: {}, stdout: new Writable() })).toBeNull())

interface Shown {
  readonly output: Output
  /** What came on the terminal, and what in the pager. */
  readonly plain: () => string
  readonly page: () => string
}

/** Output on a terminal of three rows of ten columns, whose pager runs `command`. */
const showOn = async (command: string | null, isLive = false): Promise<Shown> => {
  const file = join(await folderOf({ page: '' }), 'page')
  let plain = ''
  const stdout = Object.assign(
    new Writable({
      write: (chunk: Buffer, _, done) => {
        plain += String(chunk)
        done()
      },
    }),
    { isTTY: true, rows: 3, columns: 10 },
  )
  const io = { stdin: process.stdin, stdout, stderr: stdout, env: process.env, on: () => 0, off: () => 0 }
  const words = command === null ? ['no-such-pager'] : ['sh', '-c', command.replace('FILE', file)]
  const output = paged(await openOutput(null, stdout, new AbortController().signal), words, io, isLive)
  return { output, plain: () => plain, page: () => readFileSync(file, 'utf8') }
}

const CAT = 'cat > FILE'

test.each<[string, string[], boolean, string, string]>([
  ['what fits is shown without', ['a\n', 'b\n'], false, 'a\nb\n', ''],
  [
    'what is longer than the screen goes through it, from the first line',
    ['a\n', 'b\nc\n'],
    false,
    '',
    'a\nb\nc\n',
  ],
  ['a line that is wider takes several rows', ['a'.repeat(40)], false, '', 'a'.repeat(40)],
  ['colours take no room', ['\x1b[31m'.repeat(10)], false, '\x1b[31m'.repeat(10), ''],
  ['a stream is shown at once', ['a\n', 'b\n', 'c\n', 'd\n'], true, 'a\nb\nc\nd\n', ''],
  ['but for what is too long from the beginning', ['a\nb\nc\n', 'd\n'], true, '', 'a\nb\nc\nd\n'],
])('%s', async (_, chunks, isLive, plain, page) => {
  const shown = await showOn(CAT, isLive)
  for (const chunk of chunks) await shown.output.write(chunk)
  await shown.output.finish()
  expect([shown.plain(), shown.page()]).toEqual([plain, page])
})

test('all is shown without a pager that does not start', async () => {
  const { output, plain } = await showOn(null)
  await output.write('a\nb\nc\nd\n')
  expect(output.isWanted()).toBe(true)
  await output.finish()
  expect(plain()).toBe('a\nb\nc\nd\n')
})

test('who leaves the pager wants no more', async () => {
  const { output } = await showOn('exit 0')
  await output.write('a\nb\nc\nd\n')
  while (output.isWanted()) await new Promise((resolve) => setTimeout(resolve, 5))
  await output.write('e\n')
  await output.finish()
})

test('a run that failed shows nothing of what it held back', async () => {
  const { output, plain } = await showOn(CAT)
  await output.write('a\n')
  await output.discard()
  expect(plain()).toBe('')
})
