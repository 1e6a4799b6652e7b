import { workerData, type MessagePort } from 'node:worker_threads'
import { createExtractor, type CreateOptions } from '../extract.js'
import { analyse, type Outcome } from './analyse.js'
import { nameLanguage } from './name-language.js'
import type { Task } from './threads.js'

// What a thread of threads.ts runs: configured once by its `workerData`, called with one document after the other.
let listener: MessagePort | undefined
const extract = createExtractor({
  ...(workerData as CreateOptions),
  onStage: (stage) => listener?.postMessage(stage),
})

export default ({ loaded, told }: Task): Promise<Outcome> => {
  told?.postMessage(null)
  listener = told
  return nameLanguage(analyse(extract, loaded), loaded)
}
