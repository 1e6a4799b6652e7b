import { workerData, type MessagePort } from 'node:worker_threads'
import { extractorWith, type CheckedOptions } from '../extract-core.js'
import { openResources } from '../resources/node.js'
import { analyse, type Outcome } from './analyse.js'
import { nameLanguage } from './name-language.js'
import type { Task } from './threads.js'

// What a thread of threads.ts runs: configured once by its `workerData`, called with one document after the other.
let listener: MessagePort | undefined
const extract = extractorWith(openResources, {
  ...(workerData as CheckedOptions),
  onStage: (stage) => listener?.postMessage(stage),
})

export default ({ loaded, told }: Task): Promise<Outcome> => {
  told?.postMessage(null)
  listener = told
  return nameLanguage(analyse(extract, loaded), loaded)
}
