import { appendFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { readAll, readChunks } from '../../src/sources/bytes/chunks.js'
import { inFolder, load, summary } from './support.js'

test.each([
  ['a small file', 7],
  ['one that fills a piece', 1 << 20],
  ['one of several pieces', (1 << 20) + 7],
])('all bytes of %s', async (_, size) => {
  const bytes = Buffer.from(Array.from({ length: size }, (_, i) => i % 251))
  inFolder({ 'a.txt': bytes })
  expect((await buffer(readChunks('a.txt'))).equals(bytes)).toBe(true)
})

test.each([
  ['a small file', 7],
  ['one of several pieces', (1 << 20) + 7],
])('%s may have as many bytes as the limit, and no more', async (_, size) => {
  inFolder({ 'a.txt': 'a'.repeat(size) })
  expect(summary(await load('a.txt', { maxBytes: size }))).toEqual(['a.txt'])
  expect(summary(await load('a.txt', { maxBytes: size - 1 }))).toEqual(['a.txt: INPUT_TOO_LARGE'])
})

test('what a file has grown by counts as well', async () => {
  inFolder({ 'a.txt': 'a' })
  const chunks = readChunks('a.txt')
  appendFileSync('a.txt', 'b'.repeat(10))
  await expect(readAll(chunks, 'a.txt', 5)).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE' })
})

test.runIf(process.platform === 'linux')(
  'what the system makes up as it is read, with a size of 0',
  async () => expect((await buffer(readChunks('/proc/self/status'))).toString()).toContain('Pid:'),
)

test('a signal is seen between small files that wait for nothing', async () => {
  inFolder({ 'a.txt': 'One.' })
  const stop = new AbortController()
  setTimeout(() => stop.abort(new Error('stopped')))
  const readOn = async (): Promise<void> => {
    for (const start = Date.now(); Date.now() < start + 5000;) await buffer(readChunks('a.txt', stop.signal))
  }
  await expect(readOn()).rejects.toThrow('stopped')
})

test('a signal that was there before leaves the file unopened', async () => {
  const chunks = readChunks('missing.txt', AbortSignal.abort(new Error('stopped')))
  await expect(chunks.next()).rejects.toThrow('stopped')
})
