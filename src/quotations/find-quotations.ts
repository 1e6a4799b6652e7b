import type { Document, QuotationSpan, Span, Stage } from '../document.js'
import { countAtMost } from '../collections/sorted.js'
import { blockQuotesOf } from './block-quotes.js'
import { dashedLines } from './dialogue-dashes.js'
import { epigraphsOf } from './epigraphs.js'
import { isMachineLine } from './machine-lines.js'
import { markedSpans, type PlacedSpan, type PlacedSpans } from './marked-spans.js'
import { turnsOf } from './transcripts.js'
import { withFindings } from '../collections/with-fields.js'

/** Finds what may be speech by its layout alone: what stands between marks, turns of a transcript, block quotes. */
export const findQuotations: Stage = (doc) => {
  const { spans, notices } = allSpans(doc)
  return withFindings(doc, { quotations: withTokens(doc, spans), notices: [...doc.notices, ...notices] })
}

const allSpans = (doc: Document): PlacedSpans => {
  const marked = withoutMachineLines(doc, markedSpans(doc))
  const labelled = [...turnsOf(doc), ...blockQuotesOf(doc)]
  const homes = new Set(labelled.map(({ block }) => block))
  labelled.push(...epigraphsOf(doc, homes))
  for (const { block } of labelled) homes.add(block)
  const dashed = dashedLines(doc).filter(({ block }) => !homes.has(block))
  const turns = [...labelled, ...dashed].toSorted((a, b) => a.block - b.block)
  if (turns.length === 0) return marked
  const taken = new Set(turns.map(({ block }) => block))
  const spans = [...turns, ...marked.spans.filter(({ block }) => !taken.has(block))]
  // Paragraph after paragraph of a transcript may open with a mark: no mark is missing there.
  const isInTurn = createWithin(turns.map(({ block }) => doc.blocks[block]!))
  return {
    spans: spans.toSorted((a, b) => a.open - b.open),
    notices: marked.notices.filter(({ at }) => at === null || !isInTurn(at)),
  }
}

const withoutMachineLines = ({ text, blocks }: Document, { spans, notices }: PlacedSpans): PlacedSpans => {
  const isKept = ({ block }: PlacedSpan): boolean => {
    const { start, end } = blocks[block]!
    return !isMachineLine(text.slice(start, Math.min(end, start + LONGEST_LINE)))
  }
  return { spans: spans.filter(isKept), notices }
}

const LONGEST_LINE = 300

const createWithin = (sorted: readonly Span[]): ((at: number) => boolean) => {
  const starts = sorted.map(({ start }) => start)
  return (at) => at < (sorted[countAtMost(starts, at) - 1]?.end ?? 0)
}

const withTokens = ({ tokens }: Document, spans: readonly PlacedSpan[]): QuotationSpan[] => {
  const { count, starts, ends } = tokens
  let token = 0
  return spans.map((span) => {
    while (token < count && ends[token]! <= span.open) token++
    const firstToken = token
    while (token < count && starts[token]! < span.close) token++
    const { start, end, open, close, block, continues, isTurn, label } = span
    return { start, end, open, close, firstToken, endToken: token, block, continues, isTurn, label }
  })
}
