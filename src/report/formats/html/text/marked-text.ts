import { partitionPoint } from '../../../../collections/sorted.js'
import { toHtml } from '../../../html-text.js'
import { toPieces, type Piece } from './nested-pieces.js'
import type { TextBlock } from './text-blocks.js'
import type { TextMark } from './to-marks.js'

/**
 * The text of a document as paragraphs with its marks; `marks` in the order of the text. Without its tags it is the text
 * again. Paragraphs stand in groups of about one length, which a browser lays out when they come near.
 */
export const toMarkedText = (
  text: string,
  blocks: readonly TextBlock[],
  marks: readonly TextMark[],
): string => {
  const anchored = new Set<TextMark>()
  const reach = reachesOf(marks)
  let html = GROUP
  let grouped = 0
  let at = 0
  for (const block of blocks) {
    const between = text.slice(at, block.start)
    at = block.end
    grouped += block.end - block.start
    const near = marks.slice(
      partitionPoint(marks.length, (i) => reach[i]! <= block.start),
      partitionPoint(marks.length, (i) => marks[i]!.start < block.end),
    )
    const words = toPieces(block, near)
    html += `${toHtml(between)}<p${block.hasLines ? ' class="lines"' : ''}>${toMarkup(text, words, anchored)}</p>`
    if (grouped < GROUP_CHARACTERS) continue
    html += `</div>${GROUP}`
    grouped = 0
  }
  return `${html}${toHtml(text.slice(at))}</div>`
}

const GROUP = '<div class="group">'
const GROUP_CHARACTERS = 4000

// How far the marks up to each one reach, so that those which begin long before a paragraph are found as well.
const reachesOf = (marks: readonly TextMark[]): Float64Array => {
  const reach = new Float64Array(marks.length)
  marks.forEach(({ end }, i) => (reach[i] = Math.max(end, reach[i - 1] ?? 0)))
  return reach
}

const toMarkup = (text: string, pieces: readonly Piece<TextMark>[], anchored: Set<TextMark>): string => {
  let html = ''
  let open: readonly TextMark[] = []
  for (const { start, end, marks } of pieces) {
    const kept = sharedOf(open, marks)
    html += closing(open.slice(kept)) + opening(marks.slice(kept), anchored) + toHtml(text.slice(start, end))
    open = marks
  }
  return html + closing(open)
}

const sharedOf = (a: readonly TextMark[], b: readonly TextMark[]): number => {
  const different = a.findIndex((mark, i) => mark !== b[i])
  return different === -1 ? a.length : different
}

const closing = (marks: readonly TextMark[]): string =>
  marks
    .toReversed()
    .map(({ close }) => close)
    .join('')

const opening = (marks: readonly TextMark[], anchored: Set<TextMark>): string =>
  marks.map((mark) => mark.open + idOf(mark, anchored)).join('')

const idOf = (mark: TextMark, anchored: Set<TextMark>): string => {
  if (mark.anchor === null || anchored.has(mark)) return '>'
  anchored.add(mark)
  return ` id="${mark.anchor}">`
}
