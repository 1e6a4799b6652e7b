import { latePattern } from '../../collections/late-pattern.js'
import { countAtMost } from '../../collections/sorted.js'
import { wordOf, type Document } from '../../document.js'
import { ORGANISATION_TAILS } from '../../lexicon/organisation-tails.js'
import type { Reading } from './edit.js'
import type { WordReader } from './rule.js'
import { isCapitalAt, isShouted, lowerOf } from './words.js'

/** Given names with a saint in them: "St. John Philby was born in Ceylon", but the crews of St. John Ambulance came. */
const readPerson = (doc: Document, first: number): readonly Reading[] => {
  const end = first + (wordOf(doc, first + 1) === '.' ? 4 : 3)
  const isNamed =
    /^(?:John|Clair)$/.test(wordOf(doc, end - 2)) &&
    isCapitalAt(doc, end - 1) &&
    !isShouted(wordOf(doc, end - 1)) &&
    !ORGANISATION_TAILS.has(lowerOf(doc, end - 1)) &&
    !isCapitalAt(doc, first - 1)
  return isNamed && livesAt(doc, end) ? [{ first, end, type: 'person' }] : []
}

/** "was born", ", 61,", "wrote": towns and bodies do none of it. */
const livesAt = (doc: Document, end: number): boolean => {
  const word = wordOf(doc, end)
  if (word === 'was') return wordOf(doc, end + 1) === 'born'
  if (word === ',') return /^[1-9]\d$/.test(wordOf(doc, end + 1)) && wordOf(doc, end + 2) === ','
  return /^(?:died|married|studied|taught|wrote)$/.test(word)
}

/** "St. Mary’s College" and "St. Joseph Hospital" are bodies, "St. Giles Cathedral" is a place. */
export const readSaint: WordReader = (doc, first) => {
  const { text, tokens } = doc
  const pattern = SAINT()
  pattern.lastIndex = tokens.starts[first]!
  const match = pattern.exec(text)
  if (match === null) return readPerson(doc, first)
  const end = countAtMost(tokens.starts, pattern.lastIndex - 1)
  return [{ first, end, type: match[1] === 'Cathedral' ? 'place' : 'organisation' }]
}

export const isSaint = (word: string): boolean => word === 'St' || word === 'St.'

const SAINT = latePattern(
  String.raw`St\.?[ \u00a0]\p{Lu}[\p{L}-]{1,20}(?:[ \u00a0]\p{Lu}[\p{L}-]{1,20})?(?:['’]s?)?[ \u00a0](Academy|Cathedral|College|Hospital|School|University)(?![\p{L}\p{N}]|[ \u00a0](?:\p{Lu}|of\b|for\b))`,
  'uy',
)
