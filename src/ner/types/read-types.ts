import { mapped } from '../../collections/packed.js'
import { ENTITY_TYPES, type Document, type Mention } from '../../document.js'
import { Weights } from '../../learning/feature-weights.js'
import { createScorer } from '../../learning/log-linear.js'
import { toShares } from '../../learning/probabilities.js'
import { isGivenName } from '../../names/common-given-names.js'
import { headlinesIn } from '../rules/headlines.js'
import { lowerWords } from '../rules/words.js'
import { NONE, namesIn, type NameInText } from './names-in-text.js'
import { NO_TYPE, scoreOf, typeFeatures } from './type-features.js'
import { withReading } from '../../collections/with-fields.js'

/** Reads again what mentions are names of. */
export type ReadTypes = (doc: Document, mentions: readonly Mention[]) => readonly Mention[]

/** What a name may be, by number. */
export const TYPE_NUMBERS: readonly number[] = [...ENTITY_TYPES.keys(), NO_TYPE]

/** A name of which the tagger is as sure as this stays what it is. */
const SURE = 0.98

/**
 * By all that a document says of a name; what is likely none of the three is left with little confidence. No weights: it
 * stays as the tagger has it.
 */
export const createTypeReader = (slots: Int32Array): ReadTypes => {
  if (slots.length === 0) return (_, mentions) => mentions
  const score = createScorer(new Weights(slots), typeFeatures)
  return (doc, mentions) => {
    if (mentions.every(isSure)) return mentions
    const headlines = headlinesIn(doc)
    const inHeadline = ({ firstToken }: Mention): boolean =>
      headlines.some(({ first, end }) => first <= firstToken && firstToken < end)
    return mapped(namesIn(doc, mentions), (name) => {
      const { mention } = name
      if (isSure(mention) || isGiven(doc, mention) || (isUntold(name) && inHeadline(mention))) return mention
      const bases = basesOf(mention)
      const shares = toShares(mapped(TYPE_NUMBERS, (type) => bases[type]! + score({ name, type })))
      return retyped(mention, shares)
    })
  }
}

export const isSure = ({ typeScores }: Mention): boolean => Math.max(...typeScores) >= SURE

// Somebody called by a common given name alone stays: "Will told Patience".
const isGiven = (doc: Document, mention: Mention): boolean =>
  mention.type === 'person' && isGivenName(lowerWords(doc, mention))

/** "Biden Visits Kenya", and the text says nothing more of Biden: the model knows names in sentences, and would take him for a company. */
const isUntold = ({ all, cues, beside, whole, closing, opening }: NameInText): boolean =>
  all.count === 1 && cues === 0 && beside === null && whole === null && closing === NONE && opening === NONE

const FAINTEST = 0.01

/** What the features add to: the logarithms of the tagger's own scores. */
export const basesOf = ({ typeScores }: Mention): number[] =>
  mapped(TYPE_NUMBERS, (type) => Math.log(Math.max(FAINTEST, scoreOf(typeScores, type))))

const retyped = (mention: Mention, shares: readonly number[]): Mention => {
  // Of the three alone: that it may be none is told by the confidence.
  const some = Math.max(1e-9, 1 - shares[NO_TYPE]!)
  const [a, b, c] = [shares[0]! / some, shares[1]! / some, shares[2]! / some] as const
  const best = a >= b && a >= c ? 0 : b >= c ? 1 : 2
  const before = mention.typeScores[ENTITY_TYPES.indexOf(mention.type)]!
  // How sure the words are the whole name, whatever it is a name of.
  const whole = Math.min(1, mention.confidence / Math.max(FAINTEST, before))
  return withReading(mention, {
    type: ENTITY_TYPES[best],
    confidence: whole * shares[best]!,
    typeScores: [a, b, c],
  })
}
