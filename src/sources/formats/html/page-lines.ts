import { PAGE_LINE_OPENERS } from '../../../lexicon/page-line-openers.js'
import type { PageBlock } from './blocks.js'

export const isHeading = ({ element }: PageBlock): boolean => /^h[1-6]$/.test(element.name)

/** Running text, of a sentence or more. */
export const isProse = (block: PageBlock): boolean =>
  !isHeading(block) && block.text.length >= SENTENCE && block.linked < block.text.length / 2

const SENTENCE = 40

/** All of it is a link. */
export const isLink = ({ text, linked }: PageBlock): boolean => linked >= 0.8 * text.length

/** A line in the midst of an article that leads elsewhere or speaks of the page: "Read more: …", "Advertisement". */
export const isAside = (block: PageBlock): boolean =>
  // What a heading links to is often what comes below it.
  (isLink(block) && !isHeading(block)) ||
  (block.text.length < LONGEST_LINE && speaksOfPage(block.text)) ||
  (block.linked > 0.4 * block.text.length && LEADS_ON.test(block.text)) ||
  ADDRESS.test(block.text) ||
  CREDITS.test(block.text)

const LONGEST_LINE = 150

const LEADS_ON = /^\W*(?:also|follow|listen|more|read|related|see|subscribe|watch)\b/i
const ADDRESS = /^(?:\S+@\S+\.\w+|@\w+)$/
const CREDITS =
  /^\(?(?:additional )?(?:reporting|writing|editing|edited|written) by\b|^.{0,200}\bcontributed to this (?:report|story|article)\b/i

/** By its first words, or all of them. */
const speaksOfPage = (text: string): boolean => {
  const words = lineWords(text)
  return [1, 2, 3, 4, 5].some((count) => OPENERS.has(words.slice(0, count).join(' ')))
}
const OPENERS = PAGE_LINE_OPENERS

/** "» Read more:" → read, more */
export const lineWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}']+/gu) ?? []
