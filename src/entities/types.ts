import { ENTITY_TYPES, type Document, type EntityType, type Mention } from '../document.js'
import type { Form } from './forms.js'

// How much of the decision is the mention's own; the rest is what the same words are elsewhere in the text.
const OWN_SHARE = 0.6
const CERTAIN = 0.95

/** Lets mentions of the same words vote on their type: an unsure one yields to the others. */
export const voteTypes = (doc: Document, forms: readonly Form[]): readonly Mention[] => {
  const sums = new Map<string, [number, number, number]>()
  for (const [index, { typeScores }] of doc.mentions.entries()) {
    const { key } = forms[index]!
    const sum = sums.get(key) ?? [0, 0, 0]
    for (const i of [0, 1, 2] as const) sum[i] += typeScores[i]
    sums.set(key, sum)
  }
  return doc.mentions.map((mention, index) => {
    const type = decide(mention, sums.get(forms[index]!.key)!)
    return type === mention.type ? mention : { ...mention, type }
  })
}

const decide = (mention: Mention, sum: readonly [number, number, number]): EntityType => {
  const own = mention.typeScores[ENTITY_TYPES.indexOf(mention.type)]!
  if (own >= CERTAIN) return mention.type
  const total = sum[0] + sum[1] + sum[2]
  const belief = (type: EntityType): number => {
    const i = ENTITY_TYPES.indexOf(type) as 0 | 1 | 2
    return OWN_SHARE * mention.typeScores[i] + (1 - OWN_SHARE) * (total > 0 ? sum[i] / total : 0)
  }
  return ENTITY_TYPES.reduce((best, type) => (belief(type) > belief(best) ? type : best), mention.type)
}
