import { workerData, type MessagePort } from 'node:worker_threads'
import { extractorWith, type CheckedOptions } from '../extract-core.js'
import { openResources } from '../resources/node.js'
import { analyse, isLong, type Outcome } from './analyse.js'
import { nameLanguage } from './name-language.js'
import { takeApart } from './result-pieces.js'
import type { Answer, Task } from './threads.js'

// What a thread of threads.ts runs: configured once by its `workerData`, called with one batch after the other.
let listener: MessagePort | undefined
const extract = extractorWith(openResources, {
  ...(workerData as CheckedOptions),
  onStage: (stage) => listener?.postMessage(stage),
})

export default async ({ batch, told }: Task): Promise<Answer> => {
  told?.postMessage(null)
  listener = told
  const outcomes: Outcome[] = []
  for (const loaded of batch) outcomes.push(await nameLanguage(analyse(extract, loaded), loaded))
  // A long result may be more than a string holds.
  if (batch.some(isLong)) return told ? outcomes.map((outcome) => inPieces(outcome, told)) : outcomes
  // One string is copied as its bytes, thousands of small objects one by one. An error is no JSON.
  return outcomes.every(({ ok }) => ok) ? JSON.stringify(outcomes) : outcomes
}

const inPieces = (outcome: Outcome, port: MessagePort): Outcome =>
  outcome.ok ? { ...outcome, result: takeApart(outcome.result, (piece) => port.postMessage(piece)) } : outcome
