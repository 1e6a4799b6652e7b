import { chmod, link, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { ended, extract, extractBinary, folderOf, start, toNdjson } from './command.js'

const ARTICLE = 'The mayor met Ana Ruiz.'

const place = async (): Promise<{ folder: string; at: (name: string) => string }> => {
  const folder = await folderOf({
    'a.txt': ARTICLE,
    'index.md': '[a](a.txt)\n',
    'names.json': '[{"name": "Ana", "type": "person"}]',
  })
  await symlink('a.txt', join(folder, 'soft.txt'))
  await link(join(folder, 'a.txt'), join(folder, 'hard.txt'))
  return { folder, at: (name) => join(folder, name) }
}

test('a name that is too long is refused before the work, not after it', async () => {
  const { folder, at } = await place()
  const before = await readdir(folder)
  const { code, stderr } = await extract([at('no.txt'), at('a.txt'), '-o', at(`${'o'.repeat(300)}.json`)])
  expect(code).toBe(2)
  // Not a word of the missing input yet.
  expect(stderr).toMatch(
    /^error: Cannot write ".*": its name is longer than the system takes\. Choose a shorter one\.\n$/,
  )
  expect(await readdir(folder)).toEqual(before)
})

describe.concurrent('an output is never an input', () => {
  test.each<[string, (at: (name: string) => string) => string[]]>([
    ['the same name', (at) => [at('a.txt'), '-o', at('a.txt')]],
    [
      'another way to it',
      (at) => [at('a.txt'), '-o', at('../.') + at('').slice(at('..').length) + '/./a.txt'],
    ],
    ['a symbolic link to it', (at) => [at('a.txt'), '-o', at('soft.txt')]],
    ['an input that is a symbolic link', (at) => [at('soft.txt'), '-o', at('a.txt')]],
    ['a hard link to it', (at) => [at('a.txt'), '-o', at('hard.txt')]],
    ['a file in a folder that is read', (at) => [at(''), '-o', at('a.txt')]],
    ['a new file in a folder that is read', (at) => [at(''), '-o', at('new.ndjson')]],
    ['what a glob matches', (at) => [at('a*.txt'), '-o', at('a.txt')]],
    ['what an index leads to', (at) => [at('index.md'), '--follow', '-o', at('a.txt')]],
    ['a lexicon', (at) => [at('a.txt'), '--lexicon', at('names.json'), '-o', at('names.json')]],
  ])('%s', async (_, args) => {
    const { folder, at } = await place()
    const before = await readdir(folder)
    const { code, stdout, stderr } = await extract(args(at))
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^error: Cannot write ".*": it is read as ".*"\. Name another output file/)
    expect(await readFile(at('a.txt'), 'utf8')).toBe(ARTICLE)
    expect(await readdir(folder)).toEqual(before)
  })

  test('a file that the shell opened as standard input', async () => {
    const { at } = await place()
    const { open } = await import('node:fs/promises')
    const { spawnSync } = await import('node:child_process')
    const file = await open(at('a.txt'))
    const bin = new URL('../../bin/extract.js', import.meta.url).pathname
    const { status } = spawnSync(process.execPath, [bin, '-o', at('a.txt')], {
      stdio: [file.fd, 'ignore', 'ignore'],
    })
    await file.close()
    expect(status).toBe(2)
    expect(await readFile(at('a.txt'), 'utf8')).toBe(ARTICLE)
  })

  test('a folder may get a file that it would not read', async () => {
    const { folder, at } = await place()
    expect((await extract([folder, '-o', at('out.log'), '-f', 'json'])).code).toBe(0)
  })
})

describe.concurrent('an output file', () => {
  test.each<[string, (at: (name: string) => string) => Promise<string>, RegExp]>([
    [
      'a link that leads nowhere',
      async (at) => (await symlink('gone', at('out.json')), at('out.json')),
      /it is a link that leads nowhere/,
    ],
    [
      'a file that is read-only',
      async (at) => (
        await writeFile(at('out.json'), 'old'),
        await chmod(at('out.json'), 0o444),
        at('out.json')
      ),
      /it is read-only/,
    ],
    ['a full disk', () => Promise.resolve('/dev/full'), /Cannot write "\/dev\/full": the disk is full\./],
  ])('%s is an error', async (_, make, message) => {
    const { folder, at } = await place()
    const path = await make(at)
    const before = await readdir(folder)
    const { code, stderr } = await extract([at('a.txt'), '-o', path])
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
    expect(await readdir(folder)).toEqual(before)
  })

  test('may have a name as long as names can be', async () => {
    const { at } = await place()
    const path = at(`${'n'.repeat(250)}.json`)
    expect((await extract([at('a.txt'), '-o', path])).code).toBe(0)
    expect(await readFile(path, 'utf8')).toMatch(/^\{\n/)
  })

  test.each(['SIGHUP', 'SIGTERM', 'SIGINT'] as const)('%s leaves no temporary file', async (signal) => {
    const folder = await folderOf()
    const child = start(['-o', join(folder, 'out.json')])
    while ((await readdir(folder)).length === 0) await setTimeout(10)
    child.kill(signal)
    await ended(child)
    expect(await readdir(folder)).toEqual([])
  })
})

describe.concurrent('records into a file', () => {
  const input = toNdjson({ id: 'a', text: 'Ana Ruiz left.' }, { id: 'b' })
  const RECORDS = ['--input-format', 'ndjson', '-f', 'ndjson']

  test.each([
    ['report', 2, /^error: Line 2 of "-" has no text[^\n]*\nerror: 1 of 2 documents could not be read\.\n$/],
    ['skip', 0, /^warning: Skipped\. Line 2 of "-" has no text/],
  ])('a broken one has its line and a word on standard error, --on-error %s', async (policy, code, words) => {
    const path = join(await folderOf(), 'out.ndjson')
    const ran = await extract([...RECORDS, '--on-error', policy, '-o', path], { input })
    expect(ran.code).toBe(code)
    expect(ran.stderr).toMatch(words)
    expect((await readFile(path, 'utf8')).split('\n').map((line) => line.slice(0, 10))).toEqual([
      '{"schemaVe',
      '{"id":"b",',
      '',
    ])
  })

  test('lines of errors alone are kept as well', async () => {
    const path = join(await folderOf(), 'out.ndjson')
    const { code } = await extract([...RECORDS, '-o', path], { input: 'bad\nbad\n' })
    expect(code).toBe(2)
    expect((await readFile(path, 'utf8')).match(/RECORD_NOT_JSON/g)).toHaveLength(2)
  })

  test('--on-error fail says why it stopped', async () => {
    const folder = await folderOf()
    const args = [...RECORDS, '--on-error', 'fail', '-o', join(folder, 'out.ndjson')]
    const { code, stderr } = await extract(args, { input })
    expect(code).toBe(2)
    expect(stderr).toMatch(/^error: Line 2 of "-" has no text/)
    expect(await readdir(folder)).toEqual([])
  })
})

test.each([[['schema']], [['help', 'exit-codes']], [['--help']]])(
  '%j into a full disk is an error',
  async (args) => {
    const { spawnSync } = await import('node:child_process')
    const { openSync } = await import('node:fs')
    const bin = new URL('../../bin/extract.js', import.meta.url).pathname
    const { status, stderr } = spawnSync(process.execPath, [bin, ...args], {
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
      encoding: 'utf8',
    })
    expect(stderr).toMatch(/^error: Cannot write to standard output/)
    expect(status).toBe(2)
  },
)

test('a condition on nothing holds when every input was skipped', async () => {
  const args = ['--on-error', 'skip', '--fail-on', 'empty,no-people', 'nope.txt']
  expect((await extractBinary(args)).code).toBe(1)
})
