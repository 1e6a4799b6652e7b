import { createReadStream } from 'node:fs'
import { inputTooLarge } from '../../errors.js'

export type Chunks = AsyncIterable<Uint8Array>

const CHUNK_BYTES = 1 << 20

/** The bytes of a file as they come from the disk. Opened when first asked. */
export const readChunks = (path: string): Chunks => createReadStream(path, { highWaterMark: CHUNK_BYTES })

/** A string holds 512 MB at most, and every character of one takes more while it is analysed. */
const LARGEST = 256

/** @throws ExtractError `INPUT_TOO_LARGE` instead of filling the memory, as a device without an end would. */
export const readAll = async (chunks: Chunks, name: string): Promise<Buffer> => {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > LARGEST * 1024 * 1024) throw inputTooLarge(name, LARGEST, 'Split it into smaller files.')
    parts.push(chunk)
  }
  return Buffer.concat(parts, length)
}

// As much as the longest record, so that a first line is either read whole or no record.
const HEAD_BYTES = 64 * 1024 * 1024
const LINE_FEED = 10

/** The first line at least, and all the chunks as if none had been read. */
export const peek = async (chunks: Chunks): Promise<{ head: Buffer; chunks: Chunks }> => {
  const iterator = chunks[Symbol.asyncIterator]()
  const parts: Uint8Array[] = []
  for (let length = 0; length < HEAD_BYTES;) {
    const next: IteratorResult<Uint8Array, unknown> = await iterator.next()
    if (next.done === true) break
    parts.push(next.value)
    length += next.value.length
    if (next.value.includes(LINE_FEED)) break
  }
  return { head: Buffer.concat(parts), chunks: joined(parts, iterator) }
}

async function* joined(parts: Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    for (let part = parts.shift(); part !== undefined; part = parts.shift()) yield part
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}
