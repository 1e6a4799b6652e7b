import { expect, test } from 'vitest'
import { LinearChainCrf } from '../../src/ner/crf/linear-chain.js'
import { LABELS, mayFollow, mayStart, mayStop, OUTSIDE } from '../../src/ner/crf/labels.js'
import { createRandom } from '../../tools/train/random.js'

/** Every allowed path of a short chain with its score, the slow way. */
const allPaths = (chain: LinearChainCrf, tokens: number): { path: number[]; score: number }[] => {
  let paths = Array.from({ length: LABELS }, (_, label) => ({ path: [label], score: chain.scores[label]! }))
  paths = paths.filter(({ path }) => mayStart(path[0]!))
  for (let t = 1; t < tokens; t++)
    paths = paths
      .flatMap(({ path, score }) =>
        Array.from({ length: LABELS }, (_, next) => ({
          path: [...path, next],
          score: score + chain.scores[t * LABELS + next]! + chain.transitions[path.at(-1)! * LABELS + next]!,
        })),
      )
      .filter(({ path }) => mayFollow(path.at(-2)!, path.at(-1)!))
  return paths.filter(({ path }) => mayStop(path.at(-1)!))
}

const randomChain = (tokens: number, seed: number): LinearChainCrf => {
  const random = createRandom(seed)
  const number = (): number => 4 * random() - 2
  const chain = new LinearChainCrf(Float32Array.from({ length: LABELS * LABELS }, number))
  chain.reserve(tokens)
  for (let k = 0; k < tokens * LABELS; k++) chain.scores[k] = number()
  return chain
}

const CASES = [1, 2, 3, 4].map((tokens) => [tokens, randomChain(tokens, tokens)] as const)

test.each(CASES)('the best path of %i tokens is the best of all paths', (tokens, chain) => {
  const best = allPaths(chain, tokens).reduce((a, b) => (b.score > a.score ? b : a))
  chain.decode(tokens)
  expect([...chain.best.subarray(0, tokens)]).toEqual(best.path)
})

test.each(CASES)('the sum over %i tokens is the sum over all paths', (tokens, chain) => {
  const total = allPaths(chain, tokens).reduce((sum, { score }) => sum + Math.exp(score), 0)
  expect(chain.forwardBackward(tokens, null, 0)).toBeCloseTo(Math.log(total), 4)
})

test.each(CASES)('labels of %i tokens are as likely as the paths through them', (tokens, chain) => {
  const paths = allPaths(chain, tokens)
  const total = paths.reduce((sum, { score }) => sum + Math.exp(score), 0)
  chain.forwardBackward(tokens, null, 0)
  for (let t = 0; t < tokens; t++)
    for (let label = 0; label < LABELS; label++) {
      const through = paths.filter(({ path }) => path[t] === label)
      const share = through.reduce((sum, { score }) => sum + Math.exp(score), 0) / total
      expect(chain.alpha[t * LABELS + label]! * chain.beta[t * LABELS + label]!).toBeCloseTo(share, 5)
    }
})

test.each([
  { first: 0, labels: [1, 3] },
  { first: 1, labels: [5, 6, 7] },
  { first: 2, labels: [12] },
])('the posterior of labels $labels from token $first is their share of all paths', ({ first, labels }) => {
  const chain = randomChain(4, 9)
  const paths = allPaths(chain, 4)
  const total = paths.reduce((sum, { score }) => sum + Math.exp(score), 0)
  const through = paths.filter(({ path }) => labels.every((label, n) => path[first + n] === label))
  chain.forwardBackward(4, null, 0)
  const share = through.reduce((sum, { score }) => sum + Math.exp(score), 0) / total
  expect(chain.posterior(first, labels)).toBeCloseTo(share, 5)
})

test.each([
  { what: 'in the middle', run: { first: 1, end: 3, opens: false, closes: false } },
  { what: 'at the start', run: { first: 0, end: 2, opens: true, closes: false } },
  { what: 'at the end', run: { first: 2, end: 4, opens: false, closes: true } },
])('a run $what is read as the whole sentence with the rest outside', ({ run }) => {
  const chain = randomChain(4, 21)
  const rows = chain.scores.slice()
  const masks = Uint32Array.from({ length: 4 }, (_, t) => (t >= run.first && t < run.end ? ~0 : 1 << OUTSIDE))
  chain.forwardBackward(4, masks, 0)
  const whole = Array.from(chain.alpha, (a, k) => a * chain.beta[k]!)
  chain.load(rows, run.first * LABELS, 1, run)
  chain.forwardBackward(run.end - run.first, null, 0)
  for (let k = 0; k < (run.end - run.first) * LABELS; k++)
    expect(chain.alpha[k]! * chain.beta[k]!).toBeCloseTo(whole[run.first * LABELS + k]!, 5)
})

test('masked sums run over the allowed paths only', () => {
  const chain = randomChain(3, 5)
  const masks = Uint32Array.of((1 << 0) | (1 << 13), 1 << 4, (1 << 0) | (1 << 8))
  const allowed = allPaths(chain, 3).filter(({ path }) => path.every((label, t) => masks[t]! & (1 << label)))
  const total = allowed.reduce((sum, { score }) => sum + Math.exp(score), 0)
  expect(allowed.length).toBeGreaterThan(0)
  expect(chain.forwardBackward(3, masks, 0)).toBeCloseTo(Math.log(total), 4)
})

test('cutting off what trails far behind changes next to nothing', () => {
  const chain = randomChain(6, 11)
  for (const t of [1, 2, 4]) chain.scores[t * LABELS] = 18
  const exact = chain.forwardBackward(6, null, 0)
  const labels = Float64Array.from(chain.alpha.subarray(0, 6 * LABELS), (a, k) => a * chain.beta[k]!)
  expect(chain.forwardBackward(6, null, 0, 12)).toBeCloseTo(exact, 3)
  for (const [k, p] of labels.entries()) expect(chain.alpha[k]! * chain.beta[k]!).toBeCloseTo(p, 3)
})

test('a cut that leaves no path is not made', () => {
  const chain = randomChain(2, 12)
  // The best labels of the two tokens cannot follow each other.
  chain.scores[1] = 30
  chain.scores[LABELS] = 30
  const exact = chain.forwardBackward(2, null, 0)
  expect(chain.forwardBackward(2, null, 0, 12)).toBeCloseTo(exact, 3)
})
