import { wordOf } from '../../document.js'
import { REGIONS } from '../../lexicon/regions.js'
import { freeNameAt } from './free-names.js'
import { mentionsAt } from './mentions-at.js'
import type { WordReader } from './rule.js'
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

const CROWNS: ReadonlySet<string> = new Set([
  'King', 'Queen', 'Emperor', 'Empress', 'Kaiser', 'Pope', 'Sultan', 'Tsar', 'Czar',
]) // prettier-ignore

/** "The Duke of | Sussex": what somebody is of is a place, and no body; but "Duke of Edinburgh Award" is none. */
export const readTitlePlace: WordReader = (doc, title, mentions) => {
  const first = title + 2
  if (wordOf(doc, first - 1) !== 'of') return []
  const [known] = mentionsAt(mentions, { first, end: first + 1 })
  const isBody =
    known?.type === 'organisation' && known.firstToken === first && known.endToken - first <= LONGEST
  const place = isBody ? { first, end: known.endToken } : freeNameAt(doc, first, 1, mentions)
  return place === null ? [] : [{ ...place, type: 'place' }]
}

const LONGEST = 2

export const isPlaceTitle = (word: string): boolean => PLACE_TITLES.test(word)

const PLACE_TITLES = /^(?:Duke|Duchess|Earl|Countess|Marquess|Viscount|Emir|Bishop|Archbishop)$/
