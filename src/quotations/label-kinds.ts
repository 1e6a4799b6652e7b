import { patternFor } from '../collections/plain-pattern.js'
import { FIELD_LABELS } from '../lexicon/field-labels.js'
import { HONORIFICS } from '../lexicon/honorifics.js'
import { PLACE_NOUNS } from '../lexicon/place-nouns.js'
import { READER_CALLS } from '../lexicon/reader-calls.js'
import { SPEAKER_TITLES } from '../lexicon/speaker-titles.js'
import { SPEAKING_PARTS } from '../lexicon/speaking-parts.js'
import { isGivenName } from '../names/common-given-names.js'
import { fold } from '../names/name-form.js'

/** "When", "This just in", "Find BBC News": what stands before a colon and speaks not, in lower case. */
export const isFieldLabel = (lower: string): boolean =>
  FIELD_LABELS.has(lower) ||
  isReaderCall(lower) ||
  (/^[“"]?(?:this|that|these)\b/i.test(lower) && !isPart(lower))

const isReaderCall = (lower: string): boolean => READER_CALLS.has(/^(\S+)\s/.exec(lower)?.[1] ?? '')

/** "Host", "THE PRESIDENT", "Speaker 2". */
export const isPart = (lower: string): boolean =>
  SPEAKING_PARTS.has(
    lower
      .replace(/\s\d+$/, '')
      .split(/\s+/)
      .at(-1)!,
  )

/** Two to four words with capitals, a title before them aside: "Senator Ana Ruiz". */
export const isFullName = (words: string): boolean => {
  const [first = ''] = words.split(/\s/, 1)
  return isNames(words) || (isTitle(first) && isNames(words.slice(first.length + 1)))
}

const isNames = (words: string): boolean => FULL_NAME(words).test(words)

const FULL_NAME = patternFor(String.raw`^(?:\p{Lu}[\p{L}\p{M}'’.-]*\s){1,3}\p{Lu}[\p{L}\p{M}'’.-]*$`, 'u')

/**
 * A title or a given name, over no place: "Star Trek" and "Project Manager" have the form of a name alone, "Grace Hall" more,
 * and "April 4" is a day.
 */
export const isKnown = (name: string): boolean => {
  const [first = '', ...more] = name.toLowerCase().split(/\s+/)
  if (/\d/.test(name)) return false
  const plain = first.replace(/\.$/, '')
  if (HONORIFICS.has(plain)) return true
  const given = SPEAKER_TITLES.has(plain) && more.length > 1 ? more[0]! : plain
  return isGivenName(fold(given)) && !PLACE_NOUNS.has(more.at(-1) ?? plain)
}

/** "Mrs.", "Senator" */
export const isTitle = (word: string): boolean => {
  const plain = word.toLowerCase().replace(/\.$/, '')
  return HONORIFICS.has(plain) || SPEAKER_TITLES.has(plain)
}
