import { inputDamaged } from '../errors.js'
import type { Chunks } from '../bytes/chunks.js'
import { checkDensity } from '../bytes/density.js'
import type { Loader } from '../loading/loader.js'
import { toInner } from '../loading/source.js'

/** One file, packed: "news.ndjson.gz" holds "news.ndjson". */
export const gzip: Loader = {
  name: 'gzip',
  extensions: ['.gz', '.tgz'],
  isContainer: true,
  detect: (head) => (MAGIC.every((byte, at) => head[at] === byte) ? 'certain' : 'impossible'),
  async *read(source) {
    const name = source.name?.replace(/\.gz$/i, '').replace(/\.tgz$/i, '.tar') ?? null
    yield await Promise.resolve(toInner(source, name, unpack(source.chunks, source.id)))
  },
}

// The third byte names the method, and deflate is the only one.
const MAGIC = [0x1f, 0x8b, 8]

const CHUNK_BYTES = 1 << 16

/** @throws ExtractError `INPUT_DAMAGED`, or `INPUT_TOO_LARGE` for a small file that would unpack to a huge one. */
async function* unpack(chunks: Chunks, name: string): AsyncGenerator<Uint8Array> {
  const [{ createGunzip }, { pipeline, Readable }] = await Promise.all([
    import('node:zlib'),
    import('node:stream'),
  ])
  let packed = 0
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      packed += chunk.length
      yield chunk
    }
  }
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES })
  // An error of any part arrives below, where the bytes are read.
  pipeline(Readable.from(counted()), gunzip, () => {})
  let unpacked = 0
  try {
    for await (const chunk of gunzip as AsyncIterable<Uint8Array>) {
      unpacked += chunk.length
      checkDensity(name, packed, unpacked)
      yield chunk
    }
  } catch (error) {
    throw isZlibError(error) ? inputDamaged(name, 'gzip', error.message, { cause: error }) : error
  }
}

const isZlibError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
