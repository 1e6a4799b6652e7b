import { wordOf, type EntityType } from '../../document.js'
import type { Rule } from './edit.js'
import { isCapitalAt, lowerOf } from './words.js'

/** "Fatima al-Zahra Mosque" is a place and "Ronald Reagan Library" a body, whomever they are named after. */
export const readBuildings: Rule = (doc, mentions) =>
  mentions.flatMap(({ type, firstToken: first, endToken }) => {
    if (type !== 'person') return []
    const isLast = KINDS.has(lowerOf(doc, endToken - 1)) && endToken - first > 1
    const last = isLast ? endToken - 1 : endToken
    const kind = isCapitalAt(doc, last) ? KINDS.get(lowerOf(doc, last)) : undefined
    const isWhole = !isCapitalAt(doc, last + 1) && wordOf(doc, last + 1) !== 'of'
    return kind !== undefined && isWhole ? [{ first, end: last + 1, type: kind }] : []
  })

const toKinds = (type: EntityType, words: string): [string, EntityType][] =>
  words.split(' ').map((word) => [word, type])

// None of them is a surname, as Church, Temple, Park, Hall, Bridge, House and Hill are.
const KINDS: ReadonlyMap<string, EntityType> = new Map([
  ...toKinds('place', 'airport arena cathedral cemetery monastery mosque plaza stadium'),
  ...toKinds('organisation', 'academy clinic foundation hospital institute library museum school university'),
])
