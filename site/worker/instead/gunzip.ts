import { readStream, toStream } from '../read-stream.js'

/** Takes the place of `node:zlib` and `node:stream` where a gzip file is unpacked. */
interface Gunzip extends AsyncIterable<Uint8Array> {
  packed: AsyncIterable<Uint8Array>
}

export const createGunzip = (): Gunzip => ({
  packed: nothing(),
  async *[Symbol.asyncIterator]() {
    try {
      yield* readStream(toStream(this.packed).pipeThrough(unpacking()))
    } catch (error) {
      throw error instanceof TypeError ? Object.assign(error, { code: 'Z_DATA_ERROR' }) : error
    }
  },
})

async function* nothing(): AsyncGenerator<Uint8Array> {}

const unpacking = (): TransformStream<Uint8Array, Uint8Array> =>
  new DecompressionStream('gzip') as unknown as TransformStream<Uint8Array, Uint8Array>

export const Readable = { from: (chunks: AsyncIterable<Uint8Array>) => chunks }

export const pipeline = (packed: AsyncIterable<Uint8Array>, gunzip: Gunzip): void => {
  gunzip.packed = packed
}

/** What some packages make classes of that nothing here uses. */
export class Transform {}

export default { Transform }
