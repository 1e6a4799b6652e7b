import { receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads'
import { extractorWith } from '../extract-core.js'
import { openResources, shareNames } from '../resources/node.js'
import { analyse, isLong, type Outcome } from './analyse.js'
import { collectAfter } from './collect.js'
import { nameLanguage } from './name-language.js'
import { takeApart } from './result-pieces.js'
import { putTextTogether, type Counts } from './text-pieces.js'
import type { Answer, Fine, Task, ThreadData } from './threads.js'

// What a thread of threads.ts runs: configured once by its `workerData`, called with one batch after the other.
let listener: MessagePort | undefined
let characters = 0
const { names, ...options } = workerData as ThreadData
if (names !== null) shareNames(names)
const extract = extractorWith(openResources, {
  ...options,
  onStage: (stage) => {
    listener?.postMessage(stage)
    collectAfter(characters)
  },
})

/** One batch after the other: the next may be here before this one is done. */
export default (task: Task): Promise<Answer> => {
  const answer = last.then(() => answerTo(task))
  last = answer.catch(() => {})
  return answer
}

let last: Promise<unknown> = Promise.resolve()

const answerTo = async ({ batch: sent, told, counts }: Task): Promise<Answer> => {
  const batch = told && counts ? sent.map((loaded) => withText(loaded, told, counts)) : sent
  told?.postMessage(null)
  listener = told
  const outcomes: Outcome[] = []
  for (const loaded of batch) {
    characters = loaded.readable.text.length
    outcomes.push(await nameLanguage(analyse(extract, loaded), loaded))
    collectAfter(characters)
  }
  // A long result may be more than a string holds.
  if (batch.some(isLong)) return told ? outcomes.map((outcome) => inPieces(outcome, told)) : outcomes
  // One string is copied as its bytes, thousands of small objects one by one. An error is no JSON.
  return outcomes.every(({ ok }) => ok) ? JSON.stringify(outcomes) : outcomes
}

const withText = (loaded: Fine, port: MessagePort, counts: Counts): Fine => {
  const next = (): string => receiveMessageOnPort(port)!.message as string
  return { ...loaded, readable: putTextTogether(loaded.readable, counts, next) }
}

const inPieces = (outcome: Outcome, port: MessagePort): Outcome =>
  outcome.ok ? { ...outcome, result: takeApart(outcome.result, (piece) => port.postMessage(piece)) } : outcome
