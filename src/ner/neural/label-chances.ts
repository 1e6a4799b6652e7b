import type { Document } from '../../document.js'
import { LABELS } from '../crf/labels.js'
import type { Network } from './network.js'
import { windowsOf } from './windows.js'
import type { WordPieces } from './word-pieces.js'

export interface Question {
  /** By token, 1 where the network is asked. */
  readonly asked: Uint8Array
  /** How likely each label of each token is held elsewhere, `token × LABELS`: it stays where the network is not asked. */
  readonly held: Float32Array
}

/** How likely the network holds each label of the tokens that it is asked about, `token × LABELS`: 0–1, together 1. */
export const readChances = async (
  doc: Document,
  network: Network,
  wordPieces: WordPieces,
  { asked, held }: Question,
): Promise<Float32Array> => {
  const chances = held.slice()
  for (const { pieces, shapes, places, tokens } of windowsOf(doc, wordPieces, asked)) {
    const scores = await network.score(pieces, shapes, places)
    for (const [k, token] of tokens.entries()) writeShares(scores, k * LABELS, chances, token * LABELS)
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
