import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { BINARY, ended, extract, extractBinary, folderOf, start, toNdjson } from './command.js'

const RECORDS = ['--input-format', 'ndjson', '--format', 'ndjson', '-']

const parsed = (stdout: string): Record<string, unknown>[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

describe.concurrent('records', () => {
  test('the line of a record comes before the next record is written', async () => {
    const child = start(RECORDS)
    const lines = createInterface(child.stdout)
    for (const id of ['a', 'b', 'c']) {
      const line = once(lines, 'line')
      child.stdin.write(toNdjson({ id, text: 'The mayor met Ana Ruiz.' }))
      expect(JSON.parse(String(((await line) as string[])[0]))).toMatchObject({ id, schemaVersion: 1 })
    }
    child.stdin.end()
    expect(await once(child, 'close')).toEqual([0, null])
  })

  test.each([
    ['report', 2, /^error: 1 of 3 documents could not be read\.\n$/],
    ['skip', 0, /^$/],
  ])('a broken one has its line, --on-error %s', async (policy, code, words) => {
    const input = toNdjson({ id: 'a', text: 'One.' }, { id: 'b', text: 7 }, { id: 'c', text: 'Three.' })
    const ran = await extract([...RECORDS, '--on-error', policy], { input })
    expect(parsed(ran.stdout).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(parsed(ran.stdout)[1]).toEqual({
      id: 'b',
      error: { code: 'RECORD_NO_TEXT', message: expect.stringContaining('text') as string },
    })
    expect(ran.code).toBe(code)
    expect(ran.stderr).toMatch(words)
  })

  test('a broken one ends the run at once with --on-error fail, whoever still writes', async () => {
    const child = start([...RECORDS, '--on-error', 'fail'])
    child.stdin.on('error', () => {})
    child.stdin.write(`${toNdjson({ id: 'a', text: 'One.' })}broken\n`)
    const { code, stdout } = await ended(child)
    expect(code).toBe(2)
    expect(parsed(stdout).map((line) => 'error' in line)).toEqual([false, true])
  })

  test('a broken one is no row of a table of values', async () => {
    const input = toNdjson({ id: 'b' }, { id: 'c', text: 'The mayor met Ana Ruiz.' })
    const { code, stdout, stderr } = await extract(['--input-format', 'ndjson', '-f', 'csv'], { input })
    expect(code).toBe(2)
    expect(stdout).toMatch(/^document,[^\n]*\nc,person,[^\n]*\n$/)
    expect(stderr).toMatch(/^error: /)
  })

  test('a slow reader holds the writer up, and gets every line', async () => {
    const ids = Array.from({ length: 1_000 }, (_, id) => id)
    const child = start(RECORDS)
    child.stdin.end(
      toNdjson(...ids.map((id) => ({ id: String(id), text: 'The mayor met Ana Ruiz. '.repeat(5) }))),
    )
    await new Promise((resolve) => setTimeout(resolve, 300))
    const { code, stdout } = await ended(child)
    expect(code).toBe(0)
    expect(parsed(stdout).map(({ id }) => Number(id))).toEqual(ids)
  })

  test.each(['1', '2'])(
    'a reader that sleeps: no more is read than fits into pipes, --jobs %s',
    async (jobs) => {
      const child = start([...RECORDS, '--jobs', jobs])
      let taken = 0
      const endless = function* (): Generator<string> {
        for (; taken < 20_000; taken++)
          yield toNdjson({ id: String(taken), text: 'The mayor met Ana Ruiz. '.repeat(40) })
      }
      child.stdin.on('error', () => {})
      Readable.from(endless()).pipe(child.stdin)
      // Whoever asks for no data gets what a pipe holds.
      await once(child.stdout, 'readable')
      for (let before = -1; before !== taken;) {
        before = taken
        await new Promise((resolve) => setTimeout(resolve, 1000))
      }
      expect(taken).toBeLessThan(1000)
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  )
})

describe.concurrent('streams', () => {
  test('what is long is written whole before the process ends, however late it is read', async () => {
    const missing = Array.from({ length: 2000 }, (_, i) => `missing-article-number-${i}.txt`)
    const child = start(['-f', 'json', '-', ...missing])
    child.stdin.end('We met Ana Ruiz. '.repeat(2000))
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const { code, stdout, stderr } = await ended(child)
    expect(code).toBe(2)
    expect(stdout).toContain('"Ana Ruiz"')
    expect(stdout.split('"text": "Ana Ruiz"').length - 1).toBe(2000)
    expect(stderr.match(/missing-article-number-\d+/g)).toHaveLength(2000)
    expect(stderr).toMatch(/2000 of 2001 documents could not be read\.\n$/)
  })

  test('standard input is read when no input is named', async () => {
    const { code, stdout } = await extractBinary([], { input: 'The mayor met Ana Ruiz.' })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ id: '-', source: { path: null } })
  })

  test('a condition holds when there was nothing to read', async () =>
    expect((await extract([...RECORDS, '--fail-on', 'no-people'])).code).toBe(1))

  test.each([
    [{ FORCE_COLOR: '1' }, [], true],
    [{}, [], false],
    [{}, ['--color'], true],
    [{ FORCE_COLOR: '1' }, ['--no-color'], false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, ['--color'], true],
  ])('environment %j and options %j: colour is %j', async (env, args, expected) => {
    const { stdout, stderr } = await extract(['-f', 'table', '-v', ...args], { env, input: 'Ana Ruiz.' })
    expect([stdout.includes('\x1b['), stderr.includes('\x1b[')]).toEqual([expected, expected])
  })

  test.each([
    ['csv', /␛\]0;title␇/],
    ['tsv', /␛\]0;title␇/],
    ['table', /␛\]0;title␇.*<U\+202E>/],
    ['json', /\\u001b\]0;title\\u0007.*\\u202e/],
    ['ndjson', /\\u001b\]0;title\\u0007.*\\u202e.*\\u009b/],
  ])('a hostile record does nothing to a terminal as %s', async (format, expected) => {
    const id = '\x1b]0;title\x07\u202e\x9b2J'
    const input = toNdjson({ id, text: 'We met Ana Ruiz.' })
    const { stdout } = await extract(['--input-format', 'ndjson', '-f', format], { input })
    expect(stdout).toMatch(expected)
    expect(stdout).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202e]/)
  })

  test.each([
    ['a file name', ['no\x1b[2J\r\u202efile.txt']],
    ['a value', ['-f', 'js\x1b[2J\r\u202eon']],
    ['an option', ['--for\x1b[2J\r\u202emat']],
    ['an output file', ['-o', 'no\x1b[2J\r\u202e/file', BINARY]],
    ['a help topic', ['help', 'ex\x1b[2J\r\u202eit']],
  ])('an escape sequence in %s is shown, not sent', async (_, args) => {
    const { code, stderr } = await extract(args)
    expect(code).toBe(2)
    expect(stderr).toMatch(/^error: .*\[2J/)
    expect(stderr).not.toMatch(/[\0-\x09\x0b-\x1f\u202e]/)
  })
})

const hasScript = ((): boolean => {
  try {
    return execFileSync('script', ['--version'], { encoding: 'utf8' }).includes('util-linux')
  } catch {
    return false
  }
})()

/** Runs a line of shell on a pseudo terminal and returns what the terminal got. */
const onTerminal = (line: string, env: NodeJS.ProcessEnv = {}): string =>
  execFileSync('script', ['-qec', line, '/dev/null'], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], TERM: 'xterm', ...env },
    input: '',
    timeout: 50_000,
  }).replaceAll('\r\n', '\n')

const place = await folderOf({ 'ana.txt': 'The mayor met Ana Ruiz.' })

describe.runIf(hasScript)('on a terminal', () => {
  const command = `${process.execPath} ${BINARY}`
  const file = join(place, 'ana.txt')

  test('no input: the help on standard error, and 2', () =>
    expect(onTerminal(`${command} 2>&1 >/dev/null; echo code $?`)).toMatch(/^Usage: extract[^]*\ncode 2\n$/))

  test('a table in colour, as wide as the terminal', () => {
    const shown = onTerminal(`stty cols 42; ${command} ${file}`)
    expect(shown).toContain('\x1b[1mPeople (1)')
    expect(shown).toContain('Other')
  })

  test.each([[{ NO_COLOR: '1' }], [{ TERM: 'dumb' }]])('%j: no colour', (env) =>
    expect(onTerminal(`${command} ${file}`, env)).not.toContain('\x1b'),
  )

  const fake = join(place, 'pager.sh')
  const many = Array.from({ length: 30 }, (_, i) => `Ana Ruiz${i} left.`).join(' ')

  test.each([
    ['a table longer than the screen', {}, 10, 'long.txt', /^paged: .*long\.txt/],
    ['a table that fits', {}, 90, 'long.txt', /^\S*\[1m/],
    ['a pager of its own', { EXTRACT_PAGER: 'cat', PAGER: fake }, 10, 'long.txt', /^\S*\[1m/],
    ['none', { PAGER: '' }, 10, 'long.txt', /^\S*\[1m/],
    ['one that is missing', { PAGER: 'no-such-pager' }, 10, 'long.txt', /^\S*\[1m/],
    ['CI', { CI: 'true' }, 10, 'long.txt', /^\S*\[1m/],
  ])('paging: %s', async (_, env, rows, name, expected) => {
    await writeFile(fake, `#!/bin/sh\nprintf 'paged: '; cat\n`, { mode: 0o755 })
    await writeFile(join(place, name), many)
    const line = `stty rows ${rows} cols 80; ${command} -t people ${join(place, name)}`
    const shown = onTerminal(line, { PAGER: fake, ...env })
    expect(shown).toMatch(expected)
    expect(shown).toContain('Ana')
  })

  test('a pager that is left early ends the run quietly', async () => {
    await writeFile(join(place, 'quit.sh'), `#!/bin/sh\nhead -n 1 > /dev/null\n`, { mode: 0o755 })
    const line = `stty rows 10; ${command} ${file} ${file} -f table --all; echo code $?`
    expect(onTerminal(line, { PAGER: join(place, 'quit.sh') })).toBe('code 0\n')
  })

  test('an output file gets JSON', async () => {
    onTerminal(`${command} ${file} -o ${place}/out`)
    expect(await readFile(join(place, 'out'), 'utf8')).toMatch(/^\{\n/)
  })

  // Whoever waits for a slow writer waits longer than the line does.
  const slowly = `(sleep 3; cat ${file}) | ${command} -`

  test.each([
    ['results in a file', `${slowly} -o ${place}/slow.json`, /^(?:\r0 documents\x1b\[K)+\r\x1b\[K$/],
    ['results on the terminal', `${slowly} -f ndjson`, /^(?:\r0 documents\x1b\[K)+\r\x1b\[K\{".*\}\n$/],
    ['results in a pipe', `${slowly} -t people -f csv | tail -n 1`, /^'-,person[^\r\x1b]*\n$/],
    ['--quiet', `${slowly} -q -o ${place}/slow.json`, /^$/],
  ])('progress of long work: %s', (_, line, expected) => expect(onTerminal(line)).toMatch(expected))
})
