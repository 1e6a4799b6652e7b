import type { Document, Quote, Span } from '../../src/document.js'
import { overlaps } from '../../src/document.js'
import { readAll, type Evaluation } from './evaluation.js'
import { matchUp, overlapOf, overlapOfAll, quotedIn, trimmed } from '../scoring/quote-scores.js'
import { row, share } from './quote-rows.js'
import { readWorld, sameName, type Label, type WorldArticle } from '../corpora/world.js'

/** Something said, annotated or found: quoted words, or a reported clause. */
export interface Saying {
  readonly spans: readonly Span[]
  readonly source: Span | null
  readonly speaker: string | null
  /** Found or not, it counts neither way: a wish without a reported clause. */
  readonly open: boolean
}

export interface WorldReading {
  readonly text: string
  readonly quoted: readonly Saying[]
  readonly reported: readonly Saying[]
}

/**
 * World news of 2022 (worldwide dev), raw text through the whole program. Here the speaker's canonical name counts, not
 * only the words at the quote: "Volodymyr Zelenskyy" for "he".
 */
export const evaluateWorldQuotes: Evaluation = async (data, { errors, engine }) => {
  const articles = await readWorld(data, 'dev')
  const found = (await readAll(articles, engine)).map(readFound)
  const gold = articles.map(readGold)
  const quoted = pairAll(gold, found, 'quoted', (a, b) => overlapOf(a.spans[0]!, b.spans[0]!), 0.7)
  const reported = pairAll(gold, found, 'reported', (a, b) => overlapOfAll(a.spans, b.spans), 0.5)
  return [
    `quotes: world news, ${articles.length} articles, raw text`,
    ...describe('quoted words', quoted),
    ...describe('reported clauses', reported),
    ...(errors ? [...listErrors(quoted), ...listErrors(reported)] : []),
  ]
}

export const readGold = ({ text, labels }: WorldArticle): WorldReading => ({
  text,
  quoted: labels.flatMap((label) => quotedOf(text, label).map((span) => toSaying(label, [span]))),
  reported: labels
    .filter(({ kind }) => kind === 'indirect' || kind === 'attitude')
    .map((label) => toSaying(label, label.content)),
})

const toSaying = ({ source, speaker, kind }: Label, spans: readonly Span[]): Saying => ({
  spans,
  source,
  speaker,
  open: kind === 'attitude',
})

const SINGLE = /(?<![\p{L}\p{N}])['‘](?=\S)[^'‘’]+(?:['’](?=\p{L})[^'‘’]+)*['’](?![\p{L}\p{N}])/gu

const quotedOf = (text: string, { kind, content }: Label): Span[] => {
  if (kind === 'notquote' || kind === 'indirect') return []
  const found = quotedIn(text, content, kind === 'direct')
  if (found.length > 0) return found
  return content.flatMap(({ start, end }) =>
    Array.from(text.slice(start, end).matchAll(SINGLE), ({ index, 0: words }) =>
      trimmed(text, { start: start + index, end: start + index + words.length }),
    ),
  )
}

const readFound = (doc: Document): WorldReading => ({
  text: doc.text,
  quoted: doc.quotes
    .filter(({ kind }) => kind !== 'indirect')
    .flatMap((quote) => quote.parts.map((part) => toFound(quote, [trimmed(doc.text, part)]))),
  reported: doc.quotes.filter(({ kind }) => kind === 'indirect').map((quote) => toFound(quote, quote.parts)),
})

const toFound = ({ speaker }: Quote, spans: readonly Span[]): Saying => ({
  spans,
  source: speaker?.mention ?? null,
  speaker: speaker?.name ?? null,
  open: false,
})

interface Pair {
  readonly text: string
  readonly gold: Saying | null
  readonly found: Saying | null
}

/** Every annotated saying with its partner, and every found one without; what is open and unpaired is left out. */
const pairAll = (
  gold: readonly WorldReading[],
  found: readonly WorldReading[],
  list: 'quoted' | 'reported',
  likeness: (a: Saying, b: Saying) => number,
  least: number,
): Pair[] =>
  gold.flatMap(({ text, ...lists }, i) => {
    const wanted = lists[list]
    const got = found[i]![list]
    const matched = matchUp(wanted, got, likeness, least)
    const taken = new Set(matched)
    return [
      ...wanted.map((saying, j) => ({ text, gold: saying, found: got[matched[j]!] ?? null })),
      ...got.filter((_, j) => !taken.has(j)).map((saying) => ({ text, gold: null, found: saying })),
    ].filter((pair) => !pair.gold?.open)
  })

export const isRightMention = (gold: Saying, found: Saying): boolean =>
  gold.source && found.source ? overlaps(gold.source, found.source) : isRightName(gold, found)

export const isRightName = (gold: Saying, found: Saying): boolean => sameName(gold.speaker, found.speaker)

const describe = (name: string, pairs: readonly Pair[]): string[] => {
  const matched = pairs.filter(({ gold, found }) => gold && found)
  const counts = {
    gold: pairs.filter(({ gold }) => gold).length,
    found: pairs.filter(({ found }) => found).length,
  }
  const mention = matched.filter((pair) => isRightMention(pair.gold!, pair.found!))
  const right = matched.filter((pair) => isRightName(pair.gold!, pair.found!))
  return [
    row(`  ${name} found`, { ...counts, right: matched.length }),
    row('  … and right words for speaker', { ...counts, right: mention.length }),
    row('  … and right name of speaker', { ...counts, right: right.length }),
    `    name right among matched    ${share(right.length, matched.length)}`,
    ...['here', 'elsewhere', 'nobody'].map((how) => {
      const some = matched.filter(({ gold }) => howGiven(gold!) === how)
      const fine = some.filter((pair) => isRightName(pair.gold!, pair.found!))
      return `      speaker given ${how.padEnd(14)}${share(fine.length, some.length)}`
    }),
  ]
}

const howGiven = ({ source, speaker }: Saying): string =>
  speaker === null ? 'nobody' : source ? 'here' : 'elsewhere'

const listErrors = (pairs: readonly Pair[]): string[] =>
  pairs.flatMap(({ text, gold, found }) => {
    if (!found) return [`  missed   ${gold!.speaker}: ${around(text, gold!.spans)}`]
    if (!gold) return [`  spurious ${found.speaker}: ${around(text, found.spans)}`]
    return isRightName(gold, found)
      ? []
      : [`  speaker  ${gold.speaker} ≠ ${found.speaker}: ${around(text, gold.spans)}`]
  })

const around = (text: string, spans: readonly Span[]): string => {
  const start = spans[0]!.start
  const end = spans.at(-1)!.end
  const words = text.slice(start, end)
  const short = words.length > 110 ? `${words.slice(0, 50)} … ${words.slice(-50)}` : words
  return `${text.slice(Math.max(0, start - 90), start)}⟦${short}⟧${text.slice(end, end + 90)}`.replace(
    /\s+/g,
    ' ',
  )
}
