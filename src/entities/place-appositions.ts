import { FINITE_FORMS_OF_BE } from '../lexicon/auxiliaries.js'
import { PHRASE_OPENERS } from '../lexicon/phrase-openers.js'
import { PLACE_NOUNS } from '../lexicon/place-nouns.js'
import type { Context } from './mention-context.js'

/** "Bucha, a small town", "Hrakove and Zaliznyche, towns near", "Bucha is a town": whether the text says the mention is a place. */
export const isCalledPlace = (context: Context, index: number): boolean => {
  const mention = context.doc.mentions[index]!
  const { end: stop } = context.range(context.sentences[index]!)
  const after = mention.endToken
  if (after >= stop || context.word(after).length > LONGEST_OPENING) return false
  if (context.folded(after) === 'and') {
    const next = context.doc.mentions[index + 1]
    return next?.firstToken === after + 1 && isDescribed(context, next.endToken, stop, PLURALS)
  }
  return isDescribed(context, after, stop, PLACE_NOUNS)
}

const PLURALS: ReadonlySet<string> = new Set([...PLACE_NOUNS].filter((noun) => noun.endsWith('s')))
const LONGEST_OPENING = 4
const LONGEST = 5

const isDescribed = (context: Context, at: number, stop: number, nouns: ReadonlySet<string>): boolean => {
  if (context.word(at) !== ',' && !FINITE_FORMS_OF_BE.has(context.folded(at))) return false
  for (let token = at + 1; token < Math.min(stop, at + 1 + LONGEST); token++) {
    const folded = context.folded(token)
    if (nouns.has(folded)) return endsPhrase(context, token + 1, stop)
    if (folded === '' ? context.word(token) !== '-' : PHRASE_OPENERS.has(folded)) return false
  }
  return false
}

// "Ruiz, a city councillor" is no place: the noun must end its phrase.
const endsPhrase = (context: Context, at: number, stop: number): boolean =>
  at >= stop || context.folded(at) === '' || PHRASE_OPENERS.has(context.folded(at))
