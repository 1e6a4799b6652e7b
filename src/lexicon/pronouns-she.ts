import { toSet } from './entries.js'

/** Pronouns for a woman. */
export const PRONOUNS_SHE = toSet(`
her
hers
herself
she
`)
