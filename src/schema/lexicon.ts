import { z } from 'zod'
import { ENTITY_TYPES } from '../document.js'

/** A text is searched for so much of a name from each of its words on. */
const LONGEST_NAME = 500

const name = z.string().trim().min(1).max(LONGEST_NAME)

/**
 * One of the user's own names. A form with a capital in it matches as written or in all capitals; a form all in
 * lower case matches in any case. So "Apple" never takes "apple", and "extract labs" takes "Extract Labs" too.
 */
export const LexiconEntrySchema = z.strictObject({
  /** The fullest form; results bear it. */
  name,
  /** What it is the name of. */
  type: z.enum(ENTITY_TYPES),
  /** Other forms that mean the same. */
  aliases: z.array(name).default([]),
})

/** What a lexicon file holds. */
export const LexiconSchema = z.array(LexiconEntrySchema)

export type LexiconEntry = z.output<typeof LexiconEntrySchema>
/** The user's own names. */
export type Lexicon = z.output<typeof LexiconSchema>
