import { partitionPoint } from '../collections/sorted.js'
import type { Block, Document, Notice, QuotationSpan, Span } from '../document.js'
import { doubleMarks, outermost, pairMarks, type Mark, type Pair } from './marks.js'
import { isTyped } from './machine-lines.js'
import { cueIn } from './spoken-cues.js'
import { opensSingle, singlePairs } from './single-marks.js'
import { hasLetterOrDigit } from '../collections/has-letter.js'

/** A quotation before its tokens are known. */
export type PlacedSpan = Omit<QuotationSpan, 'firstToken' | 'endToken'>

export interface PlacedSpans {
  readonly spans: readonly PlacedSpan[]
  readonly notices: readonly Notice[]
}

/** Every outermost quotation between marks, speech or not, in text order. */
export const markedSpans = ({ text, blocks }: Pick<Document, 'text' | 'blocks'>): PlacedSpans => {
  const spans: PlacedSpan[] = []
  const notices: Notice[] = []
  let pending: Pending | null = null
  let marks = blocks.length > 0 ? marksOf(text, blocks[0]!) : []
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1]
    const nextMarks = next ? marksOf(text, next) : []
    const goesOn = next === undefined ? null : continuesIn(text, next, nextMarks)
    const { pairs, strays, resumed } = pairBlock(text, block, marks, pending?.with ?? null, goesOn)
    for (const [i, pair] of pairs.entries()) {
      const isOpen = !pair.closed && (pair !== pairs.at(-1) || goesOn === null)
      spans.push(
        toSpan(text, isOpen ? upToCue(text, pair) : pair, i === 0 && pending !== null && resumed, index),
      )
    }
    if (pending && !resumed) notices.push(pending.notice)
    const last = pairs.at(-1)
    pending = null
    for (const pair of pairs)
      if (!pair.closed) {
        const notice: Notice = { code: 'UNCLOSED_QUOTE', at: pair.open }
        if (pair === last && goesOn !== null && goesOn === marksIn(text, pair))
          pending = { notice, with: goesOn }
        else notices.push(notice)
      }
    for (const at of strays) notices.push({ code: 'UNMATCHED_QUOTE', at })
    marks = nextMarks
  }
  return { spans: spans.filter(hasWords(text)), notices: notices.toSorted(byPlace) }
}

const toSpan = (text: string, pair: Pair, continues: boolean, block: number): PlacedSpan => ({
  open: pair.open,
  // French sets a space beside its marks.
  start: firstWord(text, pair),
  end: endOfWords(text, pair),
  close: pair.close,
  continues,
  block,
  isTurn: false,
  label: null,
})

/** "We close at noon, said Ana Ruiz: whoever says it stands behind the words that no mark closes. */
const upToCue = (text: string, pair: Pair): Pair => {
  const cue = cueIn(text, pair.start, pair.end)
  if (cue === null) return pair
  return { open: pair.open, start: pair.start, end: cue, close: cue, closed: pair.closed }
}

/** The kind of marks with which a quotation goes on in the next paragraph. */
type Continuation = 'double' | 'single'

/** A quotation that its paragraph leaves open; the notice is for when the next one does not take it up. */
interface Pending {
  readonly notice: Notice
  readonly with: Continuation
}

const marksIn = (text: string, { open, start }: Pair): Continuation =>
  start === open + 1 && /['‘‚`]/.test(text.charAt(open)) ? 'single' : 'double'

const byPlace = (a: Notice, b: Notice): number => (a.at ?? 0) - (b.at ?? 0)

const marksOf = (text: string, block: Block): Mark[] => doubleMarks(text, block.start, block.end)

interface PairedBlock {
  readonly pairs: readonly Pair[]
  readonly strays: readonly number[]
  /** Whether the first pair takes up what the block before left open. */
  readonly resumed: boolean
}

const pairBlock = (
  text: string,
  block: Block,
  marks: readonly Mark[],
  pending: Continuation | null,
  goesOn: Continuation | null,
): PairedBlock => {
  const from = firstWord(text, block)
  const resumed = pending === 'single' || (pending === 'double' && marks.length > 0)
  // The paragraph goes on without a mark of its own and closes what the one before left open.
  const bare = pending === 'double' && resumed && marks[0]!.at > from
  const opened: readonly Mark[] = bare
    ? [{ ...marks[0]!, at: from, length: 0, shape: 1, place: 1 }, ...marks]
    : marks
  const { pairs, strays } = pairMarks(opened, endOfWords(text, block), goesOn === 'double')
  const inside = singlePairs(text, block.start, endOfWords(text, block), goesOn === 'single')
  return { pairs: outermost([...pairs, ...inside.filter((pair) => !crosses(pair, pairs))]), strays, resumed }
}

// Single marks that reach over the edge of a double-marked quotation are apostrophes.
const crosses = (single: Pair, doubles: readonly Pair[]): boolean => {
  for (const { open, close } of near(doubles, single))
    if (open < single.close && single.open < close)
      if (!(open <= single.open && single.close <= close) && !(single.open <= open && close <= single.close))
        return true
  return false
}

// Pairs never overlap one another, so those around a place stand side by side.
const near = (sorted: readonly Pair[], { open, close }: Pair): readonly Pair[] => {
  const first = partitionPoint(sorted.length, (i) => sorted[i]!.close <= open)
  let end = first
  while (end < sorted.length && sorted[end]!.open < close) end++
  return sorted.slice(first, end)
}

/** How a quotation left open in the paragraph before goes on here: reopened at its head, or closed with no opening. */
const continuesIn = (text: string, block: Block, marks: readonly Mark[]): Continuation | null => {
  const from = firstWord(text, block)
  const first = marks[0]
  if (first?.at === from) return first.place !== -1 && first.shape !== -1 ? 'double' : null
  if (opensSingle(text, from, block.end)) return 'single'
  return first?.place === -1 && first.shape !== 1 && !first.inch ? 'double' : null
}

const firstWord = (text: string, { start, end }: Span): number =>
  end - text.slice(start, end).trimStart().length

const endOfWords = (text: string, { start, end }: Span): number =>
  start + text.slice(start, end).trimEnd().length

const hasWords =
  (text: string) =>
  ({ start, end }: Span): boolean =>
    hasLetterOrDigit(text.slice(start, end)) &&
    !isTyped(text.slice(start, Math.min(end, start + LONGEST_TYPED)))

/** Longer words are no command. */
const LONGEST_TYPED = 200
