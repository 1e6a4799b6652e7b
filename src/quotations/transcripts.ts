import { latePattern } from '../collections/late-pattern.js'
import { hasLetterOrDigit } from '../collections/has-letter.js'
import { mapped } from '../collections/packed.js'
import type { Block, Document, Span } from '../document.js'
import { findConversation, isSpoken } from './conversation.js'
import type { PlacedSpan } from './marked-spans.js'
import type { TurnLabel } from './turn-label.js'
import { turnLabelOf } from './turn-labels.js'

/** So many paragraphs without a label may go on with a turn. */
const LONGEST_TURN = 6

/** The turns of a transcript. A paragraph without a label between two labelled ones goes on with the turn before it. */
export const turnsOf = ({ text, blocks }: Pick<Document, 'text' | 'blocks'>): PlacedSpan[] => {
  const seen = withoutLoneAnswers(
    text,
    mapped(blocks, (block) => turnLabelOf(text, block)),
  )
  const labels = findConversation(text, seen)
  const turns: PlacedSpan[] = []
  const last = labels.findLastIndex((label) => label !== null)
  let current: TurnLabel | null = null
  // The label stands in a line of its own, and its words are still to come.
  let waiting = false
  let gap = 0
  for (const [index, block] of blocks.entries()) {
    const label = labels[index]!
    gap = label ? 0 : gap + 1
    if (label) current = label
    // "FX: door slams"
    else if (seen[index]?.style === 'colon' && seen[index].isField) current = null
    else if (current && waiting && (block.end <= current.start || isStage(text, block))) continue
    else if (current && waiting && current.style === 'role' && isHeading(text, block)) current = null
    else if (current && !waiting && hangs(text, blocks, index)) waiting = false
    else if (current && !waiting && isPlayLine(current)) {
      if (isStage(text, block)) continue
      if (!isRightBelow(text, blocks, index)) current = null
    } else if (current && !waiting && !(index < last && goesOn(text, block, gap))) current = null
    if (!current) continue
    const start = label ? skipMark(text, { start: label.start, end: block.end }) : skipMark(text, block)
    const end = trimEnd(text, start, label?.end ?? block.end)
    if (end > start)
      turns.push(toTurn(text, blocks, index, { start, end, of: current, continues: !label && !waiting }))
    waiting = label !== null && end <= start
  }
  return turns
}

/** "A Nine." answers a question right before it; "A Brief History" is a title. "A. Appendix" answers nothing at all. */
const withoutLoneAnswers = (
  text: string,
  labels: readonly (TurnLabel | null)[],
): readonly (TurnLabel | null)[] => {
  const isAsked = labels.some((label) => label !== null && text.startsWith('Q', label.label.start))
  return mapped(labels, (label, i) =>
    (label?.style === 'answer' && labels[i - 1]?.style !== 'question') ||
    (label?.style === 'question' && !isAsked)
      ? null
      : label,
  )
}

interface Words extends Span {
  readonly of: TurnLabel
  readonly continues: boolean
}

const toTurn = (
  text: string,
  blocks: readonly Block[],
  index: number,
  { start, end, of: { label }, continues }: Words,
): PlacedSpan => ({
  open: label.start >= blocks[index]!.start ? Math.min(label.start, start) : blocks[index]!.start,
  start,
  end,
  close: blocks[index]!.end,
  continues,
  block: index,
  isTurn: true,
  label: /^(?:[QA]|Question|Answer)$/.test(text.slice(label.start, label.end)) ? null : label,
})

/** A line in capitals over the words of a play or a film: what stands past a blank line is what happens there. */
const isPlayLine = ({ style }: TurnLabel): boolean => style === 'caps' || style === 'script'

const isRightBelow = (text: string, blocks: readonly Block[], index: number): boolean =>
  /^[^\n]*\n[^\n]*$/.test(text.slice(blocks[index - 1]!.end, blocks[index]!.start))

/** A line right below that is set in: it goes on with the turn. */
const hangs = (text: string, blocks: readonly Block[], index: number): boolean =>
  /[ \t]/.test(text.charAt(blocks[index]!.start)) &&
  !isStage(text, blocks[index]!) &&
  isRightBelow(text, blocks, index)

/** "Conference Call Participants" */
const isHeading = (text: string, { start, end }: Block): boolean => HEADING().test(text.slice(start, end))

const HEADING = latePattern(
  String.raw`^\s*\p{Lu}[\p{L}\p{M}’'-]+(?:[ \t](?:and|of|the|for|&|\p{Lu}[\p{L}\p{M}’'-]*)){1,7}:?\s*$`,
  'u',
)

/** "(Applause.)", "END", "00:01.279 --> 00:02.880", "*** bob has joined", "-- Mara Quill": beside the speech. */
const STAGE = /^\s*(?:\(|\[|END\b|#{3}|\*{3}\s|\d{1,2}:\d\d|[\d:.,]{3,20}\s*-->|\d+\s*$|(?:—|–|--) ?[A-Z])/

const isStage = (text: string, { start, end }: Block): boolean => STAGE.test(text.slice(start, end))

/** Words that a narrator would not say: without them a paragraph between two turns is not surely speech. */
const goesOn = (text: string, block: Block, gap: number): boolean => {
  if (gap > LONGEST_TURN || block.kind === 'heading' || block.kind === 'dateline') return false
  const words = text.slice(block.start, block.end)
  if (isStage(text, block) || !hasLetterOrDigit(words)) return false
  return words.length < SHORT || isSpoken(words)
}

/** "It was late." says too little to tell. */
const SHORT = 40

const skipMark = (text: string, { start, end }: Span): number => {
  let at = start
  while (at < end && /[\s"“]/.test(text.charAt(at))) at++
  return at
}

export const trimEnd = (text: string, start: number, end: number): number => {
  let at = end
  while (at > start && /[\s"”]/.test(text.charAt(at - 1))) at--
  return at
}
