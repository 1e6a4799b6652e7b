import type { Document, Mention } from '../../document.js'
import { collectMentions } from '../crf/chain-mentions.js'
import { LABELS, OUTSIDE } from '../crf/labels.js'
import { LinearChainCrf } from '../crf/linear-chain.js'

const FAINTEST = 1e-9

/** The likeliest names by the chances of labels, `token × LABELS`: which labels may follow each other is all else that counts. */
export const decodeNames = (doc: Document, chances: Float32Array): Mention[] => {
  const chain = new LinearChainCrf(new Float32Array(LABELS * LABELS))
  const mentions: Mention[] = []
  const { firsts, count } = doc.sentences
  for (let s = 0; s < count; s++) {
    const first = firsts[s]!
    const tokens = firsts[s + 1]! - first
    if (isOutside(chances, first, firsts[s + 1]!)) continue
    chain.reserve(tokens)
    for (let k = 0; k < tokens * LABELS; k++)
      chain.scores[k] = Math.log(Math.max(FAINTEST, chances[first * LABELS + k]!))
    chain.decode(tokens)
    chain.forwardBackward(tokens, null, 0)
    collectMentions(chain, doc, first, tokens, mentions)
  }
  return mentions
}

/** Whether outside is the likeliest for each token by itself, and so for all together. */
const isOutside = (chances: Float32Array, first: number, end: number): boolean => {
  for (let row = first * LABELS; row < end * LABELS; row += LABELS)
    for (let l = OUTSIDE + 1; l < LABELS; l++) if (chances[row + l]! > chances[row + OUTSIDE]!) return false
  return true
}
