import { words } from './words.js'

/** Pronouns for a woman. */
export const PRONOUNS_SHE = words(`
her
hers
herself
she
`)
