import { mapped, packed } from '../collections/packed.js'
import { COMPANY_SUFFIXES } from '../lexicon/company-suffixes.js'
import { ORGANISATION_VARIANTS } from '../lexicon/organisation-variants.js'
import { PLACE_VARIANTS } from '../lexicon/place-variants.js'
import { WORD_VARIANTS } from '../lexicon/word-variants.js'
import { isPlain, type Form } from './name-form.js'
import { toBag } from './short-forms.js'

/** "The Acme Corp." is "acme"; "Acme Corporation (ACME)" too. */
export const toOrganisationWords = ({ folded, text, words: written }: Form): readonly string[] => {
  const bracket = text.indexOf(' (')
  const plain = bracket > 0 ? folded.slice(0, text.slice(0, bracket).split(' ').length) : folded
  const apart = plain.flatMap(
    (word, i) =>
      (plain.length > 1 ? spelledOut(word, written[i]!) : null) ??
      (isPlain(word) || WORD_VARIANTS.has(word) ? word : word.split(HYPHEN)),
  )
  const words = mapped(
    apart,
    (word) => WORD_VARIANTS.get(word) ?? (isPlain(word) ? word : word.replace(/'s?$/, '')),
  )
  const first = words[0] === 'the' && words.length > 1 ? 1 : 0
  let end = words.length
  while (end - first > 1 && COMPANY_SUFFIXES.has(words[end - 1]!)) end--
  return words.slice(first, end)
}

/** Words sorted: "Ministry of Defence" is "Defence Ministry". */
export const toOrganisationKey = (words: readonly string[]): string =>
  toBag(packed(ORGANISATION_VARIANTS.get(words.join(' '))?.split(' ') ?? words))

/** The United Nations is one everywhere and no short form; a Democratic Party may be that of Korea. */
export const isKnownBody = (name: string): boolean =>
  ORGANISATION_VARIANTS.has(name) && !name.endsWith(' party')

const HYPHEN = /(?<=.)[-‐‑–](?=.)/

// "US Embassy" is "United States Embassy", "UN Security Council" that of the United Nations; "Rio Tinto" is of no town.
const spelledOut = (word: string, written: string): readonly string[] | null =>
  written === written.toUpperCase() && word.length <= 3
    ? ((word === 'un' ? UNITED_NATIONS : PLACE_VARIANTS.get(word))?.split(' ') ?? null)
    : null

const UNITED_NATIONS = ORGANISATION_VARIANTS.get('un')
