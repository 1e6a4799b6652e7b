import type { Entity, Notice, Passage, Quote, Result } from '../../schema/result.js'
import { createContext, wholeOf, type Context } from '../find-context.js'
import { toDoubt } from '../doubt.js'
import { toInline, toInlineCode } from '../markdown-text.js'
import { toPlaceIn } from '../place.js'
import type { Report, Reporter, ReportSettings, Sink } from '../reporter.js'

/** A brief to paste into notes: who, where and what, then who said what, each with the place to check it at. */
export const markdown: Reporter = {
  isPaged: true,
  hasContext: true,
  open: (sink, settings) => openReport(sink, settings),
}

const openReport = (sink: Sink, settings: ReportSettings): Report => {
  let between = ''
  return {
    document: async (result) => {
      await sink(between + toBrief(result, settings))
      between = '\n'
    },
    failure: () => Promise.resolve(false),
    close: () => Promise.resolve(),
  }
}

const toBrief = (result: Result, { types, context = null }: ReportSettings): string => {
  const inContext = context === null ? null : createContext(result, context)
  const shown: Shown = { result, below: (find) => (inContext === null ? '' : contextLine(inContext(find))) }
  const sections = [
    [`# ${toInline(result.source.title ?? nameOf(result))}`],
    ...(['people', 'places', 'organisations'] as const)
      .filter((type) => types.includes(type))
      .map((type) => entitySection(TITLES[type], result[type], shown)),
    ...(types.includes('quotes') ? quoteSections(shown) : []),
    ...(result.notices.length === 0 ? [] : [['## Notices', result.notices.map(noticeLine).join('\n')]]),
  ]
  return `${sections.flat().join('\n\n')}\n`
}

interface Shown {
  readonly result: Result
  /** What follows a find. */
  readonly below: (find: Passage) => string
}

/** A quotation within the list. */
const contextLine = ({ before, words, behind }: Context): string =>
  `\n  > ${toInline(before + words + behind)}`

const TITLES = { people: 'People', places: 'Places', organisations: 'Organisations' } as const

const nameOf = ({ id }: Result): string => (id === '-' ? 'Standard input' : id)

const NONE = 'None found.'

const entitySection = (title: string, entities: readonly Entity[], { result, below }: Shown): string[] => [
  `## ${title}`,
  entities.length === 0
    ? NONE
    : entities.map((entity) => entityLine(entity, result) + below(entity.mentions[0]!)).join('\n'),
]

/** `- **Ana Ruiz**, mayor of Lisbon; also Ruiz; 3 mentions, first at …` */
const entityLine = ({ name, roles = [], aliases, mentions, confidence }: Entity, result: Result): string => {
  const parts = [
    [`**${toInline(name)}**`, ...roles.map(toInline)].join(', '),
    ...(aliases.length === 0 ? [] : [`also ${aliases.map(toInline).join(', ')}`]),
    mentions.length === 1 ? placeOf(mentions[0]!, result) : firstOf(mentions, result),
    ...doubts(confidence),
  ]
  return `- ${parts.join('; ')}`
}

const firstOf = (mentions: Entity['mentions'], result: Result): string =>
  `${mentions.length} mentions, first at ${placeOf(mentions[0]!, result)}`

const placeOf = (passage: Passage, { id, source }: Result): string =>
  toInlineCode(toPlaceIn(source.path ?? id, passage))

const doubts = (confidence: number): string[] => {
  const doubt = toDoubt(confidence)
  return doubt === '' ? [] : [`confidence ${doubt}`]
}

const quoteSections = ({ result, below }: Shown): string[] => {
  if (result.quotes.length === 0) return ['## Quotes', NONE]
  return [
    '## Quotes',
    ...bySpeaker(result.quotes).flatMap((quotes) => [
      `### ${speakerOf(quotes[0]!)}`,
      quotes.map((quote) => quoteLine(quote, result) + below(wholeOf(quote))).join('\n'),
    ]),
  ]
}

const speakerOf = ({ speaker }: Quote): string =>
  speaker === null ? 'Speaker unknown' : toInline(speaker.name)

// In the order of their first quotes; what nobody is known to have said comes last.
const bySpeaker = (quotes: readonly Quote[]): Quote[][] => {
  const groups = new Map<string, Quote[]>()
  const unknown = quotes.filter(({ speaker }) => speaker === null)
  for (const quote of quotes) {
    if (quote.speaker === null) continue
    const key = quote.speaker.entity ?? ` ${quote.speaker.name}`
    groups.set(key, [...(groups.get(key) ?? []), quote])
  }
  return [...groups.values(), ...(unknown.length === 0 ? [] : [unknown])]
}

/** `- “We won,” (“She” · said) …` */
const quoteLine = (quote: Quote, result: Result): string => {
  const said = circumstances(quote).join(' · ')
  return `- ${wordsOf(quote)} ${said === '' ? '' : `(${said}) `}${placeOf(quote.content ?? quote.parts[0]!, result)}`
}

const wordsOf = ({ kind, content, parts }: Quote): string => {
  if (kind !== 'direct' && content) return toInline(content.text)
  return parts.map(({ text }) => (kind === 'indirect' ? toInline(text) : `“${toInline(text)}”`)).join(' … ')
}

const circumstances = ({ kind, speaker, cue, confidence }: Quote): string[] => [
  ...(speaker?.mention && speaker.mention.text !== speaker.name
    ? [`“${toInline(speaker.mention.text)}”`]
    : []),
  ...(cue === null ? [] : [toInline(cue.text)]),
  ...(kind === 'direct' ? [] : [kind]),
  ...doubts(confidence),
]

const noticeLine = ({ line, message }: Notice): string =>
  `- ${line === null ? '' : `line ${line}: `}${toInline(message)}`
