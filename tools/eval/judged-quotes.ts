import { overlaps, textOf, type Document, type Quote } from '../../src/document.js'
import { speakerCaseOf, type SpeakerCase } from '../../src/speakers/speaker-confidence.js'
import type { WorldArticle } from '../corpora/world.js'
import { matchUp, overlapOf, overlapOfAll, trimmed } from '../scoring/quote-scores.js'
import { isRightName, readGold, type Saying } from './quotes-world.js'

/** A quotation or an indirect quote that was found, as the labels judge it. */
export interface JudgedQuote {
  /** As it stands in the document. */
  readonly quote: Quote
  readonly isIndirect: boolean
  readonly confidence: number
  /** Null for nobody. */
  readonly speakerConfidence: number | null
  readonly speakerCase: SpeakerCase | null
  readonly isFound: boolean
  /** The labels' own name for the speaker, letter by letter. */
  readonly isRightName: boolean
  /** That name, or the very words by which the text names the speaker here: "the ministry", "Blom". */
  readonly isRightSpeaker: boolean
}

export interface Judged {
  readonly quotes: readonly JudgedQuote[]
  /** How many there are to find. */
  readonly gold: { readonly quoted: number; readonly indirect: number }
}

/** Every quote of an article beside its labels; a wish without a reported clause counts neither way. */
export const judgeQuotes = (article: WorldArticle, doc: Document): Judged => {
  const gold = readGold(article)
  const quoted = judge(
    doc,
    gold.quoted,
    doc.quotes
      .filter(({ kind }) => kind !== 'indirect')
      .flatMap((quote) => quote.parts.map((part) => ({ quote, spans: [trimmed(doc.text, part)] }))),
    (a, b) => (overlapOf(a.spans[0]!, b.spans[0]!) >= 0.7 ? overlapOf(a.spans[0]!, b.spans[0]!) : 0),
  )
  const indirect = judge(
    doc,
    gold.reported,
    doc.quotes.filter(({ kind }) => kind === 'indirect').map((quote) => ({ quote, spans: quote.parts })),
    (a, b) => (overlapOfAll(a.spans, b.spans) >= 0.5 ? overlapOfAll(a.spans, b.spans) : 0),
  )
  return {
    quotes: [...quoted.judged, ...indirect.judged],
    gold: { quoted: quoted.count, indirect: indirect.count },
  }
}

interface FoundQuote {
  readonly quote: Quote
  readonly spans: Saying['spans']
}

const judge = (
  doc: Document,
  gold: readonly Saying[],
  found: readonly FoundQuote[],
  likeness: (gold: Pick<Saying, 'spans'>, found: FoundQuote) => number,
): { readonly judged: readonly JudgedQuote[]; readonly count: number } => {
  const partners = new Map<number, Saying>()
  for (const [i, j] of matchUp(gold, found, likeness, Number.MIN_VALUE).entries()) partners.set(j, gold[i]!)
  const missed = gold.filter((saying) => !saying.open && ![...partners.values()].includes(saying))
  const judged = found.flatMap(({ quote }, j) => {
    const partner = partners.get(j) ?? null
    return partner?.open ? [] : [toJudged(doc, quote, partner)]
  })
  return { judged, count: missed.length + judged.filter(({ isFound }) => isFound).length }
}

const toJudged = (doc: Document, quote: Quote, gold: Saying | null): JudgedQuote => {
  const { speaker, source, kind, confidence } = quote
  const named = { spans: [], source, speaker: speaker?.name ?? null, open: false }
  const isExact = gold !== null && isRightName(gold, named)
  const standsThere =
    speaker?.mention && textOf(doc, speaker.mention) === speaker.name && speaker.via !== 'pronoun'
  const isThere = gold?.source && speaker?.mention ? overlaps(gold.source, speaker.mention) : false
  return {
    quote,
    isIndirect: kind === 'indirect',
    confidence,
    speakerConfidence: speaker?.confidence ?? null,
    speakerCase: caseOf(doc, quote),
    isFound: gold !== null,
    isRightName: isExact,
    isRightSpeaker: isExact || (standsThere === true && isThere),
  }
}

const caseOf = (doc: Document, { speaker, source }: Quote): SpeakerCase | null => {
  if (!speaker || !source) return null
  const entity = doc.entities.find(({ id }) => id === speaker.entity) ?? null
  const words = textOf(doc, source)
  return speakerCaseOf({ via: speaker.via, entity, words, name: speaker.name })
}
