import { expect, test } from 'vitest'
import { LinearChainCrf } from '../../src/ner/crf/linear-chain.js'
import { LABELS, OUTSIDE, SINGLE } from '../../src/ner/crf/labels.js'
import { CoarseToFinePruner } from '../../src/ner/crf/coarse-to-fine.js'
import { createRandom } from '../../tools/train/random.js'

const SCALE = 0.5

/** Names of one type only, so that the chain of parts is the chain of labels. */
const randomScores = (tokens: number, seed: number): { transitions: Float32Array; rows: Int32Array } => {
  const random = createRandom(seed)
  const transitions = Float32Array.from({ length: LABELS * LABELS }, () => 4 * random() - 2)
  const rows = Int32Array.from({ length: tokens * LABELS }, (_, k) =>
    k % LABELS > SINGLE + 1 ? -1000 : Math.round(40 * random() - (k % LABELS === OUTSIDE ? 0 : 30)),
  )
  return { transitions, rows }
}

const pruneAll = (
  tokens: number,
  seed: number,
  lead: number,
): { open: Uint8Array; chain: LinearChainCrf } => {
  const { transitions, rows } = randomScores(tokens, seed)
  const open = new Uint8Array(tokens)
  new CoarseToFinePruner(transitions, SCALE).prune(rows, 0, tokens, lead, open)
  const chain = new LinearChainCrf(transitions)
  chain.reserve(tokens)
  for (let k = 0; k < tokens * LABELS; k++) chain.scores[k] = rows[k]! * SCALE
  return { open, chain }
}

const SEEDS = Array.from({ length: 40 }, (_, seed) => seed + 1)

test('no token that the best path names is left outside', () => {
  let closed = 0
  for (const seed of SEEDS) {
    const { open, chain } = pruneAll(8, seed, 0.01)
    chain.decode(8)
    for (let t = 0; t < 8; t++) if (open[t] === 0) expect(chain.best[t]).toBe(OUTSIDE)
    closed += open.filter((flag) => flag === 0).length
  }
  expect(closed).toBeGreaterThan(20)
})

test('a token left outside is as sure to be there as the lead says', () => {
  const lead = 6
  let closed = 0
  for (const seed of SEEDS) {
    const { open, chain } = pruneAll(6, seed, lead)
    chain.forwardBackward(6, null, 0)
    for (let t = 0; t < 6; t++) {
      if (open[t] === 1) continue
      closed++
      // Each of the labels trails by the lead; many paths may share what is left.
      expect(chain.alpha[t * LABELS]! * chain.beta[t * LABELS]!).toBeGreaterThan(0.85)
    }
  }
  expect(closed).toBeGreaterThan(5)
})

test('the wider the lead, the more is kept', () => {
  for (const seed of SEEDS) {
    const [some, more] = [1, 4].map((lead) => pruneAll(8, seed, lead).open)
    for (let t = 0; t < 8; t++) expect(more![t]).toBeGreaterThanOrEqual(some![t]!)
  }
})
