import type { Document, Quote, Span } from '../../src/document.js'
import { overlaps } from '../../src/document.js'
import { readAll, type Evaluation } from './evaluation.js'
import { readFullNames } from '../corpora/full-names.js'
import {
  readPolnear,
  withDoubledMarks,
  withoutSlips,
  type Article,
  type Attribution,
} from '../corpora/polnear.js'
import { quotedIn, trimmed } from '../scoring/quote-scores.js'
import { row, share } from './quote-rows.js'
import { describeErrors } from './quote-errors.js'
import { describeNames } from './quoted-names.js'
import {
  claimsOfQuotations,
  pairQuotations,
  tallyClauses,
  type Pairing,
  type Reading,
} from './quote-readings.js'
import { calibrationError, type Claim } from '../scoring/scoring.js'

/**
 * PolNeAR dev, raw text through the whole program. PolNeAR leaves out some quotations, so the precision here is a
 * lower bound. A speaker is right when its words overlap the annotated source; one carried over from another sentence
 * when the words it was carried from, or any mention of that entity, overlap it.
 */
export const evaluateQuotes: Evaluation = async (data, { errors, engine }) => {
  const articles = await readPolnear(data, 'dev')
  const docs = await readAll(articles, engine)
  const corrected = articles.map(withDoubledMarks).map(withoutSlips)
  const gold = corrected.map(toGold)
  const found = docs.map(toFound)
  const nearest = docs.map(toNearest)
  return [
    `quotes: PolNeAR dev, ${articles.length} articles, raw text (not every quotation is annotated: precision is a lower bound)`,
    ...table('extract', gold, found),
    ...rows('extract, slips left in', articles.map(withDoubledMarks).map(toGold), found),
    ...rows('extract, labels as delivered', articles.map(toGold), found),
    ...table('nearest name', gold, nearest),
    ...describeNames(corrected, docs, await readFullNames('dev'), { errors }),
    ...(errors ? describeErrors(gold, found) : []),
  ]
}

const toGold = ({ text, attributions }: Article): Reading => ({
  text,
  quotations: attributions.flatMap((attribution) =>
    attribution.quoted === 'none'
      ? []
      : quotedIn(text, attribution.content, attribution.quoted === 'direct').map((span) => ({
          span,
          kind: attribution.quoted,
          sources: attribution.source,
          how: howGiven(text, attribution),
          confidence: null,
        })),
  ),
  clauses: attributions
    .filter(({ quoted, content }) => quoted === 'none' && content.length > 0)
    .map(({ content, source }) => ({ spans: content, sources: source, confidence: 1 })),
})

const PRONOUN = /^(?:he|she|they|it|we|i|you|him|her|his|their|who|which|that|them)$/i

const howGiven = (text: string, { source }: Attribution): string => {
  if (source.length === 0) return 'nobody'
  const words = text.slice(source[0]!.start, source[0]!.end)
  if (PRONOUN.test(words)) return 'pronoun'
  return /(?:^|\s)\p{Lu}/u.test(words.replace(/^(?:The|A|An|One|Some|Many|Another|Others)\b/, ''))
    ? 'name'
    : 'description'
}

const toFound = (doc: Document): Reading => ({
  text: doc.text,
  quotations: doc.quotes
    .filter(({ kind }) => kind !== 'indirect')
    .flatMap((quote) =>
      quote.parts.map((part) => ({
        span: trimmed(doc.text, part),
        kind: quote.kind,
        sources: sourcesOf(doc, quote),
        how: quote.source?.via ?? 'nobody',
        confidence: quote.confidence,
      })),
    ),
  clauses: doc.quotes
    .filter(({ kind }) => kind === 'indirect')
    .map((quote) => ({ spans: quote.parts, sources: sourcesOf(doc, quote), confidence: quote.confidence })),
})

const sourcesOf = (doc: Document, { speaker, source }: Quote): Span[] => {
  if (!speaker) return []
  if (speaker.mention) return [speaker.mention]
  const entity = doc.entities.find(({ id }) => id === speaker.entity)
  return [...(source ? [source] : []), ...(entity?.mentions.map((index) => doc.mentions[index]!) ?? [])]
}

/** The baseline: whatever stands between marks was said by the nearest person or organisation outside them. */
const toNearest = (doc: Document): Reading => ({
  text: doc.text,
  quotations: doc.quotations.map((quotation) => {
    let best: Span | null = null
    let least = Infinity
    for (const mention of doc.mentions) {
      if (mention.type === 'place' || overlaps(mention, quotation)) continue
      const distance =
        mention.end <= quotation.start ? quotation.start - mention.end : mention.start - quotation.end
      if (distance < least) {
        least = distance
        best = mention
      }
    }
    return {
      span: trimmed(doc.text, quotation),
      kind: 'direct',
      sources: best ? [best] : [],
      how: 'name',
      confidence: null,
    }
  }),
  clauses: [],
})

const table = (name: string, gold: readonly Reading[], found: readonly Reading[]): string[] => {
  const matched = gold
    .flatMap((reading, i) => pairQuotations(reading, found[i]!))
    .filter((pair) => pair.found)
  const rightIn = (subset: readonly Pairing[]): string =>
    share(subset.filter((pair) => pair.right).length, subset.length)
  return [
    ...rows(name, gold, found),
    `  speaker right among matched   ${rightIn(matched)}`,
    ...['direct', 'mixed'].map(
      (kind) => `    ${kind.padEnd(28)}${rightIn(matched.filter((pair) => pair.gold.kind === kind))}`,
    ),
    ...['name', 'pronoun', 'description', 'nobody'].map(
      (how) => `    given by ${how.padEnd(19)}${rightIn(matched.filter((pair) => pair.gold.how === how))}`,
    ),
  ]
}

const rows = (name: string, gold: readonly Reading[], found: readonly Reading[]): string[] => {
  const pairs = gold.flatMap((reading, i) => pairQuotations(reading, found[i]!))
  const counts = {
    found: found.reduce((sum, { quotations }) => sum + quotations.length, 0),
    gold: pairs.length,
  }
  const clauses = tallyClauses(gold, found)
  return [
    name,
    row('  quoted words found', { ...counts, right: pairs.filter((pair) => pair.found).length }),
    row('  … and right speaker', { ...counts, right: pairs.filter((pair) => pair.right).length }),
    ...errorRow('    calibration error', claimsOfQuotations(gold, found)),
    row('  indirect clauses', clauses.any),
    row('  … with the right source', clauses.withSource),
    ...errorRow('    calibration error', clauses.claims),
  ]
}

const errorRow = (name: string, claims: readonly Claim[]): string[] =>
  claims.length === 0 ? [] : [`${name.padEnd(32)}${calibrationError(claims).toFixed(3)}`]
