import { emptyList } from '../collections/packed.js'
import type { Context } from './mention-context.js'

/** Pairs of neighbouring mentions of which the second stands in brackets after the first: "Taiwan Railways’ (TR)". */
export const bracketed = (
  { doc: { mentions }, word }: Context,
  indices: readonly number[],
): (readonly [number, number])[] => {
  const pairs = emptyList<readonly [number, number]>()
  for (let i = 1; i < indices.length; i++) {
    const [index, next] = [indices[i - 1]!, indices[i]!]
    const [first, second] = [mentions[index]!, mentions[next]!]
    const bracket = first.endToken + (POSSESSIVE.test(word(first.endToken)) ? 1 : 0)
    const inBrackets =
      second.firstToken === bracket + 1 && word(bracket) === '(' && word(second.endToken) === ')'
    if (inBrackets) pairs.push([index, next])
  }
  return pairs
}

const POSSESSIVE = /^['’]s?$/
