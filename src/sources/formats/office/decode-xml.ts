import iconv from 'iconv-lite'
import type { Chunks } from '../../bytes/chunks.js'

/** The text of an XML document: a byte order mark says how it is encoded, else its declaration, else it is UTF-8. */
export async function* decodeXml(chunks: Chunks): AsyncGenerator<string> {
  let decoder: { write: (bytes: Buffer) => string; end: () => string | undefined } | null = null
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
    decoder ??= iconv.getDecoder(encodingOf(bytes))
    yield decoder.write(bytes)
  }
  yield decoder?.end() ?? ''
}

const encodingOf = (head: Buffer): string => {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  if (head[0] === 0x3c && head[1] === 0) return 'utf-16le'
  if (head[0] === 0 && head[1] === 0x3c) return 'utf-16be'
  const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)/.exec(head.toString('latin1', 0, 200))?.[1]
  return declared !== undefined && iconv.encodingExists(declared) ? declared : 'utf-8'
}
