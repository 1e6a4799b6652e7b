import { createReadStream } from 'node:fs'
import { readLines } from '../bytes/byte-lines.js'
import type { Chunks } from '../bytes/chunks.js'
import { toLoadError } from '../failure.js'

/** Longer than any system allows a path to be. */
const LONGEST_NAME = 100_000

/**
 * The inputs that a file or standard input ("-") names, one a line, or each ended by NUL as `find -print0` writes them.
 * As they come, so that a list may be of any length; blank lines name nothing.
 *
 * @throws ExtractError when the list cannot be read.
 */
export async function* readInputList(
  list: string,
  isNulEnded: boolean,
  stdin: Chunks,
): AsyncGenerator<string> {
  const chunks = list === '-' ? stdin : createReadStream(list)
  try {
    for await (const { bytes } of readLines(chunks, LONGEST_NAME, isNulEnded ? 0 : undefined)) {
      const name = Buffer.from(bytes ?? []).toString()
      yield isNulEnded ? name : name.replace(/\r$/, '')
    }
  } catch (error) {
    throw await toLoadError(error, list)
  }
}
