import { startWorker } from '../../start-worker.js'
import type * as replaced from '../../../src/sources/formats/pdf/parser-thread.js'
import { mostUnpacked } from '../../../src/sources/formats/pdf/most-unpacked.js'

/** A worker of its own for a PDF: what draws itself without an end can be stopped. */
export const startParser: typeof replaced.startParser = (size, onEnd) => {
  const thread = startWorker(new URL('pdf-parser.js', import.meta.url))
  thread.postMessage({ most: mostUnpacked(size) })
  thread.addEventListener('error', ({ message }) =>
    onEnd({ error: new Error(message), isOutOfMemory: false }),
  )
  return Promise.resolve({
    // PDF.js speaks to it as it is; its types know no worker.
    port: thread as unknown as null,
    close: () => Promise.resolve(thread.terminate()),
  })
}
