import { wordOf, type Document, type Mention } from '../../document.js'
import { ADHERENTS } from '../../lexicon/adherents.js'
import { HONORIFICS } from '../../lexicon/honorifics.js'
import { KINSHIP_NOUNS } from '../../lexicon/kinship-nouns.js'
import { ROLES } from '../../lexicon/roles.js'
import { TITLES_ALSO_NAMES } from '../../lexicon/titles-also-names.js'
import type { MentionReader } from './rule.js'
import { isRankInLetters, isTitlePhrase } from './title-words.js'
import { isCapitalAt, isGivenNameAt, isShouted, lowerOf } from './words.js'

/**
 * What was taken along with a name: "Admiral | al-Rahbi", "H E | Oscar Leon", "Muhammad Ali | ) Jinnah", "Ana Ruiz | ” RUIZ"; and
 * what was cut off: "Somchai Chan-o | -cha".
 */
export const readNameEdges: MentionReader = (doc, mention) => {
  const { type, confidence } = mention
  if (mention.endToken - mention.firstToken < 2) return []
  const first = type === 'person' ? afterDweller(doc, afterTitles(doc, mention)) : mention.firstToken
  const end = behindSyllables(doc, type, beforeMark(doc, mention))
  if (first === mention.firstToken && end === mention.endToken) return []
  return first < end ? [{ first, end, type, confidence }] : []
}

/** A name that goes on behind one hyphen goes on behind the next: but "Park Geun-hye | -style", "-era". */
const behindSyllables = (doc: Document, type: Mention['type'], end: number): number =>
  type === 'person' &&
  isGluedHyphen(doc, end - 2) &&
  isGluedHyphen(doc, end) &&
  SYLLABLE.test(wordOf(doc, end - 1)) &&
  SYLLABLE.test(wordOf(doc, end + 1)) &&
  !COMPOUND_TAILS.has(wordOf(doc, end + 1))
    ? end + 2
    : end

const SYLLABLE = /^\p{Ll}{1,4}$/u
const COMPOUND_TAILS = new Set(['born', 'era', 'held', 'led', 'like', 'made', 'run', 'type', 'wing'])

const isGluedHyphen = (doc: Document, token: number): boolean => {
  const { starts, ends, count } = doc.tokens
  if (token < 1 || token + 1 >= count || wordOf(doc, token) !== '-') return false
  return ends[token - 1] === starts[token] && ends[token] === starts[token + 1]
}

const afterTitles = (doc: Document, { firstToken, endToken }: Mention): number => {
  let first = firstToken
  // "Embakasi OCPD | Wesley Kimeto": nobody has a rank within the name.
  for (let i = firstToken; i < endToken - 1; i++)
    if (isRankInLetters(doc, i)) first = i + 1
    else if (isTitlePhrase(doc, i) && i + 2 < endToken) first = i + 2
  for (let i = first; i < endToken - 1 && isOfTitle(doc, i); i++) if (canOpen(doc, i + 1)) first = i + 1
  return first
}

const isOfTitle = (doc: Document, token: number): boolean =>
  isTitle(doc, token) || isExcellency(doc, token) || (wordOf(doc, token) === '.' && isTitle(doc, token - 1))

// "MS Golwalkar" has two given names; "SEN. COLEMAN" and "GENERAL DEMPSEY" have a title.
const isTitle = (doc: Document, token: number): boolean => {
  const word = lowerOf(doc, token)
  return (
    isCapitalAt(doc, token) &&
    (!isShouted(wordOf(doc, token)) || isInCapitals(doc, token)) &&
    (HONORIFICS.has(word) || ROLES.has(word) || isOfSeveral(word) || isCompatriot(word)) &&
    !TITLES_ALSO_NAMES.has(word) &&
    !isGivenNameAt(doc, token)
  )
}

/** "Londoner | Ali Hassan", "New Yorker | Ida Berg" */
const afterDweller = (doc: Document, first: number): number => {
  if (DWELLER.test(wordOf(doc, first))) return first + 1
  return wordOf(doc, first) === 'New' && /^(?:Yorker|Zealander)$/.test(wordOf(doc, first + 1))
    ? first + 2
    : first
}

const DWELLER =
  /^(?:Aucklander|Berliner|Californian|Dubliner|Edinburgher|Glaswegian|Liverpudlian|Londoner|Mancunian|Melburnian|Muscovite|Parisian|Sydneysider|Texan|Torontonian|Viennese)$/

/** "Frenchman | Martial", "Uzbeks | Rashid and Timur" */
const isCompatriot = (word: string): boolean =>
  COMPATRIOT.test(word) ||
  (word.length >= SHORTEST_PEOPLE && (ADHERENTS.has(word) || ADHERENTS.has(word.replace(/s$/, ''))))

/** "Tory Burch" and "Dane Berg" are names. */
const SHORTEST_PEOPLE = 5

const COMPATRIOT = /^(?:dutch|english|french|irish|scots|welsh)(?:man|men|woman|women)$/

/** "Twins | Javier and Joaquin", "Senators | Ann Lee and Bob Roe" */
const isOfSeveral = (word: string): boolean => {
  const one = word.endsWith('s') ? word.slice(0, -1) : ''
  return !TITLES_ALSO_NAMES.has(one) && (ROLES.has(one) || KINSHIP_NOUNS.has(one))
}

const isInCapitals = (doc: Document, token: number): boolean =>
  wordOf(doc, token + 1) === '.' ||
  (wordOf(doc, token).length >= SHORTEST_TITLE && isShouted(wordOf(doc, token + 1)))

const SHORTEST_TITLE = 4

// "HE Juan", "H E Oscar", "MK Abir".
const isExcellency = (doc: Document, token: number): boolean =>
  /^(?:HE|HH|HRH|MK|MP|VPM|DPM)$/.test(wordOf(doc, token)) ||
  (wordOf(doc, token) === 'H' && wordOf(doc, token + 1) === 'E') ||
  (wordOf(doc, token) === 'E' && wordOf(doc, token - 1) === 'H')

/** A name begins with a capital, or with "al-". */
const canOpen = (doc: Document, token: number): boolean =>
  isCapitalAt(doc, token) || wordOf(doc, token + 1) === '-'

/** The bracket or quotation mark that the name does not open, or a mark that it does not close; or its end. */
const beforeMark = (doc: Document, { firstToken, endToken }: Mention): number => {
  for (let i = firstToken; i < endToken; i++) {
    const word = wordOf(doc, i)
    const closing = MARKS.get(word)
    if (word === '(' && i > firstToken && isSpouse(doc, i, endToken)) return i
    if (word === '(') return isOpen(doc, i, endToken) ? endToken + 1 : endToken
    if (closing && isIn(doc, closing, i + 1, endToken)) return endToken
    if (closing || CLOSING.has(word)) return i
  }
  return endToken
}

/** "her son, Harold Jr. | (Brenda) of Warner Robins": whom he married, and where they live. */
const isSpouse = (doc: Document, bracket: number, end: number): boolean =>
  bracket + 3 < end && wordOf(doc, bracket + 2) === ')' && wordOf(doc, bracket + 3) === 'of'

/** "JD(S | )", "Bandra (West | )": the bracket within a name is closed right behind it. */
const isOpen = (doc: Document, bracket: number, end: number): boolean =>
  wordOf(doc, end) === ')' &&
  (doc.tokens.starts[bracket] === doc.tokens.ends[bracket - 1] || SIDE.test(wordOf(doc, end - 1))) &&
  !isIn(doc, ')', bracket, end)

const SIDE = /^(?:North|South|East|West|Central)$/

/** “The Fox” may stand in a name, each mark with its other. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['«', '»'],
  ['"', '"'],
])
const CLOSING = new Set([')', '”', '»'])

const isIn = (doc: Document, mark: string, from: number, end: number): boolean => {
  for (let i = from; i < end; i++) if (wordOf(doc, i) === mark) return true
  return false
}
