import { workerData } from 'node:worker_threads'
import { createExtractor, type CreateOptions } from '../extract.js'
import type { Loaded } from '../sources/find/read-inputs.js'
import { analyse, type Outcome } from './analyse.js'

// What a thread of threads.ts runs: configured once by its `workerData`, called with one document after the other.
const extract = createExtractor(workerData as CreateOptions)

export default (loaded: Loaded): Outcome => analyse(extract, loaded)
