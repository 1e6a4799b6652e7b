import { z } from 'zod'
import { share } from './issues.js'
import { MERGE_THRESHOLD } from './names.js'
import { SCHEMA_VERSION } from './result.js'

const confidence = z.number().min(0).max(1)
const count = z.int().nonnegative()
const type = z.enum(['person', 'place', 'organisation'])

/** Why entities of two documents were taken for one; `decision` is a person's word. */
export const MERGE_RULES = [
  'decision',
  'same-name',
  'known-variant',
  'spelling',
  'shared-alias',
  'name-and-role',
  'fuller-name',
  'acronym-explained',
  'two-types',
  'given-name-variant',
  'common-name',
  'single-name',
  'initials',
  'acronym',
  'part-of-name',
] as const

export const MergeRuleSchema = z.enum(MERGE_RULES)

/** Two entities, each as `document#id`, that were joined. */
export const MergeReasonSchema = z.strictObject({
  left: z.string().describe('One entity, as document#id.'),
  right: z.string().describe('The other one.'),
  rule: MergeRuleSchema.describe('Why they were taken for one; "decision": a person said so.'),
  score: confidence.describe('How sure the rule is, from 0 to 1; --threshold is compared with it.'),
  why: z.string().describe('The same as a sentence.'),
})

/** One entity of one document. */
export const MergedDocumentSchema = z.strictObject({
  id: z.string().describe('The id of the result.'),
  path: z.string().nullable().describe('The file it was read from: tells records of one id apart.'),
  entity: z.string().describe('The id of the entity in that result.'),
  name: z.string().describe('What it is called there.'),
  mentions: count.describe('How often it is named there.'),
  quotes: count.describe('How many quotes are its words.'),
})

/** A person, place or organisation across documents. */
export const MergedEntitySchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION).describe('Changes only when a reader must change, too.'),
  id: z.string().describe('Like "person-1".'),
  name: z.string().describe('The fullest form of the name in all documents.'),
  aliases: z.array(z.string()).describe('The other forms it goes by.'),
  types: z.array(type).min(1).describe('What it is taken for; the type of most mentions first.'),
  roles: z.array(z.string()).describe('Titles, offices and descriptions.'),
  confidence: confidence.describe('How sure it is, from 0 to 1; no surer than what joined it.'),
  mentions: count.describe('How often it is named in all documents.'),
  quotes: count.describe('How many quotes are its words.'),
  documents: z.array(MergedDocumentSchema).min(1).describe('Where it was found.'),
  merged: z.array(MergeReasonSchema).describe('Why it is one entity.'),
})

const pairs = z.array(z.tuple([z.string(), z.string()])).default([])

/** What `mergeResults` accepts. A name, or `document#id` for the entity of one document. */
export const MergeOptionsSchema = z.strictObject({
  /** Merges nothing on a rule that is less sure than this, 0–1. */
  threshold: share().default(MERGE_THRESHOLD),
  /** Pairs that are one, whatever the rules say. */
  same: pairs,
  /** Pairs that are never one. */
  different: pairs,
})

/** One of `MERGE_RULES`. */
export type MergeRule = z.output<typeof MergeRuleSchema>
export type MergeReason = z.output<typeof MergeReasonSchema>
export type MergedEntity = z.output<typeof MergedEntitySchema>
export type MergeOptions = z.input<typeof MergeOptionsSchema>
