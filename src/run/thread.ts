import { workerData } from 'node:worker_threads'
import { createExtractor, type CreateOptions } from '../extract.js'
import { analyse, type Outcome } from './analyse.js'
import { nameLanguage } from './name-language.js'
import type { Task } from './threads.js'

// What a thread of threads.ts runs: configured once by its `workerData`, called with one document after the other.
const extract = createExtractor(workerData as CreateOptions)

export default ({ loaded, started }: Task): Promise<Outcome> => {
  started?.postMessage(null)
  return nameLanguage(analyse(extract, loaded), loaded)
}
