import { inputUndecodable } from '../errors.js'
import { peek, type Chunks } from './chunks.js'
import { toEncoding } from './encodings.js'
import { firstNotUtf8, isDamagedUtf8 } from './utf8.js'
import { findWide } from './wide.js'

/**
 * The text of a stream, piece by piece, without a byte order mark. Its encoding is the one named, else what a mark or
 * many zeros say, else UTF-8, unless its first part is not that: then Windows-1252, in which spreadsheets save.
 *
 * @throws ExtractError `INPUT_UNDECODABLE` or `ENCODING_UNKNOWN`.
 */
export async function* decodeStream(
  source: Chunks,
  name: string,
  encoding: string | null,
  most: number,
): AsyncGenerator<string> {
  const { head, chunks } = await peek(source, most)
  const known = encoding === null ? (findWide(head) ?? guess(head)) : await toEncoding(encoding)
  yield* known === 'utf-8' ? decodeUtf8(chunks, name) : decodeOther(chunks, known)
}

const guess = (head: Uint8Array): string => {
  if (isDamagedUtf8(head)) return 'utf-8'
  try {
    // The last character may be cut in two.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

async function* decodeUtf8(chunks: Chunks, name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let last: Uint8Array = new Uint8Array()
  let end = 0
  try {
    for await (const chunk of chunks) {
      last = chunk
      end += chunk.length
      yield decoder.decode(chunk, { stream: true })
    }
    yield decoder.decode()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const at = Math.min(firstNotUtf8(last), last.length - 1)
    throw inputUndecodable(name, 'utf-8', end - last.length + at, last[at] ?? 0)
  }
}

async function* decodeOther(chunks: Chunks, encoding: string): AsyncGenerator<string> {
  const { default: iconv } = await import('iconv-lite')
  const decoder = iconv.getDecoder(encoding)
  for await (const chunk of chunks) yield decoder.write(Buffer.from(chunk))
  yield decoder.end() ?? ''
}
