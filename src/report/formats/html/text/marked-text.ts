import { toHtml } from '../../../html-text.js'
import { marksWithin, toNested, toPieces, type Step } from '../../../nested-marks.js'
import type { TextBlock } from '../../../text-blocks.js'
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
  const near = marksWithin(blocks, marks)
  let html = GROUP
  let grouped = 0
  let at = 0
  for (const [b, block] of blocks.entries()) {
    const between = text.slice(at, block.start)
    at = block.end
    grouped += block.end - block.start
    const words = toNested(toPieces(block, near[b]!)).map((step) => toMarkup(step, text, anchored))
    html += `${toHtml(between)}<p${block.hasLines ? ' class="lines"' : ''}>${words.join('')}</p>`
    if (grouped < GROUP_CHARACTERS) continue
    html += `</div>${GROUP}`
    grouped = 0
  }
  return `${html}${toHtml(text.slice(at))}</div>`
}

const GROUP = '<div class="group">'
const GROUP_CHARACTERS = 4000

const toMarkup = (step: Step<TextMark>, text: string, anchored: Set<TextMark>): string => {
  if (step.kind === 'text') return toHtml(text.slice(step.start, step.end))
  return step.kind === 'close' ? step.mark.close : step.mark.open + idOf(step.mark, anchored)
}

const idOf = (mark: TextMark, anchored: Set<TextMark>): string => {
  if (mark.anchor === null || anchored.has(mark)) return '>'
  anchored.add(mark)
  return ` id="${mark.anchor}">`
}
