import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { toKey } from './fingerprint.js'

/** A line of a file, with the line feed that ends it. */
export interface LinePlace {
  /** What it says, as `keyOfLine` tells it. */
  readonly key: string
  /** The byte after it. */
  readonly end: number
}

const LINE_FEED = 10

/** The whole lines of a file; what follows the last line feed was torn off and is none. No line is held in memory. */
export async function* readLinePlaces(path: string): AsyncGenerator<LinePlace> {
  let hash = createHash('sha256')
  let before = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    let start = 0
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, start)) {
      hash.update(chunk.subarray(start, at + 1))
      yield { key: toKey(hash), end: before + at + 1 }
      hash = createHash('sha256')
      start = at + 1
    }
    hash.update(chunk.subarray(start))
    before += chunk.length
  }
}
