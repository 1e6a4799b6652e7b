import { GIVEN_NAMES_HE } from '../lexicon/given-names-he.js'
import { GIVEN_NAMES_SHE } from '../lexicon/given-names-she.js'
import { RARER_GIVEN_NAMES_HE } from '../lexicon/rarer-given-names-he.js'
import { RARER_GIVEN_NAMES_SHE } from '../lexicon/rarer-given-names-she.js'

interface GivenNames {
  readonly he: ReadonlySet<string>
  readonly she: ReadonlySet<string>
}

let names: GivenNames | undefined

/** The given names of men and of women, in lower case. The lists are long, so they are read only when first asked. */
export const givenNames = (): GivenNames =>
  (names ??= {
    he: new Set(`${GIVEN_NAMES_HE}\n${RARER_GIVEN_NAMES_HE}`.split('\n')),
    she: new Set(`${GIVEN_NAMES_SHE}\n${RARER_GIVEN_NAMES_SHE}`.split('\n')),
  })

/** Whether a word in lower case is a common given name. */
export const isGivenName = (word: string): boolean => {
  const { he, she } = givenNames()
  return he.has(word) || she.has(word)
}
