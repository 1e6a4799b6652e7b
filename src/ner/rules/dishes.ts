import { wordOf } from '../../document.js'
import { DISHES } from '../../lexicon/dishes.js'
import type { MentionReader } from './rule.js'
import { lowerOf, lowerWords } from './words.js'

/** "Worcestershire sauce", "Brussels sprouts", "Bakewell Tart": what is eaten is no place. */
export const readDishes: MentionReader = (doc, mention) => {
  const { firstToken: first, endToken: end } = mention
  const isDish =
    DISHES.has(one(lowerWords(doc, mention))) ||
    (wordOf(doc, end) !== '' && DISHES.has(one(`${lowerOf(doc, end - 1)} ${lowerOf(doc, end)}`)))
  return isDish ? [{ first, end, type: null }] : []
}

/** "sprouts" as "sprout" */
const one = (words: string): string => words.replace(/(?<=[^s])s$/, '')
