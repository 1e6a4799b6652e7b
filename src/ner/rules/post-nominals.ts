import { wordOf, type Document, type Mention } from '../../document.js'
import { POST_NOMINALS } from '../../lexicon/post-nominals.js'
import { SURNAME_SUFFIXES } from '../../lexicon/surname-suffixes.js'
import type { Reading } from './edit.js'
import type { DocumentReader } from './rule.js'
import { isCapitalAt, isShouted, lowerOf } from './words.js'

/**
 * Degrees and honours behind a name and a comma are no part of it and no organisations: "Lena Moss, M.D., FACS". "Jr." is
 * part of it.
 */
export const readPostNominals: DocumentReader = (doc, mentions) => {
  const readings: Reading[] = []
  let owner: number | null = null
  for (const mention of mentions) {
    const { firstToken: first, endToken: end } = mention
    if (owner !== null && isTitles(doc, owner, end) && !/^['’]s?$/.test(wordOf(doc, end))) {
      readings.push({ first, end, type: null })
      continue
    }
    owner = null
    if (mention.type !== 'person') continue
    owner = endOfName(doc, mention)
    if (owner !== end || isHonoured(doc, end)) readings.push({ first, end: owner, type: 'person' })
  }
  return readings
}

const LONGEST = 16

/** Whether all from the end of the name to here is letters behind a comma: ", M.D., Ph. D., FACS". */
const isTitles = (doc: Document, from: number, end: number): boolean => {
  if (wordOf(doc, from) !== ',' || end - from > LONGEST) return false
  for (let i = from; i < end; i++) if (!isTitleToken(doc, i)) return false
  return true
}

const isTitleToken = (doc: Document, i: number): boolean => {
  const word = wordOf(doc, i)
  if (word === ',' || word === '.') return true
  if (word === 'Ph' || (word === 'D.' && wordOf(doc, i - 2) === 'Ph')) return true
  return isCapitalAt(doc, i) && POST_NOMINALS.has(lowerOf(doc, i))
}

/** "Sir Giles Tate KBE": letters of three or more, right behind the name, are nobody's surname. */
const isHonoured = (doc: Document, i: number): boolean =>
  wordOf(doc, i).length > 2 && isShouted(wordOf(doc, i)) && POST_NOMINALS.has(lowerOf(doc, i))

/** The token after the name: a mention may hold too much ("Martin Pell Jr., M.D.") or too little ("Martin Pell"). */
const endOfName = (doc: Document, { firstToken, endToken }: Mention): number => {
  for (let i = firstToken + 1; i < endToken; i++)
    if (wordOf(doc, i) === ',' && isTitles(doc, i, endToken) && !isSuffix(doc, i + 1)) return i
  if (endToken - firstToken > 2 && isHonoured(doc, endToken - 1)) return endToken - 1
  if (endToken - firstToken > 1 && isSuffix(doc, endToken - 1)) return withStop(doc, endToken)
  return isSuffix(doc, endToken) ? withStop(doc, endToken + 1) : endToken
}

const isSuffix = (doc: Document, i: number): boolean =>
  isCapitalAt(doc, i) && SURNAME_SUFFIXES.has(lowerOf(doc, i)) && lowerOf(doc, i).endsWith('r')

// "Jr." where the stop is its own and ends no sentence.
const withStop = (doc: Document, end: number): number =>
  wordOf(doc, end) === '.' && doc.tokens.starts[end] === doc.tokens.ends[end - 1] ? end + 1 : end
