import { z } from 'zod'

export const SCHEMA_VERSION = 1

const confidence = z.number().min(0).max(1)
const offset = z.int().nonnegative()
const place = { line: z.int().positive(), column: z.int().positive() }

/** A stretch of the analysed text: `text.slice(start, end) === passage.text`, in the chosen offset unit. */
export const PassageSchema = z.strictObject({ text: z.string(), start: offset, end: offset, ...place })

/** One place where an entity is named. */
export const MentionSchema = PassageSchema.extend({ confidence })

/** A person, place or organisation with all its mentions in one document. */
export const EntitySchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  roles: z.array(z.string()).optional(),
  confidence,
  mentions: z.array(MentionSchema).min(1),
})

export const SpeakerSchema = z.strictObject({
  entity: z.string().nullable(),
  name: z.string(),
  mention: PassageSchema.nullable(),
  via: z.enum(['name', 'alias', 'pronoun', 'description', 'context']),
})

export const QuoteSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['direct', 'mixed', 'indirect']),
  text: z.string(),
  parts: z.array(PassageSchema).min(1),
  content: PassageSchema.optional(),
  speaker: SpeakerSchema.nullable(),
  cue: PassageSchema.nullable(),
  confidence,
})

export const NoticeSchema = z.strictObject({
  code: z.string(),
  message: z.string(),
  line: z.int().positive().nullable(),
})

export const SourceSchema = z.strictObject({
  path: z.string().nullable(),
  format: z.string(),
  title: z.string().nullable(),
  author: z.string().optional(),
  date: z.string().optional(),
  url: z.string().optional(),
  characters: z.int().nonnegative(),
  language: z.string().nullable(),
})

/** Everything found in one document. */
export const ResultSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  id: z.string(),
  source: SourceSchema,
  people: z.array(EntitySchema),
  places: z.array(EntitySchema),
  organisations: z.array(EntitySchema),
  quotes: z.array(QuoteSchema),
  notices: z.array(NoticeSchema),
  text: z.string().optional(),
})

export type Passage = z.output<typeof PassageSchema>
export type Mention = z.output<typeof MentionSchema>
export type Entity = z.output<typeof EntitySchema>
export type Speaker = z.output<typeof SpeakerSchema>
export type Quote = z.output<typeof QuoteSchema>
export type Notice = z.output<typeof NoticeSchema>
export type Result = z.output<typeof ResultSchema>
