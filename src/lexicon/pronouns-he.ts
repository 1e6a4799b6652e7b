import { toSet } from './entries.js'

/** Pronouns for a man. */
export const PRONOUNS_HE = toSet(`
he
him
himself
his
`)
