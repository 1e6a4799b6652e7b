import { receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads'
import { extractorWith } from '../extract-core.js'
import { openResources, shareNames } from '../resources/node.js'
import { analyse, isLong, type Outcome } from './analyse.js'
import { collectAfter } from './collect.js'
import { nameLanguage } from './name-language.js'
import { takeApart, type Piece } from './result-pieces.js'
import { withTexts, type SharedTexts } from './shared-text.js'
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

const answerTo = async ({ batch: sent, told, isTextApart }: Task): Promise<Answer> => {
  const batch = told && isTextApart ? sent.map((loaded) => withText(loaded, told)) : sent
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

const withText = (loaded: Fine, port: MessagePort): Fine => {
  const texts = receiveMessageOnPort(port)!.message as SharedTexts
  return { ...loaded, readable: withTexts(loaded.readable, texts) }
}

const inPieces = (outcome: Outcome, port: MessagePort): Outcome => {
  if (!outcome.ok) return outcome
  const send = (piece: Piece): void => port.postMessage(piece, [piece.json.buffer])
  return { ...outcome, result: takeApart(outcome.result, send) }
}
