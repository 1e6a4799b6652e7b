import type { Entity, Quote, Result } from '../schema/result.js'

export type Row = Readonly<Record<string, string | number | undefined>>

/** The columns of a table of finds, which every row may leave empty but the first. */
export const COLUMNS = [
  'document',
  'type',
  'id',
  'name',
  'text',
  'start',
  'end',
  'line',
  'column',
  'kind',
  'cue',
  'speaker',
  'speaker_id',
  'via',
  'confidence',
  'speaker_confidence',
  'page',
  'time',
  'part',
] as const

/** One row a mention or quote. */
export const toRows = (result: Result): Row[] => [
  ...result.people.flatMap((entity) => mentionRows(result.id, 'person', entity)),
  ...result.places.flatMap((entity) => mentionRows(result.id, 'place', entity)),
  ...result.organisations.flatMap((entity) => mentionRows(result.id, 'organisation', entity)),
  ...result.quotes.map((quote) => quoteRow(result.id, quote)),
]

const mentionRows = (document: string, type: string, { id, name, mentions }: Entity): Row[] =>
  mentions.map((mention) => ({ document, type, id, name, ...mention }))

const quoteRow = (document: string, { id, kind, text, parts, speaker, cue, confidence }: Quote): Row => {
  const at = { ...parts[0]!, text, end: parts.at(-1)!.end }
  const said = { kind, cue: cue?.text ?? '', via: speaker?.via ?? '' }
  const by = {
    speaker: speaker?.name ?? '',
    speaker_id: speaker?.entity ?? '',
    speaker_confidence: speaker?.confidence ?? '',
  }
  return { document, type: 'quote', id, ...at, ...said, ...by, confidence }
}
