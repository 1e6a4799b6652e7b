import { z } from 'zod'
import { ENTITY_TYPES } from '../document.js'

const name = z.string().trim().min(1, 'must not be empty')

/** A name that the user knows: what it is, and how else it is written. */
export const LexiconEntrySchema = z.strictObject({
  name,
  type: z.enum(ENTITY_TYPES),
  aliases: z.array(name).default([]),
})

export const LexiconSchema = z.array(LexiconEntrySchema)

export type LexiconEntry = z.output<typeof LexiconEntrySchema>
export type Lexicon = z.output<typeof LexiconSchema>
