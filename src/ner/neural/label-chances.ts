import type { Document } from '../../document.js'
import { LABELS } from '../crf/labels.js'
import type { Network } from './network.js'
import { windowsOf } from './windows.js'
import type { WordPieces } from './word-pieces.js'

/** How likely the network holds each label of each token, `token × LABELS`: 0–1, together 1. */
export const readChances = async (
  doc: Document,
  network: Network,
  wordPieces: WordPieces,
): Promise<Float32Array> => {
  const chances = new Float32Array(doc.tokens.count * LABELS)
  for (const { pieces, shapes, firstToken, places } of windowsOf(doc, wordPieces)) {
    const scores = await network.score(pieces, shapes)
    for (const [k, place] of places.entries())
      writeShares(scores, place * LABELS, chances, (firstToken + k) * LABELS)
  }
  return chances
}

const writeShares = (scores: Float32Array, from: number, shares: Float32Array, to: number): void => {
  let top = -Infinity
  for (let l = 0; l < LABELS; l++) top = Math.max(top, scores[from + l]!)
  let total = 0
  for (let l = 0; l < LABELS; l++) total += shares[to + l] = Math.exp(scores[from + l]! - top)
  for (let l = 0; l < LABELS; l++) shares[to + l]! /= total
}
