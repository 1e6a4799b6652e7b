import { ENTITY_TYPES } from '../../src/document.js'
import type { Model } from '../../src/ner/crf/model.js'
import { createTagger } from '../tagging.js'
import { toDocument } from '../../src/text/to-document.js'
import { recased } from '../corpora/recase.js'
import { add, NOTHING, tally, toScore, type Claim, type Found } from '../scoring/scoring.js'
import { readRaw, readTokens } from '../corpora/conll.js'
import { JOININGS } from './sources.js'

export type Casing = 'as is' | 'upper' | 'lower'

/** Dev figures of a model under way, a line each; returns what it claimed of the texts as they are. */
export const check = (
  data: string,
  title: string,
  model: Model,
  casings: readonly Casing[],
  say: (line: string) => void,
): Claim[] => {
  const tag = createTagger({ model })
  const claims: Claim[] = []
  for (const [name, articles] of [
    ['worldwide', readRaw(data, 'worldwide', 'dev')],
    ['conll03', readTokens(data, 'conll03', 'dev', () => JOININGS[0]!)],
  ] as const)
    for (const how of casings) {
      const totals = ENTITY_TYPES.map(() => NOTHING)
      for (const { text, names } of articles) {
        const found = tag(toDocument(how === 'as is' ? text : recased(text, how))).mentions
        const gold = names.flatMap(({ start, end, type }) => {
          const known = ENTITY_TYPES[type]
          return known ? [{ start, end, type: known }] : []
        })
        for (const [t, type] of ENTITY_TYPES.entries()) {
          const ofType = (all: readonly Found[]): Found[] => all.filter((one) => one.type === type)
          totals[t] = add(totals[t]!, tally(ofType(found), ofType(gold), 'exact'))
        }
        if (how !== 'as is') continue
        const right = new Set(gold.map(({ start, end, type }) => `${start} ${end} ${type}`))
        for (const { start, end, type, confidence } of found)
          claims.push({ confidence, right: right.has(`${start} ${end} ${type}`) })
      }
      const { f1, precision, recall } = toScore(totals.reduce(add))
      const [p, r] = [precision.toFixed(1), recall.toFixed(1)]
      const types = totals.map((total) => toScore(total).f1.toFixed(1)).join(' ')
      say(`${title}; ${name} ${how}: F1 ${f1.toFixed(2)} P ${p} R ${r} (${types})`)
    }
  return claims
}
