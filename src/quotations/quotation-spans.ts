import type { Block, Document, Span } from '../document.js'
import { findMarkedSpans, type QuotationSpan, type FoundSpans } from './marked-spans.js'

/** All quotations that may be speech, in text order: what stands between marks, and turns and block quotes without marks. */
export const findQuotationSpans = (doc: Pick<Document, 'text' | 'blocks'>): FoundSpans => {
  const { quotations, notices } = findMarkedSpans(doc)
  const turns = [...turnsOf(doc), ...blockQuotesOf(doc)].toSorted((a, b) => a.block - b.block)
  if (turns.length === 0) return { quotations, notices }
  const taken = new Set(turns.map(({ block }) => block))
  const all = [...turns, ...quotations.filter(({ block }) => !taken.has(block))]
  // Paragraph after paragraph of a transcript may open with a mark: no mark is missing there.
  const spans = turns.map(({ block }) => doc.blocks[block]!)
  return {
    quotations: all.toSorted((a, b) => a.open - b.open),
    notices: notices.filter(({ at }) => at === null || !isWithin(spans, at)),
  }
}

const isWithin = (sorted: readonly Span[], at: number): boolean => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.end <= at) low = middle + 1
    else high = middle
  }
  return low < sorted.length && sorted[low]!.start <= at
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

/**
 * The turns of a transcript: paragraphs that open with "SMITH:", "Ana Ruiz:" or "Q:", where at least two do. A paragraph
 * without a label between two labelled ones belongs to the turn before it.
 */
const turnsOf = ({ text, blocks }: Pick<Document, 'text' | 'blocks'>): QuotationSpan[] => {
  const labels = turnLabels(
    text,
    blocks.map((block) => labelOf(text, block)),
  )
  const turns: QuotationSpan[] = []
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
        label: /^[QA]$/.test(text.slice(current.label.start, current.label.end)) ? null : current.label,
      })
  }
  return turns
}

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

const trimEnd = (text: string, start: number, end: number): number => {
  while (end > start && /[\s"”]/.test(text.charAt(end - 1))) end--
  return end
}

const DASH_LABEL = /(?:^|[\s.!?…”"’])(?:—|–|―|--?)[ \u00a0]?(\p{Lu}[^\n"“”.;:!?]{1,60})$/u
const MARKED = /^\s*["“‘«„]/

/**
 * Block quotes of Markdown and HTML that say who speaks, in a line of their own or at their end ("— Ana Ruiz"), or that
 * a paragraph ending with a colon announces. Others may be notes or mail.
 */
const blockQuotesOf = ({ text, blocks }: Pick<Document, 'text' | 'blocks'>): QuotationSpan[] => {
  const turns: QuotationSpan[] = []
  for (let first = 0; first < blocks.length; first++) {
    if (blocks[first]!.kind !== 'quote') continue
    let end = first + 1
    while (end < blocks.length && blocks[end]!.kind === 'quote') end++
    for (const turn of turnsOfBlockQuote(text, blocks, first, end)) turns.push(turn)
    first = end - 1
  }
  return turns
}

const turnsOfBlockQuote = (
  text: string,
  blocks: readonly Block[],
  first: number,
  end: number,
): QuotationSpan[] => {
  const last = blocks[end - 1]!
  const dash = DASH_LABEL.exec(text.slice(last.start, last.end).trimEnd())
  const after = dash ? null : dashLine(text, blocks[end])
  const announced =
    first > 0 &&
    text
      .slice(blocks[first - 1]!.start, blocks[first - 1]!.end)
      .trimEnd()
      .endsWith(':')
  if (!dash && !after && !announced) return []
  const label = dash
    ? {
        start: last.start + dash.index + dash[0].length - dash[1]!.length,
        end: last.start + dash.index + dash[0].length,
      }
    : after
  const turns: QuotationSpan[] = []
  for (let index = first; index < end; index++) {
    const { start, end: blockEnd } = blocks[index]!
    const close =
      dash && index === end - 1 ? last.start + dash.index + (/^[.!?…”"’]/.test(dash[0]) ? 1 : 0) : blockEnd
    const stop = trimEnd(text, start, close)
    // A block that brings its own marks is read like any other text.
    if (stop <= start || MARKED.test(text.slice(start, start + 3))) continue
    // Without a label the cue above must tell who speaks.
    const turn = { open: start, start, end: stop, close, continues: index > first, block: index }
    turns.push(label ? { ...turn, label } : turn)
  }
  return turns
}

const dashLine = (text: string, block: Block | undefined): Span | null => {
  if (!block || block.end - block.start > 80) return null
  const match = /^\s*(?:—|–|―|--?)\s?(\p{Lu}.*?)\s*$/u.exec(text.slice(block.start, block.end))
  if (!match) return null
  const start = block.start + match[0].indexOf(match[1]!)
  return { start, end: start + match[1]!.length }
}
