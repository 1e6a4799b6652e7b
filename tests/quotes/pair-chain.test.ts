import { expect, test } from 'vitest'
import fc from 'fast-check'
import { BEGINS, PairChain, PAIRS } from '../../src/quotes/pair-chain.js'
import { findSegments } from '../../src/quotes/segments.js'

const sentences = fc.integer({ min: 1, max: 6 }).chain((tokens) =>
  fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
    minLength: tokens * PAIRS,
    maxLength: tokens * PAIRS,
  }),
)

const toChain = (scores: readonly number[]): PairChain => {
  const chain = new PairChain()
  chain.reserve(scores.length / PAIRS)
  chain.scores.set(scores)
  return chain
}

/** Every sequence of states as bits, with its weight. */
const pathsOf = (scores: readonly number[]): { path: number; weight: number }[] => {
  const tokens = scores.length / PAIRS
  return Array.from({ length: 1 << tokens }, (_, path) => {
    let score = 0
    for (let t = 0, before = 0; t < tokens; t++) {
      const now = (path >> t) & 1
      score += scores[t * PAIRS + before * 2 + now]!
      before = now
    }
    return { path, weight: Math.exp(score) }
  })
}

const totalOf = (paths: readonly { weight: number }[]): number =>
  paths.reduce((sum, { weight }) => sum + weight, 0)

test('the sum over a chain is the sum over all its paths', () =>
  fc.assert(
    fc.property(sentences, (scores) => {
      const log = toChain(scores).sum(scores.length / PAIRS)
      expect(log).toBeCloseTo(Math.log(totalOf(pathsOf(scores))), 8)
    }),
  ))

test('a beginning is as likely as the paths in which a clause begins there', () =>
  fc.assert(
    fc.property(sentences, (scores) => {
      const chain = toChain(scores)
      const paths = pathsOf(scores)
      chain.sum(scores.length / PAIRS)
      for (let t = 0; t < scores.length / PAIRS; t++) {
        const begun = paths.filter(({ path }) => (path >> t) & 1 && (t === 0 || !((path >> (t - 1)) & 1)))
        expect(chain.pairAt(t, BEGINS)).toBeCloseTo(totalOf(begun) / totalOf(paths), 8)
      }
    }),
  ))

test('the clauses that begin at a token are as likely as its beginning', () =>
  fc.assert(
    fc.property(sentences, (scores) => {
      const chain = toChain(scores)
      const tokens = scores.length / PAIRS
      chain.sum(tokens)
      for (let first = 0; first < tokens; first++) {
        let sum = 0
        chain.clausesFrom(first, tokens, 0, (_, probability) => (sum += probability))
        expect(sum).toBeCloseTo(chain.pairAt(first, BEGINS), 8)
      }
    }),
  ))

test('clauses of a sentence stand apart, in text order and inside it', () =>
  fc.assert(
    fc.property(sentences, fc.nat(100), (scores, from) => {
      const chain = toChain(scores)
      const to = from + scores.length / PAIRS
      chain.sum(to - from)
      let last = from
      for (const { first, end, likely, nearly } of findSegments(chain, from, to)) {
        expect(first).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(first)
        expect(end).toBeLessThanOrEqual(to)
        expect(likely).toBeLessThanOrEqual(nearly + 1e-9)
        last = end
      }
    }),
  ))
