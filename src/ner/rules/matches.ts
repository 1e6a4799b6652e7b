import { wordOf, type Document, type Mention } from '../../document.js'
import { VERBS_AGAINST_SIDES, VERBS_OVER_SIDES } from '../../lexicon/match-verbs.js'
import { REGIONS } from '../../lexicon/regions.js'
import type { Reading } from './edit.js'
import { freeNameAt } from './free-names.js'
import { mentionsAt } from './mentions-at.js'
import type { WordReader } from './rule.js'
import { isGivenNameAt, lowerWords, sentenceAt } from './words.js'

/** "Chelsea drew with Real Betis", "Burnley beat Preston 2-1": who plays a club is a club, whatever else is called so. */
export const readMatch: WordReader = (doc, verb, mentions) => {
  const [left] = mentionsAt(mentions, { first: verb - 1, end: verb })
  if (left && left.endToken > verb + 1) return halves(left, verb)
  if (left?.endToken !== verb) return []
  const other = otherSide(doc, verb)
  const [right] = mentionsAt(mentions, { first: other, end: other + 1 })
  if (!right) return left.type === 'organisation' ? readFree(doc, other, mentions) : []
  if (right.firstToken !== other) return []
  if (left.type === 'organisation') return toClub(doc, right)
  if (right.type === 'organisation') return toClub(doc, left)
  const isScored = left.type === 'place' && right.type === 'place' && hasScore(doc, verb)
  return isScored && !isRegion(doc, left) && !isRegion(doc, right)
    ? [...toClub(doc, left), ...toClub(doc, right)]
    : []
}

/** "Valencia | host | Athletic Bilbao" in one mention. */
const halves = ({ type, firstToken, endToken }: Mention, verb: number): readonly Reading[] =>
  type === 'organisation'
    ? [
        { first: firstToken, end: verb, type },
        { first: verb + 1, end: endToken, type },
      ]
    : []

export const isMatchVerb = (word: string): boolean =>
  VERBS_OVER_SIDES.has(word) || VERBS_AGAINST_SIDES.has(word)

/** Where the other side is named: behind "beat", "drew with", "lost 2-1 to". */
const otherSide = (doc: Document, verb: number): number => {
  if (VERBS_OVER_SIDES.has(wordOf(doc, verb))) return verb + 1
  const end = afterScore(doc, verb + 1)
  return /^(?:with|to|against)$/.test(wordOf(doc, end)) ? end + 1 : verb
}

/** "2-1", one token or three. */
const afterScore = (doc: Document, token: number): number => {
  if (/^\d+[-–]\d+$/.test(wordOf(doc, token))) return token + 1
  const isScore =
    /^\d+$/.test(wordOf(doc, token)) &&
    /^[-–]$/.test(wordOf(doc, token + 1)) &&
    /^\d+$/.test(wordOf(doc, token + 2))
  return isScore ? token + 3 : token
}

// Words behind the verb where a score is looked for
const SCORE_AT = 8

const hasScore = (doc: Document, verb: number): boolean => {
  const end = Math.min(verb + SCORE_AT, sentenceAt(doc, verb).end)
  for (let i = verb + 1; i < end; i++) if (afterScore(doc, i) > i) return true
  return false
}

// The name of one word that the tagger half takes for a person: "Chelsea", but not "Nadal"
const SURE_OF_PERSON = 0.65

/** A country plays countries, and a person may play anybody. */
const toClub = (doc: Document, side: Mention): readonly Reading[] => {
  const { type, firstToken: first, endToken: end, confidence } = side
  const isTown = type === 'place' && !isRegion(doc, side)
  const isUnsure = type === 'person' && end - first === 1 && confidence < SURE_OF_PERSON
  return isTown || isUnsure ? [{ first, end, type: 'organisation' }] : []
}

const isRegion = (doc: Document, mention: Mention): boolean => REGIONS.has(lowerWords(doc, mention))

const LONGEST = 3

/** "Everton lost to Sporting Gijon", but not to "Arteta’s side". */
const readFree = (doc: Document, first: number, mentions: readonly Mention[]): readonly Reading[] => {
  const name = freeNameAt(doc, first, LONGEST, mentions)
  if (name === null || name.end - first < 2 || isGivenNameAt(doc, first)) return []
  return /^['’]/.test(wordOf(doc, name.end)) ? [] : [{ ...name, type: 'organisation' }]
}
