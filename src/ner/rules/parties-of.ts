import { wordOf } from '../../document.js'
import { SURNAME_PARTICLES } from '../../lexicon/surname-particles.js'
import type { MentionReader } from './rule.js'
import { isCapitalAt, isGivenNameAt, lowerOf } from './words.js'

/** "the National Rally of | Marine Le Pen": a party and who leads it are two. */
export const readPartiesOf: MentionReader = (doc, { firstToken: first, endToken: end, type }) => {
  let of = first + 1
  while (of < end && wordOf(doc, of) !== 'of') of++
  if (end - of < FEWEST || end - of > MOST || !PARTY.test(wordOf(doc, of - 1))) return []
  if (!isGivenNameAt(doc, of + 1) || isCapitalAt(doc, end)) return []
  for (let i = of + 1; i < end; i++)
    if (!isCapitalAt(doc, i) && !SURNAME_PARTICLES.has(lowerOf(doc, i))) return []
  return [
    { first, end: of, type },
    { first: of + 1, end, type: 'person' },
  ]
}

// "of Ida Berg", "of Ida van den Berg"
const FEWEST = 3
const MOST = 5

const PARTY = /^(?:Alliance|Bloc|Coalition|Front|Movement|Party|Rally)$/
