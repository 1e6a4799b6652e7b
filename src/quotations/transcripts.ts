import type { Block, Document, Span } from '../document.js'
import type { PlacedSpan } from './marked-spans.js'

/**
 * The turns of a transcript: paragraphs that open with "SMITH:", "Ana Ruiz:" or "Q:", where at least two do. A paragraph
 * without a label between two labelled ones belongs to the turn before it.
 */
export const turnsOf = ({ text, blocks }: Pick<Document, 'text' | 'blocks'>): PlacedSpan[] => {
  const labels = turnLabels(
    text,
    blocks.map((block) => labelOf(text, block)),
  )
  const turns: PlacedSpan[] = []
  const last = labels.findLastIndex((label) => label !== null)
  let current: Labelled | null = null
  let gap = 0
  for (const [index, block] of blocks.entries()) {
    const label = labels[index]!
    gap = label ? 0 : gap + 1
    current = label ?? (index < last && gap <= LONGEST_TURN && block.kind !== 'heading' ? current : null)
    if (!current) continue
    const start = label ? label.start : skipMark(text, block)
    const end = trimEnd(text, start, block.end)
    if (end > start)
      turns.push({
        open: label ? label.label.start : block.start,
        start,
        end,
        close: block.end,
        continues: !label,
        block: index,
        isTurn: true,
        label: /^[QA]$/.test(text.slice(current.label.start, current.label.end)) ? null : current.label,
      })
  }
  return turns
}

/** What stands before the words of a turn: "SMITH:". */
interface Labelled {
  readonly label: Span
  /** Where the words begin. */
  readonly start: number
  /** In capitals or "Q"/"A": hardly anything but a transcript looks so. */
  readonly sure: boolean
}

// A name in at most five words and a colon at the head of a paragraph, perhaps after an opening mark.
const LABEL =
  /["“]?((?:\p{Lu}[\p{L}\p{M}'’.-]*|de|van|von|bin|al)(?:[ \u00a0](?:\p{Lu}[\p{L}\p{M}'’.-]*|de|van|von|bin|al)){0,4})(?:[ \u00a0]\([^()\n]{1,40}\))?:(?=\s)/uy
const QUESTION_LABEL = /["“]?([QA])(?:[:.]|[ \u00a0]?[–—-])(?=\s)/y

const LONGEST_TURN = 6

/** The labels that open turns, at the place of each block; none where too few do for a transcript. */
const turnLabels = (text: string, labels: readonly (Labelled | null)[]): readonly (Labelled | null)[] => {
  const nameOf = ({ label: { start, end } }: Labelled): string => text.slice(start, end)
  const counts = new Map<string, number>()
  let sure = 0
  for (const label of labels) {
    if (!label) continue
    if (label.sure) sure++
    counts.set(nameOf(label), (counts.get(nameOf(label)) ?? 0) + 1)
  }
  // "Note:", "Update:" and the "Pence: …" of a headline come once; speakers come back.
  const repeated = [...counts.values()].filter((count) => count >= 2).length
  if (sure < 2) return repeated >= 2 ? labels : labels.map(() => null)
  return labels.map((label) => (label && (label.sure || counts.get(nameOf(label))! >= 2) ? label : null))
}

const labelOf = (text: string, { start, end, kind }: Block): Labelled | null => {
  if (kind === 'cell' || kind === 'heading') return null
  while (start < end && /\s/.test(text.charAt(start))) start++
  for (const pattern of [QUESTION_LABEL, LABEL]) {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    if (!match || pattern.lastIndex >= end) continue
    const name = match[1]!
    const from = match.index + match[0].indexOf(name)
    let words = pattern.lastIndex
    while (words < end && /\s/.test(text.charAt(words))) words++
    const sure = pattern === QUESTION_LABEL || (name.length > 2 && name === name.toUpperCase())
    return { label: { start: from, end: from + name.length }, start: words, sure }
  }
  return null
}

const skipMark = (text: string, { start, end }: Block): number => {
  while (start < end && /[\s"“]/.test(text.charAt(start))) start++
  return start
}

export const trimEnd = (text: string, start: number, end: number): number => {
  while (end > start && /[\s"”]/.test(text.charAt(end - 1))) end--
  return end
}
