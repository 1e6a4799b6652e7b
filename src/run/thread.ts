import { workerData } from 'node:worker_threads'
import { createExtractor, type CreateOptions } from '../extract.js'
import { analyse, type Outcome } from './analyse.js'
import type { Task } from './threads.js'

// What a thread of threads.ts runs: configured once by its `workerData`, called with one document after the other.
const extract = createExtractor(workerData as CreateOptions)

export default ({ loaded, started }: Task): Outcome => {
  started?.postMessage(null)
  return analyse(extract, loaded)
}
