import { GIVEN_NAMES_HE } from '../lexicon/given-names-he.js'
import { GIVEN_NAMES_SHE } from '../lexicon/given-names-she.js'

let names: ReadonlySet<string> | undefined

/** Whether a word in lower case is a common given name. Read on first use: few texts have turns. */
export const isGivenName = (word: string): boolean =>
  (names ??= new Set([...GIVEN_NAMES_HE.split('\n'), ...GIVEN_NAMES_SHE.split('\n')])).has(word)
