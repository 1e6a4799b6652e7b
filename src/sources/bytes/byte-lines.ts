import type { Chunks } from './chunks.js'

const LONGEST_LINE = 100_000_000

export interface Line {
  /** From 1. */
  readonly number: number
  /** Without the line feed; null for more of them than the limit, which are never held in memory. */
  readonly bytes: Uint8Array | null
}

/**
 * The lines of a stream that are not blank, each as soon as it is complete. In an encoding where the byte 10 is a line
 * feed.
 *
 * @param separator The byte that ends a line.
 */
export async function* readLines(
  chunks: Chunks,
  limit = LONGEST_LINE,
  separator = LINE_FEED,
): AsyncGenerator<Line> {
  const line = createLine(limit)
  let number = 1
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(separator); end !== -1; end = chunk.indexOf(separator, start)) {
      // Blank lines may come by the million.
      if (end > start) line.add(chunk.subarray(start, end))
      if (line.length() > 0) yield* toLine(number, line.take())
      number++
      start = end + 1
    }
    line.add(chunk.subarray(start))
  }
  if (line.length() > 0) yield* toLine(number, line.take())
}

const toLine = (number: number, bytes: Uint8Array | null): readonly Line[] =>
  bytes?.every(isBlank) === true ? [] : [{ number, bytes }]

const isBlank = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13)

const LINE_FEED = 10

interface GrowingLine {
  readonly add: (part: Uint8Array) => void
  readonly take: () => Uint8Array | null
  readonly length: () => number
}

const createLine = (limit: number): GrowingLine => {
  let parts: Uint8Array[] = []
  let length = 0
  return {
    length: () => length,
    add: (part) => {
      length += part.length
      if (length > limit) parts = []
      else if (part.length > 0) parts.push(part)
    },
    take: () => {
      const whole = length > limit ? null : Buffer.concat(parts, length)
      parts = []
      length = 0
      return whole
    },
  }
}

/** Encodings whose line feed is more than one byte are turned into UTF-8 first. */
export async function* toSplittable(chunks: Chunks, encoding: string): AsyncGenerator<Uint8Array> {
  const { default: iconv } = await import('iconv-lite')
  const decoder = iconv.getDecoder(encoding)
  for await (const chunk of chunks) yield Buffer.from(decoder.write(Buffer.from(chunk)))
  yield Buffer.from(decoder.end() ?? '')
}
