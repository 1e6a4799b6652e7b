import { z } from 'zod'
import { LexiconSchema } from './lexicon.js'
import { share } from './issues.js'
import { EXTRACTOR_DEFAULTS, OFFSET_UNITS, RESULT_TYPES } from './names.js'

export { OFFSET_UNITS, RESULT_TYPES }

export const ResultTypeSchema = z.enum(RESULT_TYPES)
export const OffsetUnitSchema = z.enum(OFFSET_UNITS)

/** What `createExtractor` accepts. */
export const ExtractorOptionsSchema = z.strictObject({
  /** Which lists to fill; the others stay empty, and nothing is done for them. Notices on marks come with `quotes`. */
  types: z
    .array(ResultTypeSchema)
    .min(1)
    .default([...RESULT_TYPES]),
  /** Drops mentions, entities, quotes and speakers below this, 0–1; null: below a threshold for each kind. */
  minConfidence: share().nullable().default(EXTRACTOR_DEFAULTS.minConfidence),
  /** The unit of `start`, `end` and `column`. */
  offsets: OffsetUnitSchema.default(EXTRACTOR_DEFAULTS.offsets),
  /** Puts the analysed text into the result. */
  text: z.boolean().default(EXTRACTOR_DEFAULTS.text),
  /** Puts the places of the words into the result, sentence by sentence. */
  tokens: z.boolean().default(EXTRACTOR_DEFAULTS.tokens),
  /** The user's own names; they win over the model. */
  lexicon: LexiconSchema.default([]),
})

/** One of `RESULT_TYPES`. */
export type ResultType = z.output<typeof ResultTypeSchema>
/** One of `OFFSET_UNITS`. */
export type OffsetUnit = z.output<typeof OffsetUnitSchema>
/** What a caller may pass. */
export type ExtractorOptions = z.input<typeof ExtractorOptionsSchema>
/** The same with every default filled in. */
export type ExtractorSettings = z.output<typeof ExtractorOptionsSchema>
