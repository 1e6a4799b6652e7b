import { words } from './words.js'

/** Pronouns for a man. */
export const PRONOUNS_HE = words(`
he
him
himself
his
`)
