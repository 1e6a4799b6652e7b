import { access, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { ended, extract, extractBinary, folderOf, start, toNdjson } from './command.js'

const folder = await folderOf({
  'ana.txt': 'The mayor, Ana Ruiz, met Tom Bell.',
  'nobody.txt': 'it rained all day.',
  'trigger.txt': 'trigger',
})
const file = (name: string): string => join(folder, name)
const BROKEN = { NODE_OPTIONS: `--import ${new URL('broken.js', import.meta.url).href}` }

describe.concurrent('exit codes', () => {
  test.each([
    [0, 'a file', [file('ana.txt')]],
    [0, 'a condition that does not hold', [file('ana.txt'), '--fail-on', 'empty']],
    [1, 'a condition that holds', [file('nobody.txt'), '--fail-on', 'empty, notices']],
    [
      1,
      'a condition that holds for one of two',
      [file('ana.txt'), file('nobody.txt'), '--fail-on=no-people'],
    ],
    [2, 'a missing file', [file('missing.txt')]],
    [2, 'a missing file and a condition that holds', ['missing', file('nobody.txt'), '--fail-on', 'empty']],
    [2, 'a missing file, named', [file('missing.txt'), '--on-error', 'report']],
    [0, 'a missing file, skipped', [file('missing.txt'), file('ana.txt'), '--on-error', 'skip']],
    [2, 'an unknown option', ['--fromat', 'json']],
    [2, 'an output file in a missing folder', [file('ana.txt'), '-o', file('missing/out.json')]],
    [0, 'help', ['--help']],
    [0, 'the version', ['--version']],
    [0, 'help on exit codes', ['help', 'exit-codes']],
    [0, 'the schema', ['schema']],
  ])('%i: %s', async (code, _, args) => expect((await extract(args)).code).toBe(code))

  test.each([
    [0, [file('ana.txt')]],
    [1, [file('nobody.txt'), '--fail-on', 'empty']],
    [2, [file('missing.txt')]],
    [2, ['--fromat', 'json']],
    [0, ['--version']],
  ])('%i of the binary: %j', async (code, args) => expect((await extractBinary(args)).code).toBe(code))

  test('2: a missing file among good ones, whose results are printed', async () => {
    const args = [file('ana.txt'), file('missing.txt'), file('nobody.txt'), '-f', 'ndjson']
    const { code, stdout, stderr } = await extract(args)
    const ids = stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id)
    expect({ code, ids }).toEqual({ code: 2, ids: [file('ana.txt'), file('nobody.txt')] })
    expect(stderr).toContain('missing.txt')
    expect(stderr).toMatch(/error: 1 of 3 documents could not be read\.\n$/)
  })

  test('2: --on-error fail stops at the first', async () => {
    const { code, stdout } = await extract([file('missing.txt'), file('ana.txt'), '--on-error', 'fail'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })

  test('70: a bug, with its stack, and the other documents are still read', async () => {
    const args = [file('trigger.txt'), file('ana.txt'), 'missing.txt', '-f', 'ndjson']
    const { code, stdout, stderr } = await extractBinary(args, { env: BROKEN })
    expect(code).toBe(70)
    expect(stdout).toMatch(/^\{.*ana\.txt.*\}\n$/)
    expect(stderr).toMatch(/error: ".*trigger\.txt": this is a bug in extract\. Please report it/)
    expect(stderr).toMatch(/TypeError: the bug\n +at /)
  })

  test('0: nobody reads the output any more', async () => {
    const child = start(['--input-format', 'ndjson', '-f', 'ndjson'])
    child.stdin.on('error', () => {})
    const line = toNdjson({ id: 'a', text: 'Ana Ruiz left.' })
    child.stdin.write(line)
    child.stdout.once('data', () => {
      child.stdout.destroy()
      // Standard input stays open: the command must not wait for its end.
      child.stdin.write(line.repeat(5_000))
    })
    const code = await new Promise((resolve) => void child.once('exit', resolve))
    expect(code).toBe(0)
    expect(child.stderr.read()).toBe(null)
  })

  test('0: nobody reads the words any more', async () => {
    const child = start(['-v', file('ana.txt')])
    child.stderr.destroy()
    const code = await new Promise((resolve) => void child.once('close', resolve))
    expect(code).toBe(0)
  })

  test('130: Ctrl-C while waiting for input; complete lines were printed', async () => {
    const child = start(['--input-format', 'ndjson', '-f', 'ndjson'])
    child.stdin.write(`${toNdjson({ id: 'a', text: 'Ana Ruiz left.' })}{"id": "b", "te`)
    child.stdout.once('data', () => child.kill('SIGINT'))
    const { code, stdout, stderr } = await ended(child)
    expect({ code, stderr }).toEqual({ code: 130, stderr: '' })
    expect(stdout).toMatch(/^\{"schemaVersion":1,.*"id":"a".*\}\n$/)
  })

  test('130: Ctrl-C leaves no file behind', async () => {
    const place = await folderOf()
    const child = start(['-o', join(place, 'out.json')])
    while ((await readdir(place)).length === 0) await setTimeout(10)
    child.kill('SIGINT')
    expect((await ended(child)).code).toBe(130)
    expect(await readdir(place)).toEqual([])
    await expect(access(join(place, 'out.json'))).rejects.toThrow()
  })
})
