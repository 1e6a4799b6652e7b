import { z } from 'zod'

export const RESULT_TYPES = ['people', 'places', 'organisations', 'quotes'] as const
export const OFFSET_UNITS = ['utf16', 'codepoint', 'byte'] as const

export const ResultTypeSchema = z.enum(RESULT_TYPES)
export const OffsetUnitSchema = z.enum(OFFSET_UNITS)

/** What `createExtractor` accepts. */
export const ExtractorOptionsSchema = z.strictObject({
  /** Which lists to fill; the others stay empty. */
  types: z
    .array(ResultTypeSchema)
    .min(1)
    .default([...RESULT_TYPES]),
  /** Drops mentions, entities and quotes below this, 0–1. */
  minConfidence: z.number().min(0).max(1).default(0),
  /** The unit of `start`, `end` and `column`. */
  offsets: OffsetUnitSchema.default('utf16'),
  /** Puts the analysed text into the result. */
  text: z.boolean().default(false),
})

export type ResultType = z.output<typeof ResultTypeSchema>
export type OffsetUnit = z.output<typeof OffsetUnitSchema>
/** What a caller may pass. */
export type ExtractorOptions = z.input<typeof ExtractorOptionsSchema>
/** The same with every default filled in. */
export type ExtractorSettings = z.output<typeof ExtractorOptionsSchema>
