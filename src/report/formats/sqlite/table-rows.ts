import type { Passage, Quote, Result } from '../../../schema/result.js'
import { entitiesOf } from '../../finds.js'
import type { TableName } from './tables.js'

export type Value = string | number | null

/** One row: a value for each column that it fills. */
export type Row = Readonly<Record<string, Value | undefined>>

/** The rows of one document, whose number is filled in where they are written. */
export const toRows = (result: Result): Readonly<Record<TableName, readonly Row[]>> => {
  const entities = entitiesOf(result)
  return {
    documents: [documentRow(result)],
    entities: entities.map(({ type, entity: { id, name, aliases, roles, confidence } }) => ({
      ...{ id, type, name, confidence },
      aliases: JSON.stringify(aliases),
      roles: roles && JSON.stringify(roles),
    })),
    mentions: entities.flatMap(({ entity }) =>
      entity.mentions.map((mention) => ({
        entity: entity.id,
        ...placeOf(mention),
        confidence: mention.confidence,
      })),
    ),
    quotes: result.quotes.map(quoteRow),
    notices: result.notices.map(({ code, message, line }) => ({ code, message, line })),
  }
}

const documentRow = ({ id, source, record, producer }: Result): Row => ({
  id,
  ...source,
  record: record && JSON.stringify(record),
  producer: JSON.stringify(producer),
})

const placeOf = ({ text, start, end, line, column, page, time, part }: Passage): Row => ({
  ...{ text, start, end, line, column, page, time, part },
})

const quoteRow = ({ id, kind, text, parts, content, cue, speaker, confidence }: Quote): Row => ({
  ...{ id, kind, confidence },
  ...placeOf({ ...parts[0]!, text, end: parts.at(-1)!.end }),
  content: content?.text,
  cue: cue?.text,
  speaker: speaker?.name,
  entity: speaker?.entity,
  mention: speaker?.mention?.text,
  via: speaker?.via,
  speaker_confidence: speaker?.confidence,
})
