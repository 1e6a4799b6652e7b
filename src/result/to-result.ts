import { RELATIVE_PRONOUNS } from '../lexicon/pronouns.js'
import { fitted, mapped } from '../collections/packed.js'
import type * as found from '../document.js'
import { textOf } from '../document.js'
import { describeNotice } from './notices.js'
import { toTextFragments } from './text-fragment.js'
import { toThresholds, type Thresholds } from './thresholds.js'
import { createLocator, type Locator } from './positions.js'
import type { Readable } from '../sources/readable.js'
import type { ExtractorSettings, ResultType } from '../schema/options.js'
import { SCHEMA_VERSION } from '../schema/names.js'
import type { Entity, Passage, Producer, Quote, Result } from '../schema/result.js'

const LISTS = { person: 'people', place: 'places', organisation: 'organisations' } as const

/** What a document's stages found, in the words and units of the contract. */
export const toResult = (
  readable: Readable,
  doc: found.Document,
  options: ExtractorSettings,
  producer: Producer,
): Result => {
  const locator = createLocator(readable, options.offsets)
  const passage = (span: found.Span): Passage => toPassage(doc, locator, span)
  const least = toThresholds(options.minConfidence)
  const wants = (type: ResultType): boolean => options.types.includes(type)
  const entities = doc.entities.flatMap((entity): readonly [found.EntityType, Entity][] => {
    if (!wants(LISTS[entity.type]) || entity.confidence < least.names) return []
    const mentions: Entity['mentions'][number][] = []
    for (const index of entity.mentions) {
      const mention = doc.mentions[index]!
      if (mention.confidence >= least.names)
        mentions.push(Object.assign(passage(mention), { confidence: rounded(mention.confidence) }))
    }
    return mentions.length === 0 ? [] : [[entity.type, toEntity(entity, fitted(mentions))]]
  })
  const printed = new Set(entities.map(([, { id }]) => id))
  const of = (type: found.EntityType): Entity[] =>
    byMentions(entities.flatMap(([t, entity]) => (t === type ? [entity] : [])))
  const quotes = wants('quotes') ? printedQuotes(doc, least) : []
  const fragments = ['html', 'mhtml'].includes(readable.format) ? fragmentsOf(readable, quotes) : []
  const { author, date, url } = readable.metadata
  return {
    schemaVersion: SCHEMA_VERSION,
    producer,
    id: readable.id,
    source: {
      path: readable.path,
      format: readable.format,
      title: readable.metadata.title,
      ...(author === null ? {} : { author }),
      ...(date === null ? {} : { date }),
      ...(url === null ? {} : { url }),
      characters: locator.offset(readable.text.length),
      language: doc.language,
    },
    ...(readable.record === null ? {} : { record: readable.record }),
    people: of('person'),
    places: of('place'),
    organisations: of('organisation'),
    quotes: quotes.map((quote, index) => ({
      ...toQuote(quote, index, printed, passage),
      ...(fragments[index] === undefined ? {} : { fragment: fragments[index] }),
    })),
    notices: [
      ...mapped(readable.notices ?? [], ({ code, message }) => ({ code, message, line: null })),
      ...mapped(doc.notices, (notice) => ({
        code: notice.code,
        message: describeNotice(notice),
        line: notice.at === null ? null : locator.position(notice.at).line,
      })),
    ],
    ...(options.text ? { text: readable.text } : {}),
    ...(options.tokens ? { sentences: toSentences(doc, locator) } : {}),
  }
}

const toSentences = ({ sentences, tokens }: found.Document, { offset }: Locator): [number, number][][] =>
  Array.from({ length: sentences.count }, (_, s) => {
    const first = sentences.firsts[s]!
    return Array.from({ length: sentences.firsts[s + 1]! - first }, (__, n): [number, number] => [
      offset(tokens.starts[first + n]!),
      offset(tokens.ends[first + n]!),
    ])
  })

const fragmentsOf = ({ text, blocks }: Readable, quotes: readonly found.Quote[]): string[] =>
  toTextFragments(
    text,
    blocks ?? [],
    quotes.map(({ parts }) => ({ start: parts[0]!.start, end: parts.at(-1)!.end })),
  )

/** The quotes that are sure enough. One in marks whose speaker is not sure enough loses the speaker alone. */
export const printedQuotes = (doc: found.Document, least: Thresholds): found.Quote[] =>
  doc.quotes.flatMap((quote) => {
    const isSure = quote.speaker === null || quote.speaker.confidence >= least.speakers
    if (quote.confidence < (quote.kind === 'indirect' ? least.indirect : least.quotes)) return []
    if (isSure) return [quote]
    return quote.kind === 'indirect' && !isDescribed(quote.speaker)
      ? []
      : [{ ...quote, speaker: withheld(doc, quote.speaker) }]
  })

/** "The agency said": whichever is meant, these words say who it was. */
const isDescribed = ({ via, mention, entity }: found.Speaker): boolean =>
  via === 'description' && mention !== null && entity !== null

/** An unsure speaker: a name that stands in the text stays; of a pronoun or a description only the words stay. */
const withheld = (doc: found.Document, speaker: found.Speaker): found.Speaker | null => {
  if (speaker.via === 'name' || speaker.via === 'alias') return speaker
  // "an officer who described it": nobody would know "who".
  if (
    speaker.entity === null &&
    speaker.mention &&
    RELATIVE_PRONOUNS.has(textOf(doc, speaker.mention).toLowerCase())
  )
    return speaker
  return speaker.mention && { ...speaker, entity: null, name: textOf(doc, speaker.mention) }
}

// A threshold takes mentions away, so only the ones that are printed can give the order.
const byMentions = (entities: readonly Entity[]): Entity[] =>
  entities.toSorted(
    (a, b) => b.mentions.length - a.mentions.length || a.mentions[0]!.start - b.mentions[0]!.start,
  )

const toPassage = (doc: found.Document, locator: Locator, span: found.Span): Passage => {
  return {
    text: textOf(doc, span),
    start: locator.offset(span.start),
    end: locator.offset(span.end),
    ...locator.position(span.start),
  }
}

const toEntity = (entity: found.Entity, mentions: Entity['mentions']): Entity => ({
  id: entity.id,
  name: entity.name,
  aliases: [...entity.aliases],
  ...(entity.type === 'person' ? { roles: [...entity.roles] } : {}),
  confidence: rounded(entity.confidence),
  mentions,
})

const toQuote = (
  quote: found.Quote,
  index: number,
  printed: ReadonlySet<string>,
  passage: (span: found.Span) => Passage,
): Quote => {
  const { speaker } = quote
  const parts = fitted(mapped(quote.parts, passage))
  return {
    id: `quote-${index + 1}`,
    kind: quote.kind,
    text: parts.length === 1 ? parts[0]!.text : mapped(parts, ({ text }) => text).join(' '),
    parts,
    ...(quote.content ? { content: passage(quote.content) } : {}),
    speaker: speaker && {
      // An id that points at nothing in this result would mislead.
      entity: speaker.entity !== null && printed.has(speaker.entity) ? speaker.entity : null,
      name: speaker.name,
      mention: speaker.mention && passage(speaker.mention),
      via: speaker.via,
      confidence: rounded(speaker.confidence),
    },
    cue: quote.cue && passage(quote.cue),
    confidence: rounded(quote.confidence),
  }
}

const rounded = (confidence: number): number => Math.round(confidence * 1000) / 1000
