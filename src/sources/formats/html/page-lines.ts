import { PAGE_LINE_LABELS } from '../../../lexicon/page-line-labels.js'
import { PAGE_LINE_OPENERS } from '../../../lexicon/page-line-openers.js'
import type { PageBlock } from './blocks.js'

export const isHeading = ({ element }: PageBlock): boolean => /^h[1-6]$/.test(element.name)

/** Running text, of a sentence or more. */
export const isProse = (block: PageBlock): boolean =>
  !isHeading(block) && block.text.length >= SENTENCE && block.linked < block.text.length / 2

const SENTENCE = 40

/** All of it is a link. */
export const isLink = ({ text, linked }: PageBlock): boolean => linked >= 0.8 * text.length

/**
 * A line in the midst of an article that leads elsewhere or speaks of the page: "Read more: …", "Advertisement".
 *
 * @param isEntry Whether it is one of several things that are told, so that it may be all link.
 */
export const isAside = (block: PageBlock, isEntry: boolean): boolean =>
  // What a heading links to is often what comes below it.
  (isLink(block) && !isHeading(block) && !isEntry) ||
  (block.text.length < LONGEST_LINE && speaksOfPage(block.text)) ||
  (block.linked > 0.4 * block.text.length && leadsOn(block)) ||
  ADDRESS.test(block.text) ||
  CREDITS.test(block.text) ||
  (block.text.length < LONGEST_LINE &&
    block.element.name !== 'li' &&
    !isHeading(block) &&
    isImprint(block.text))

/** "By Ana Ruiz", "(Photo: Ben Cole)", "4 min read", "© Harbour News" */
const isImprint = (text: string): boolean =>
  [BYLINE, CAPTION, READING_TIME, COPYRIGHT].some((pattern) => pattern.test(text))

const LONGEST_LINE = 150

/** "Read more: …": what comes below it is not what it speaks of. */
export const leadsOn = ({ text }: PageBlock): boolean => LEADS_ON.test(text)

const LEADS_ON = /^\W*(?:also|follow|listen|more|read|related|see|subscribe|watch)\b/i
/** "By ANA RUIZ | AP – 1 hr ago", "Reviewed by Ana Ruiz, MD": no sentence. */
const BYLINE =
  /^(?:(?:[Ff]act |[Mm]edically )?(?:[Cc]hecked |[Rr]eported |[Rr]eviewed |[Ww]ritten ))?(?:[Bb]y|BY):?\s+\p{Lu}[^“”"]*[^.!?:;,“”"]$/u
/** "Ana Ruiz on the bridge (Photo: Ben Cole)" */
const CAPTION = /\((?:credit|image|photo|picture)s?:[^()]*\)$/i
const READING_TIME = /\b\d+[ -]min(?:ute)?s?[ -]read$/i
const COPYRIGHT = /^(?:©|copyright\b)|\ball rights reserved\b/i
const ADDRESS = /^(?:\S+@\S+\.\w+|@\w+)$/
const CREDITS =
  /^\(?(?:additional )?(?:reporting|writing|editing|edited|written) by\b|^.{0,200}\bcontributed to this (?:report|story|article)\b/i

/** By its first words, or all of them: "Read more …", "Updated: 12 May". */
export const speaksOfPage = (text: string): boolean => {
  const words = lineWords(text)
  const opensWith = (openers: ReadonlySet<string>): boolean =>
    [1, 2, 3, 4, 5].some((count) => openers.has(words.slice(0, count).join(' ')))
  return opensWith(PAGE_LINE_OPENERS) || (opensWith(PAGE_LINE_LABELS) && !isSentence(text, words))
}

/** "Updated figures show that schools may open again on Monday." */
const isSentence = (text: string, words: readonly string[]): boolean =>
  words.length >= FEWEST_WORDS && /[.!?][”"’')]*$/.test(text) && !/\d[:.]\d\d|©/.test(text)

const FEWEST_WORDS = 6

/** "» Read more:" → read, more */
export const lineWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}']+/gu) ?? []
