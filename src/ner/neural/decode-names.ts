import type { Document, Mention } from '../../document.js'
import { collectMentions } from '../crf/chain-mentions.js'
import { LABELS } from '../crf/labels.js'
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
    if (tokens === 0) continue
    chain.reserve(tokens)
    for (let k = 0; k < tokens * LABELS; k++)
      chain.scores[k] = Math.log(Math.max(FAINTEST, chances[first * LABELS + k]!))
    chain.decode(tokens)
    chain.forwardBackward(tokens, null, 0)
    collectMentions(chain, doc, first, tokens, mentions)
  }
  return mentions
}
