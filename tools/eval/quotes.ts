import type { Document, Quote, Span } from '../../src/document.js'
import { overlaps, textOf } from '../../src/document.js'
import { createPipeline } from '../../src/extract.js'
import { toDocument } from '../../src/nlp/document.js'
import { findStretches } from '../../src/quotes/turns.js'
import type { Evaluation } from './evaluation.js'
import { readPolnear, type Article, type Attribution } from './polnear.js'
import { f1, matchUp, overlapOf, overlapOfAll, quotedIn, trimmed, type Tally } from './quote-scores.js'

const QUOTED_OVERLAP = 0.7
const CLAUSE_OVERLAP = 0.5

/** A quoted stretch with the words that name its speaker: annotated or found. */
interface Stretch {
  readonly span: Span
  readonly kind: string
  /** Spans that name the speaker; empty for nobody. */
  readonly sources: readonly Span[]
  readonly how: string
}

interface Clause {
  readonly spans: readonly Span[]
  readonly sources: readonly Span[]
}

interface Reading {
  readonly text: string
  readonly stretches: readonly Stretch[]
  readonly clauses: readonly Clause[]
}

/**
 * PolNeAR dev, raw text through the whole program. PolNeAR leaves out some quotations, so the precision here is a
 * lower bound. A speaker is right when its words overlap the annotated source; one carried over from another sentence
 * when the words it was carried from, or any mention of that entity, overlap it.
 */
export const evaluateQuotes: Evaluation = async (data, { errors }) => {
  const articles = await readPolnear(data, 'dev')
  const run = createPipeline()
  const docs = articles.map(({ text }) => run(toDocument(text)))
  const gold = articles.map(readGold)
  const found = docs.map(readFound)
  const nearest = docs.map(readNearest)
  return [
    `quotes: PolNeAR dev, ${articles.length} articles, raw text (not every quotation is annotated: precision is a lower bound)`,
    ...table('extract', gold, found),
    ...table('nearest name', gold, nearest),
    ...(errors ? describeErrors(gold, found) : []),
  ]
}

const readGold = ({ text, attributions }: Article): Reading => ({
  text,
  stretches: attributions.flatMap((attribution) =>
    attribution.quoted === 'none'
      ? []
      : quotedIn(text, attribution.content, attribution.quoted === 'direct').map((span) => ({
          span,
          kind: attribution.quoted,
          sources: attribution.source,
          how: howGiven(text, attribution),
        })),
  ),
  clauses: attributions
    .filter(({ quoted, content }) => quoted === 'none' && content.length > 0)
    .map(({ content, source }) => ({ spans: content, sources: source })),
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

const readFound = (doc: Document): Reading => ({
  text: doc.text,
  stretches: doc.quotes
    .filter(({ kind }) => kind !== 'indirect')
    .flatMap((quote) =>
      quote.parts.map((part) => ({
        span: trimmed(doc.text, part),
        kind: quote.kind,
        sources: sourcesOf(doc, quote),
        how: quote.source?.via ?? 'nobody',
      })),
    ),
  clauses: doc.quotes
    .filter(({ kind }) => kind === 'indirect')
    .map((quote) => ({ spans: quote.parts, sources: sourcesOf(doc, quote) })),
})

const sourcesOf = (doc: Document, { speaker, source }: Quote): Span[] => {
  if (!speaker) return []
  if (speaker.mention) return [speaker.mention]
  const entity = doc.entities.find(({ id }) => id === speaker.entity)
  return [...(source ? [source] : []), ...(entity?.mentions.map((index) => doc.mentions[index]!) ?? [])]
}

/** The baseline: whatever stands between marks was said by the nearest person or organisation outside them. */
const readNearest = (doc: Document): Reading => ({
  text: doc.text,
  stretches: findStretches(doc).stretches.map((stretch) => {
    let best: Span | null = null
    let least = Infinity
    for (const mention of doc.mentions) {
      if (mention.type === 'place' || overlaps(mention, stretch)) continue
      const distance =
        mention.end <= stretch.start ? stretch.start - mention.end : mention.start - stretch.end
      if (distance < least) {
        least = distance
        best = mention
      }
    }
    return { span: trimmed(doc.text, stretch), kind: 'direct', sources: best ? [best] : [], how: 'name' }
  }),
  clauses: [],
})

interface Pairing {
  readonly gold: Stretch
  readonly found: Stretch | null
  readonly right: boolean
}

const pairStretches = (gold: Reading, found: Reading): Pairing[] => {
  const matched = matchUp(
    gold.stretches,
    found.stretches,
    (a, b) => overlapOf(a.span, b.span),
    QUOTED_OVERLAP,
  )
  return gold.stretches.map((stretch, i) => {
    const partner = found.stretches[matched[i]!] ?? null
    return { gold: stretch, found: partner, right: partner !== null && sameSource(stretch, partner) }
  })
}

const sameSource = (gold: { sources: readonly Span[] }, found: { sources: readonly Span[] }): boolean =>
  gold.sources.length === 0
    ? found.sources.length === 0
    : gold.sources.some((a) => found.sources.some((b) => overlaps(a, b)))

const table = (name: string, gold: readonly Reading[], found: readonly Reading[]): string[] => {
  const pairs = gold.flatMap((reading, i) => pairStretches(reading, found[i]!))
  const goldCount = pairs.length
  const foundCount = found.reduce((sum, { stretches }) => sum + stretches.length, 0)
  const matched = pairs.filter((pair) => pair.found !== null)
  const right = matched.filter((pair) => pair.right).length
  const share = (subset: readonly Pairing[]): string =>
    `${percent(subset.filter((pair) => pair.right).length, subset.length)} of ${subset.length}`
  const clauses = tallyClauses(gold, found, false)
  const withSource = tallyClauses(gold, found, true)
  return [
    name,
    row('  quoted stretches found', { right: matched.length, found: foundCount, gold: goldCount }),
    row('  … and right speaker', { right, found: foundCount, gold: goldCount }),
    `  speaker right among matched   ${share(matched)}`,
    ...['direct', 'mixed'].map(
      (kind) => `    ${kind.padEnd(28)}${share(matched.filter((pair) => pair.gold.kind === kind))}`,
    ),
    ...['name', 'pronoun', 'description', 'nobody'].map(
      (how) => `    given by ${how.padEnd(19)}${share(matched.filter((pair) => pair.gold.how === how))}`,
    ),
    row('  indirect clauses', clauses),
    row('  … with the right source', withSource),
  ]
}

const tallyClauses = (gold: readonly Reading[], found: readonly Reading[], withSource: boolean): Tally => {
  let right = 0
  for (const [i, reading] of gold.entries()) {
    const others = found[i]!.clauses
    const matched = matchUp(
      reading.clauses,
      others,
      (a, b) => overlapOfAll(a.spans, b.spans) + (sameSource(a, b) ? 0.001 : 0),
      CLAUSE_OVERLAP,
    )
    for (const [j, clause] of reading.clauses.entries()) {
      const partner = others[matched[j]!]
      if (partner && (!withSource || sameSource(clause, partner))) right++
    }
  }
  return { right, found: count(found), gold: count(gold) }
}

const count = (readings: readonly Reading[]): number =>
  readings.reduce((sum, { clauses }) => sum + clauses.length, 0)

const row = (name: string, tally: Tally): string =>
  `${name.padEnd(32)}P ${percent(tally.right, tally.found)}  R ${percent(tally.right, tally.gold)}  F1 ${(f1(tally) * 100).toFixed(1)}`

const percent = (part: number, whole: number): string =>
  whole === 0 ? '   –' : ((100 * part) / whole).toFixed(1).padStart(5)

const EXAMPLES = 25

const describeErrors = (gold: readonly Reading[], found: readonly Reading[]): string[] => {
  const kinds = new Map<string, string[]>()
  const add = (kind: string, example: string): void => {
    const list = kinds.get(kind) ?? []
    list.push(example)
    kinds.set(kind, list)
  }
  for (const [i, reading] of gold.entries()) {
    const pairs = pairStretches(reading, found[i]!)
    const words = (spans: readonly Span[]): string =>
      spans.map((span) => textOf(reading, span)).join(' | ') || 'nobody'
    for (const { gold: wanted, found: got, right } of pairs) {
      if (!got) add('quoted stretch not found', around(reading.text, wanted.span))
      else if (!right)
        add(
          `wrong speaker (${wanted.how}, found as ${got.how})`,
          `${words(wanted.sources)} ≠ ${words(got.sources)}: ${around(reading.text, wanted.span)}`,
        )
    }
    const paired = new Set(pairs.map((pair) => pair.found))
    for (const stretch of found[i]!.stretches)
      if (!paired.has(stretch))
        add('found but not annotated', `${words(stretch.sources)}: ${around(reading.text, stretch.span)}`)
  }
  return [...kinds]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .flatMap(([kind, examples]) => [
      `${kind}: ${examples.length}`,
      ...spread(examples, EXAMPLES).map((example) => `    ${example}`),
    ])
}

const spread = <T>(items: readonly T[], most: number): T[] =>
  items.filter((_, i) => i % Math.max(1, Math.floor(items.length / most)) === 0).slice(0, most)

const around = (text: string, { start, end }: Span): string =>
  `${text.slice(Math.max(0, start - 90), start)}⟦${end - start > 110 ? `${text.slice(start, start + 50)} … ${text.slice(end - 50, end)}` : text.slice(start, end)}⟧${text.slice(end, end + 90)}`.replace(
    /\s+/g,
    ' ',
  )
