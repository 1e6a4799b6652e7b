import { patternFor } from '../../collections/plain-pattern.js'
import type { Block } from '../../document.js'
import { MONTHS } from '../../lexicon/time-words.js'

const PLACE = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?:[ /]\p{Lu}[\p{L}\p{M}.'’-]*){0,3}`
const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}.'’-]+(?:[ /]\p{Lu}[\p{Lu}\p{M}.'’-]*){0,3}`
const REGION = String.raw`(?:,[ ]${PLACE}){0,2}`
/** "jan" of "January", "Jan." */
const SHORT_MONTHS = Array.from(MONTHS, (month) => month.charAt(0).toUpperCase() + month.slice(1, 3))
const MONTH = String.raw`(?:${SHORT_MONTHS.join('|')})[a-z]*\.?`
const DATE = String.raw`(?:${MONTH} \d{1,2}(?:,? \d{4})?|\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?:,? \d{4})?)`
const AGENCY = String.raw`(?:\([\p{L} .&'’/-]{2,40}\)|/[\p{L} .-]{2,20}/)`
const DASH = String.raw`(?:\.?[–—―]+|\.?--?|\.-)`
/** A lone hyphen after a word in capitals may be anything: "DOWNTURN - SURVEY". */
const LONG_DASH = String.raw`(?:\.?[–—―]+|\.?--)`

/** A place in capitals and a dash; or a place with a date, an agency or both, and a dash; or a colon, but "Prys (Lab):" speaks. */
const DATELINE = patternFor(
  String.raw`[ \t]*(?:${CAPITALS}${REGION} ?${LONG_DASH}|${PLACE}${REGION}(?: ${AGENCY} ?${DASH}|(?:,? ${DATE} ${AGENCY}|,? ${DATE}) ?(?:${DASH}|:)))(?=[ \t]+\S)`,
  'uy',
)

/**
 * Cuts the dateline off the head of a paragraph: "PARIS (AFP) —", "Accra, 4 June:". It says where and when the text was
 * written, and is no part of its first sentence.
 */
export const cutDatelines = (text: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => {
    const end = block.kind === 'paragraph' ? datelineEnd(text, block) : null
    return end === null
      ? [block]
      : [
          { start: block.start, end, kind: 'dateline' as const },
          { start: end, end: block.end, kind: block.kind },
        ]
  })

/** All words up to the first with a small letter at its head: a dateline has its dash, colon or bracket among them. */
const HEAD = /^[ \t]*(?:[^\sa-z]\S*\s*)*/

const datelineEnd = (text: string, { start, end }: Block): number | null => {
  // Most documents have nothing that could be one.
  const words = text.slice(start, end)
  if (!/[–—―:(/-]/.test(HEAD.exec(words)![0])) return null
  const dateline = DATELINE(words)
  dateline.lastIndex = start
  return dateline.test(text) && dateline.lastIndex < end ? dateline.lastIndex : null
}
