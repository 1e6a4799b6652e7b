import { HONORIFICS } from '../lexicon/honorifics.js'
import { ENTITY_TYPES, type Document, type Mention } from '../document.js'
import type { Context } from './mention-context.js'
import type { Form } from '../names/name-form.js'
import { isCalledPlace } from './place-appositions.js'
import { withReading } from '../collections/with-fields.js'

type Scores = readonly [number, number, number]

// Two fifths of the decision are the mention’s own: a certain one is overruled by many alone. Right more often than a half, in papers that
// the tagger does not know.
const OWN_SHARE = 0.4
// A full name speaks for its parts, but not as loudly as the same words do.
const PART_SHARE = 0.5
const LONGEST_FULL_NAME = 4
// Being called a town weighs as much as one sure mention of the place.
const CALLED_SHARE = 1

/**
 * Lets mentions of the same words vote on their type: an unsure one yields to the others. A single word that is part of a
 * person's full name elsewhere in the text is the likelier to be that person, and so is a longer name that a person is called
 * by the end of; what the text calls a town is one.
 */
export const voteTypes = (context: Context, forms: readonly Form[]): readonly Mention[] => {
  const { doc } = context
  const sums = sumScores(doc, forms)
  const parts = sumNameParts(doc, forms)
  return doc.mentions.map((mention, index) => {
    const { key, folded } = forms[index]!
    const [person, place, organisation] = sums.get(key)!
    const named = folded.length === 1 ? PART_SHARE * (parts.get(key) ?? 0) : scoreOfEnd(folded, sums)
    const called = isCalledPlace(context, index) ? CALLED_SHARE : 0
    return decide(mention, [person + named, place + called, organisation], called > 0)
  })
}

const sumScores = (doc: Document, forms: readonly Form[]): ReadonlyMap<string, Scores> => {
  const sums = new Map<string, [number, number, number]>()
  for (const [index, { typeScores }] of doc.mentions.entries()) {
    const { key } = forms[index]!
    const sum = sums.get(key)
    if (!sum) sums.set(key, [...typeScores])
    else for (const i of [0, 1, 2] as const) sum[i] += typeScores[i]
  }
  return sums
}

// "ruiz" and "ana" for each "Ana Ruiz".
const sumNameParts = (doc: Document, forms: readonly Form[]): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>()
  for (const [index, { type, typeScores }] of doc.mentions.entries()) {
    const { folded } = forms[index]!
    if (type !== 'person' || folded.length < 2 || folded.length > LONGEST_FULL_NAME) continue
    for (const part of [folded[0]!, folded.at(-1)!]) sums.set(part, (sums.get(part) ?? 0) + typeScores[0])
  }
  return sums
}

// "Lady Morgan" where another is "Baroness Morgan", "Aung San Suu Kyi" where another is "Suu Kyi".
const scoreOfEnd = (folded: readonly string[], sums: ReadonlyMap<string, Scores>): number => {
  const [words, share] = HONORIFICS.has(folded[0]!) ? [1, 1] : [2, PART_SHARE]
  if (folded.length <= words || folded.length > LONGEST_FULL_NAME) return 0
  const [person, place, organisation] = sums.get(folded.slice(-words).join(' ')) ?? NO_SCORES
  return person > place + organisation ? share * person : 0
}

const NO_SCORES: Scores = [0, 0, 0]

const decide = (mention: Mention, sum: Scores, isCalled: boolean): Mention => {
  const total = sum[0] + sum[1] + sum[2]
  if (total === 0) return mention
  const belief = (i: 0 | 1 | 2): number =>
    OWN_SHARE * mention.typeScores[i] + ((1 - OWN_SHARE) * sum[i]) / total
  const own = ENTITY_TYPES.indexOf(mention.type) as 0 | 1 | 2
  let best = own
  for (const i of [0, 1, 2] as const) if (belief(i) > belief(best)) best = i
  // The text's own word makes an unsure place surer: "Zaliznyche, a town".
  if (best === own && !(isCalled && mention.type === 'place' && belief(best) > mention.confidence))
    return mention
  return withReading(mention, { type: ENTITY_TYPES[best], confidence: Math.min(1, belief(best)) })
}
