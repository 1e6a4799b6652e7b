import { patternFor } from '../collections/plain-pattern.js'
import { HONORIFICS } from '../lexicon/honorifics.js'
import { LABEL_WORDS } from '../lexicon/label-words.js'
import { RECORD_ADDRESSES } from '../lexicon/record-addresses.js'
import { SPEAKER_TITLES } from '../lexicon/speaker-titles.js'
import { FAMILY_PARTS, LINE_PARTS } from '../lexicon/speaking-parts.js'

// What labels are made of, as sources of regular expressions.

export const SPACE = String.raw`[ \t\u00a0\u202f]`
export const WORD = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*`
export const NAME = String.raw`${WORD}(?:${SPACE}(?:${WORD}|${[...LABEL_WORDS].join('|')}))*?(?:${SPACE}(?:${WORD}|\d{1,2}))?`

/** "Mr|Mrs", for expressions: the words of a list as they open a label. */
const anyOf = (words: Iterable<string>): string =>
  Array.from(words, (word) => word.charAt(0).toUpperCase() + word.slice(1)).join('|')

export const ADDRESS = `(?:${anyOf(RECORD_ADDRESSES)})`
export const TITLE = `(?:${[...HONORIFICS, ...SPEAKER_TITLES].map((word) => word.toUpperCase()).join('|')})`
export const FAMILY = `(?:${anyOf(FAMILY_PARTS)})`
export const PART = `(?:${anyOf(LINE_PARTS)})`
export const HANDLE = String.raw`\p{L}[\p{L}\d_.-]{1,30}`
export const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:${SPACE}?[AP]\.?M\.?)?`
export const DATE = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{1,4}`
export const TIME = String.raw`(?:\[(?:${DATE},?${SPACE})?${CLOCK}\]|\((?:${DATE},?${SPACE})?${CLOCK}\)|(?:${DATE},?${SPACE})?${CLOCK})`
export const ASIDE = String.raw`(?:${SPACE}\([^()\n]{1,80}\)){0,3}`
export const ROLE = String.raw`(?:,${SPACE}[^:\n.!?]{2,60}|${SPACE}[–—-]{1,2}${SPACE}[^:\n!?]{2,80})?`

export const pattern = (source: string): Pattern => patternFor(source, 'uy')

/** The expression for words that it is asked about. */
export type Pattern = (words: string) => RegExp

/** At the head of `words`. */
export const exec = (pattern: Pattern, words: string): RegExpExecArray | null => {
  const expression = pattern(words)
  expression.lastIndex = 0
  return expression.exec(words)
}
