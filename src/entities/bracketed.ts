import type { Context } from './mention-context.js'

/** Pairs of neighbouring mentions of which the second stands in brackets after the first: "Taiwan Railways’ (TR)". */
export const bracketed = (
  { doc: { mentions }, word }: Context,
  indices: readonly number[],
): (readonly [number, number])[] =>
  indices.flatMap((index, i) => {
    const next = indices[i + 1]
    if (next === undefined) return []
    const [first, second] = [mentions[index]!, mentions[next]!]
    const bracket = first.endToken + (POSSESSIVE.test(word(first.endToken)) ? 1 : 0)
    const inBrackets =
      second.firstToken === bracket + 1 && word(bracket) === '(' && word(second.endToken) === ')'
    return inBrackets ? [[index, next] as const] : []
  })

const POSSESSIVE = /^['’]s?$/
