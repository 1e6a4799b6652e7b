import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { drained, explained, openOutput } from '../../src/cli/output.js'
import { folderOf } from './command.js'

const never = new AbortController().signal
const open = (path: string) => openOutput(path, new Writable(), never)

describe('a file that cannot be written is told before the work', () => {
  test.each([
    ['in a folder that is not there', 'no/out', 'does not exist. Create it first.'],
    ['below a file', 'a.txt/out', 'is not a folder.'],
    [
      'of too long a name',
      'x'.repeat(300),
      'its name is longer than the system takes. Choose a shorter one.',
    ],
    ['behind links in a circle', 'circle', 'its links lead in a circle. Name another file.'],
    [
      'behind a link that leads nowhere',
      'nowhere',
      'it is a link that leads nowhere. Remove it, or name another file.',
    ],
    ['that is a folder', 'folder', 'it is a folder. Name a file.'],
  ])('%s', async (_, name, reason) => {
    const folder = await folderOf({ 'a.txt': '' })
    symlinkSync('circle', join(folder, 'circle'))
    symlinkSync('gone', join(folder, 'nowhere'))
    mkdirSync(join(folder, 'folder'))
    await expect(open(join(folder, name))).rejects.toMatchObject({
      code: 'OUTPUT_UNWRITABLE',
      message: expect.stringContaining(reason) as string,
    })
  })
})

test.each([
  ['EROFS', 'permission denied. Choose a file you may write.'],
  ['ENOSPC', 'the disk is full.'],
  ['EIO', 'it hums.'],
])('what the system calls %s is told in words', async (code, words) => {
  const fails = () => Promise.reject(Object.assign(new Error('it hums'), { code, syscall: 'write' }))
  await expect(explained('a/b', fails)).rejects.toThrow(words)
})

test('a bug is no fault of the file', async () => {
  await expect(explained('a', () => Promise.reject(new TypeError('bug')))).rejects.toThrow(TypeError)
})

test('what is written takes the place of the old at the end only, long or short, words or bytes', async () => {
  const folder = await folderOf({ out: 'old' })
  const output = await open(join(folder, 'out'))
  const long = 'a'.repeat(70_000)
  await output.write('b')
  await output.write(long)
  await output.write(Uint8Array.of(99))
  expect(await readFile(join(folder, 'out'), 'utf8')).toBe('old')
  expect(output.isWanted()).toBe(true)
  await output.finish()
  expect(await readFile(join(folder, 'out'), 'utf8')).toBe(`b${long}c`)
  expect(await readdir(folder)).toEqual(['out'])
})

test('what is discarded leaves the old and nothing beside it', async () => {
  const folder = await folderOf({ out: 'old' })
  const output = await open(join(folder, 'out'))
  await output.write('new')
  await output.discard()
  await output.discard()
  expect(await readFile(join(folder, 'out'), 'utf8')).toBe('old')
  expect(await readdir(folder)).toEqual(['out'])
})

test.runIf(process.platform === 'linux')('a device is written as it is', async () => {
  const output = await open('/dev/null')
  await output.write('a')
  expect(output.isWanted()).toBe(true)
  await output.finish()
  await (await open('/dev/null')).discard()
  const full = await open('/dev/full')
  await expect(full.write('a')).rejects.toThrow('the disk is full.')
  await full.discard()
})

test('nobody waits for room where the run has ended', async () => {
  const stuck = new Writable({ highWaterMark: 1, write: () => {} })
  stuck.write('aa')
  await drained(stuck, AbortSignal.abort())
  const output = await openOutput(null, stuck, AbortSignal.abort())
  expect(output.isWanted()).toBe(false)
  await output.write('b')
  await output.discard()
})

test('a link stays a link', async () => {
  const folder = await folderOf()
  writeFileSync(join(folder, 'target'), 'old')
  symlinkSync('target', join(folder, 'link'))
  const output = await open(join(folder, 'link'))
  await output.write('new')
  await output.finish()
  expect(await readFile(join(folder, 'target'), 'utf8')).toBe('new')
})
