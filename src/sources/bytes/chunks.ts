import { createReadStream, readFileSync, statSync } from 'node:fs'
import { LARGE, roomFor } from '../../collections/column-room.js'
import { inputTooLarge } from '../errors.js'
import { createPause } from '../pause.js'

export type Chunks = AsyncIterable<Uint8Array>

const SMALL_BYTES = 1 << 20
/** The allocator of most systems keeps as much for itself as twice what it once got back in one piece, from 128 KB on. */
const CHUNK_BYTES = 1 << 16

/** The bytes of a file as they come from the disk. Opened when first asked. A Buffer is a name that is not UTF-8. */
export async function* readChunks(path: string | Buffer, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  signal?.throwIfAborted()
  // A stream, and the threads behind it, take longer to make than such a file to read.
  if (isSmallFile(path)) {
    yield readFileSync(path)
    await pause()
    signal?.throwIfAborted()
  } else
    yield* createReadStream(path, {
      highWaterMark: CHUNK_BYTES,
      ...(signal === undefined ? {} : { signal }),
    }) as Chunks
}

// Of all files together: of a hundred thousand small ones none waits for anything.
const pause = createPause()

/** Not a pipe, which may have nothing to read yet, nor what the system makes up as it is read, whose size is 0. */
const isSmallFile = (path: string | Buffer): boolean => {
  const found = statSync(path)
  return found.isFile() && found.size > 0 && found.size <= SMALL_BYTES
}

/** @throws ExtractError `INPUT_TOO_LARGE` instead of filling the memory, as a device without an end would. */
export const readAll = async (chunks: Chunks, name: string, maxBytes: number): Promise<Buffer> => {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > maxBytes) throw inputTooLarge(name, maxBytes)
    parts.push(chunk)
  }
  return joinedBytes(parts, length)
}

const joinedBytes = (parts: Uint8Array[], length: number): Buffer => {
  if (length < LARGE) return Buffer.concat(parts, length)
  const bytes = Buffer.from(roomFor(length), 0, length)
  let at = 0
  for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

const LINE_FEED = 10

/**
 * The first line at least, and all the chunks as if none had been read.
 *
 * @param most As much as the longest record, so that a first line is either read whole or no record.
 */
export const peek = async (chunks: Chunks, most: number): Promise<{ head: Buffer; chunks: Chunks }> => {
  const iterator = chunks[Symbol.asyncIterator]()
  const parts: Uint8Array[] = []
  for (let length = 0; length <= most;) {
    const next: IteratorResult<Uint8Array, unknown> = await iterator.next()
    if (next.done === true) break
    parts.push(next.value)
    length += next.value.length
    // What is no text has no lines to wait for.
    if (next.value.includes(LINE_FEED) || next.value.includes(0)) break
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
