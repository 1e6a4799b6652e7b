import { emptyList } from '../collections/packed.js'
import { CHAMBERS } from '../lexicon/chambers.js'
import { isNationality } from '../lexicon/nationality-endings.js'
import { ORGANISATION_HEADS } from '../lexicon/organisation-heads.js'
import { ORGANISATION_TAILS } from '../lexicon/organisation-tails.js'
import { PLACE_VARIANTS } from '../lexicon/place-variants.js'
import { SMALL_WORDS } from '../lexicon/small-words.js'
import { toInitials } from './acronyms.js'

/** In words: what a longer name is cut to is looked for among its first ten. */
const LONGEST_NAME = 10

/** Words without the small ones, sorted: "Ministry of Defence" and "Defence Ministry" are one. */
export const toBag = (words: readonly string[]): string => {
  if (words.length === 1) return words[0]!
  const bag = emptyList<string>()
  for (const word of words) if (!SMALL_WORDS.has(word)) bag.push(word)
  return bag.length === 0 ? words.join(' ') : bag.toSorted().join(' ')
}

/**
 * What a longer name may be cut to, as bags. "Russian Foreign Ministry": "foreign ministry", "ministry"; "Wagner Group":
 * "wagner"; "Democratic Party of Korea": "democratic party"; "Goldman Sachs Asset Management": "goldman sachs"; "Quartier
 * Militaire State Secondary School": "quartier militaire sss".
 */
export const toShortForms = (words: readonly string[]): ReadonlySet<string> => {
  const found = new Set<string>()
  const count = Math.min(words.length, LONGEST_NAME)
  for (let at = 1; at < count; at++) {
    const [head, rest] = [words.slice(0, at), words.slice(at)]
    if (!SMALL_WORDS.has(rest[0]!) && !isChamberOfNobody(head, rest)) found.add(toBag(rest))
    if (canStandAlone(head, rest)) found.add(toBag(head))
    for (const initials of toInitials(rest)) found.add(toBag([...head, initials]))
  }
  return found
}

// The White House is not the House, as the Russian Duma is the Duma.
const isChamberOfNobody = (head: readonly string[], rest: readonly string[]): boolean =>
  rest.length === 1 &&
  CHAMBERS.has(rest[0]!) &&
  !isNationality(head[0]!) &&
  !PLACES.has(head.join(' ')) &&
  !ORGANISATION_HEADS.has(head[0]!)

const PLACES: ReadonlySet<string> = new Set([...PLACE_VARIANTS.keys(), ...PLACE_VARIANTS.values()])

// "Wagner" of "Wagner Group", "Commission" of "Commission for Energy", but not "Senate" of "Senate Finance Committee".
const canStandAlone = (head: readonly string[], rest: readonly string[]): boolean => {
  if (SMALL_WORDS.has(head.at(-1)!)) return false
  if (head.length === 1) return SMALL_WORDS.has(rest[0]!) || !isBody(head[0]!)
  return rest[0] === 'of' || rest.every((word) => ORGANISATION_TAILS.has(word)) || !head.some(isBody)
}

const isBody = (word: string): boolean => ORGANISATION_HEADS.has(word) || CHAMBERS.has(word)
