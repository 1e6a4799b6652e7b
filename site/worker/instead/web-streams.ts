import { readStream, toStream } from '../read-stream.js'

// Chromium and Firefox have it, Safari not always.
const { prototype } = globalThis.ReadableStream as unknown as {
  prototype: { [Symbol.asyncIterator]?: (this: ReadableStream<unknown>) => AsyncGenerator<unknown> }
}
prototype[Symbol.asyncIterator] ??= function () {
  return readStream(this)
}

/** The part of Node's that the browsers have not all got. */
export const ReadableStream = { from: toStream }
