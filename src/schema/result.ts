import { z } from 'zod'
import { SCHEMA_VERSION } from './names.js'

export { SCHEMA_VERSION }

const confidence = z
  .number()
  .min(0)
  .max(1)
  .describe('How sure it is, from 0 to 1: of the things marked 0.9, nine in ten are right.')
const offset = z.int().nonnegative()
const place = {
  line: z.int().positive().describe('Line in the source file, from 1.'),
  column: z.int().positive().describe('Column in that line, from 1, in the chosen offset unit.'),
  page: z.int().positive().optional().describe('Page of a PDF, from 1.'),
  time: z.string().optional().describe('When it is said, in subtitles: "00:01:02.000".'),
  part: z.string().optional().describe('Chapter of a book, or part of a mail.'),
}

/** A stretch of the analysed text: `text.slice(start, end) === passage.text`, in the chosen offset unit. */
export const PassageSchema = z.strictObject({
  text: z.string().describe('The words as they stand in the analysed text.'),
  start: offset.describe('Where they begin in the analysed text, in the chosen offset unit.'),
  end: offset.describe('Where they end: the offset after the last character.'),
  ...place,
})

/** One place where an entity is named. */
export const MentionSchema = PassageSchema.extend({ confidence })

/** A person, place or organisation with all its mentions in one document. */
export const EntitySchema = z.strictObject({
  id: z.string().describe('Like "person-1"; the same for the same text.'),
  name: z.string().describe('The fullest form of the name in this document, without title or possessive.'),
  aliases: z.array(z.string()).describe('The other forms it goes by here.'),
  roles: z.array(z.string()).optional().describe('Of people: titles, offices and descriptions.'),
  confidence,
  mentions: z.array(MentionSchema).min(1).describe('Every place where it is named, in text order.'),
})

/** Who said a quote. */
export const SpeakerSchema = z.strictObject({
  entity: z
    .string()
    .nullable()
    .describe('The id of a person or organisation in this result; null for somebody who is only described.'),
  name: z.string().describe('The name of that entity, or the description as it stands in the text.'),
  mention: PassageSchema.nullable().describe('The words by which the text names the speaker at this quote.'),
  via: z
    .enum(['name', 'alias', 'pronoun', 'description', 'context'])
    .describe('What kind of words those are; "context": no words at this quote, but those around it tell.'),
  confidence: confidence.describe('How sure it is that this is who spoke, from 0 to 1.'),
})

/** Words that somebody said, and how the text says who. */
export const QuoteSchema = z.strictObject({
  id: z.string().describe('Like "quote-1", in text order.'),
  kind: z
    .enum(['direct', 'mixed', 'indirect'])
    .describe('direct: all in quotation marks; mixed: quoted words in a paraphrase; indirect: no marks.'),
  text: z.string().describe('The words without the marks; parts joined by one space.'),
  parts: z
    .array(PassageSchema)
    .min(1)
    .describe('What stands between marks, word for word; of indirect speech the reported clause.'),
  content: PassageSchema.optional().describe('Of mixed quotes: the whole clause around the quoted words.'),
  speaker: SpeakerSchema.nullable().describe('Who said it; null where the text does not say.'),
  cue: PassageSchema.nullable().describe('"said", "told", "according to".'),
  fragment: z
    .string()
    .optional()
    .describe('Of web pages: what makes a browser jump to these words, put behind the address of the page.'),
  confidence,
})

/** Something that a reader of a result should know. */
export const NoticeSchema = z.strictObject({
  code: z.string().describe('Like "UNCLOSED_QUOTE": stays the same while the message may change.'),
  message: z.string().describe('A sentence for a person.'),
  line: z.int().positive().nullable().describe('Line in the source file; null when it concerns all of it.'),
})

/** Where a text comes from, and what it says of itself. */
export const SourceSchema = z.strictObject({
  path: z.string().nullable().describe('The file it was read from; null for standard input.'),
  format: z.string().describe('What it was read as, like "markdown".'),
  title: z.string().nullable().describe('Its title, where its format has one.'),
  author: z.string().optional().describe('Who wrote it, where the source says so.'),
  date: z.string().optional().describe('When it was published, as the source writes it.'),
  url: z.string().optional().describe('Its address, where the source gives one.'),
  characters: z.int().nonnegative().describe('Length of the analysed text, in the chosen offset unit.'),
  language: z
    .string()
    .nullable()
    .describe('"en"; for other text the language that it looks like, or null where that is not clear.'),
})

/** What made a result: enough to make it again. */
export const ProducerSchema = z.strictObject({
  name: z.string().describe('The program.'),
  version: z.string().describe('Its version.'),
  model: z.string().describe('A fingerprint of the statistical model; another model may find other things.'),
  options: z.record(z.string(), z.unknown()).describe('The options that shape a result.'),
})

/** Everything found in one document. */
export const ResultSchema = z.strictObject({
  schemaVersion: z
    .literal(SCHEMA_VERSION)
    .describe('Changes only when a reader of results must change, too.'),
  producer: ProducerSchema.describe('What made this result.'),
  id: z.string().describe('The path as given, "-" for standard input, or the id of a record.'),
  source: SourceSchema.describe('Where the text comes from.'),
  record: z
    .record(z.string(), z.unknown())
    .optional()
    .describe('Fields of the input record that were asked for, as they came.'),
  people: z.array(EntitySchema).describe('Most mentioned first, then first seen first.'),
  places: z.array(EntitySchema).describe('In the same order.'),
  organisations: z.array(EntitySchema).describe('In the same order.'),
  quotes: z.array(QuoteSchema).describe('In text order.'),
  notices: z.array(NoticeSchema).describe('What a reader of the result should know.'),
  text: z.string().optional().describe('The analysed text, if asked for.'),
  sentences: z
    .array(z.array(z.tuple([offset, offset])))
    .optional()
    .describe('The words of each sentence, if asked for: where each begins and ends.'),
})

/** Stands in the output of records for one that could not be read. */
export const ErrorLineSchema = z.strictObject({
  id: z.string().nullable().describe('The id of the record, or its place, like "records.ndjson:3".'),
  error: z
    .strictObject({
      code: z.string().describe('Like "RECORD_NO_TEXT": stays the same while the message may change.'),
      message: z.string().describe('What is wrong and what to do, for a person.'),
    })
    .describe('Why there is no result.'),
})

export type Passage = z.output<typeof PassageSchema>
export type Mention = z.output<typeof MentionSchema>
export type Entity = z.output<typeof EntitySchema>
export type Speaker = z.output<typeof SpeakerSchema>
export type Quote = z.output<typeof QuoteSchema>
export type Notice = z.output<typeof NoticeSchema>
export type Source = z.output<typeof SourceSchema>
export type Producer = z.output<typeof ProducerSchema>
export type Result = z.output<typeof ResultSchema>
export type ErrorLine = z.output<typeof ErrorLineSchema>
