import { z } from 'zod'
import { PassageSchema, SCHEMA_VERSION } from './result.js'

/** One thing that differs between two results of a document. */
export const ChangeSchema = z.strictObject({
  change: z
    .enum(['appeared', 'vanished', 'speaker'])
    .describe(
      'In the new result alone, in the old one alone, or a quote in both whose speaker is another one.',
    ),
  type: z.enum(['person', 'place', 'organisation', 'quote']).describe('What it is of.'),
  text: z.string().describe('The name of the entity, or the words of the quote.'),
  at: PassageSchema.describe('Its first place: in the new result, unless it vanished.'),
  confidence: z.number().min(0).max(1).describe('How sure that result is of it, from 0 to 1.'),
  before: z
    .string()
    .nullable()
    .optional()
    .describe('Of another speaker: who spoke in the old result, if anybody.'),
  after: z
    .string()
    .nullable()
    .optional()
    .describe('Of another speaker: who speaks in the new one, if anybody.'),
})

/** How one document differs between two sets of results. */
export const DifferenceSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION).describe('Changes only when a reader must change, too.'),
  id: z.string().describe('The id of the document.'),
  path: z.string().nullable().describe('The file it was read from.'),
  change: z
    .enum(['appeared', 'vanished', 'changed'])
    .describe('The document is in the new results alone, in the old ones alone, or something in it differs.'),
  changes: z
    .array(ChangeSchema)
    .describe('What differs, in text order; empty when all of the document does.'),
})

export type Change = z.output<typeof ChangeSchema>
export type Difference = z.output<typeof DifferenceSchema>
