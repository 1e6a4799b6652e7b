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
  left: z.string(),
  right: z.string(),
  rule: MergeRuleSchema,
  /** How sure the rule is, 0–1; `threshold` is compared with it. */
  score: confidence,
  why: z.string(),
})

/** One entity of one document. */
export const MergedDocumentSchema = z.strictObject({
  /** The result's `id`. */
  id: z.string(),
  /** The entity's `id` in that result. */
  entity: z.string(),
  name: z.string(),
  mentions: count,
  quotes: count,
})

/** A person, place or organisation across documents. */
export const MergedEntitySchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  /** The type of most mentions first. */
  types: z.array(type).min(1),
  roles: z.array(z.string()),
  confidence,
  mentions: count,
  quotes: count,
  documents: z.array(MergedDocumentSchema).min(1),
  merged: z.array(MergeReasonSchema),
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

export type MergeRule = z.output<typeof MergeRuleSchema>
export type MergeReason = z.output<typeof MergeReasonSchema>
export type MergedEntity = z.output<typeof MergedEntitySchema>
export type MergeOptions = z.input<typeof MergeOptionsSchema>
