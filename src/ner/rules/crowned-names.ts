import { wordOf } from '../../document.js'
import { REGIONS } from '../../lexicon/regions.js'
import { freeNameAt } from './free-names.js'
import { mentionsAt } from './mentions-at.js'
import type { MentionReader, WordReader } from './rule.js'
import { isCapitalAt, isShouted, lowerWords } from './words.js'

/** "King | Felipe | of | Spain" is somebody of a country, and no place. */
export const readCrowned: WordReader = (doc, title, mentions) => {
  const of = title + 2
  if (wordOf(doc, of) !== 'of' || !isCapitalAt(doc, title + 1) || isShouted(wordOf(doc, title))) return []
  const [country] = mentionsAt(mentions, { first: of + 1, end: of + 2 })
  if (!country || country.type === 'person') return []
  const end = country.endToken
  if (!REGIONS.has(lowerWords(doc, { firstToken: of + 1, endToken: end }))) return []
  return [
    { first: title + 1, end: of, type: 'person' },
    { first: of + 1, end, type: 'place' },
  ]
}

export const isCrown = (word: string): boolean => CROWNS.has(word)

const CROWNS: ReadonlySet<string> = new Set(['King', 'Queen', 'Emperor', 'Empress', 'Sultan', 'Tsar'])

/** "The Duke of | Sussex": what somebody is of is a place, and no body. */
export const readTitlePlaces: MentionReader = (doc, { firstToken: first, endToken: end }) =>
  end - first <= LONGEST && wordOf(doc, first - 1) === 'of' && isPlaceTitle(wordOf(doc, first - 2))
    ? [{ first, end, type: 'place' }]
    : []

const LONGEST = 2

/** The same where no name was seen, but "Duke of Edinburgh Award" is none. */
export const readTitlePlace: WordReader = (doc, title, mentions) => {
  const place = wordOf(doc, title + 1) === 'of' ? freeNameAt(doc, title + 2, 1, mentions) : null
  return place === null ? [] : [{ ...place, type: 'place' }]
}

export const isPlaceTitle = (word: string): boolean => PLACE_TITLES.test(word)

const PLACE_TITLES = /^(?:Duke|Duchess|Earl|Countess|Marquess|Viscount|Emir|Bishop|Archbishop)$/
