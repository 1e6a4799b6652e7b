import { latePattern } from '../collections/late-pattern.js'
import { hasLetterOrDigit } from '../collections/has-letter.js'
import type { Block, Document, Span } from '../document.js'
import { isFullName } from './label-kinds.js'
import type { PlacedSpan } from './marked-spans.js'

/**
 * Lines without marks over a name that a dash opens far to their right, as mottoes and fortunes have it. Nobody signs a
 * letter so: its name begins where its lines do.
 */
export const epigraphsOf = (
  { text, blocks }: Pick<Document, 'text' | 'blocks'>,
  taken: ReadonlySet<number>,
): PlacedSpan[] => {
  const spans: PlacedSpan[] = []
  for (let index = 1; index < blocks.length; index++) {
    const label = signature(text, blocks[index]!)
    if (label === null) continue
    const first = firstAbove(text, blocks, index)
    if (first === index || hasMarks(text, blocks[first]!.start, blocks[index - 1]!.end)) continue
    if (isTaken(taken, first, index)) continue
    for (let block = first; block < index; block++)
      spans.push({
        ...inkOf(text, blocks[block]!),
        continues: block > first,
        block,
        isTurn: true,
        label,
      })
  }
  return spans
}

/** A dialogue over the name of who wrote it. */
const isTaken = (taken: ReadonlySet<number>, first: number, end: number): boolean => {
  for (let block = first; block < end; block++) if (taken.has(block)) return true
  return false
}

const SIGNATURE = latePattern(
  String.raw`^(?:[ ]{6,}|[ ]*\t\s*)(?:—|–|―|--)[ ]?(\p{Lu}[^\n,("“]{2,40}?)(?:[ ]*[,("“].*)?\s*$`,
  'su',
)

/** "                -- Mara Quill, The Salt Ledger" */
const signature = (text: string, { start, end, kind }: Block): Span | null => {
  if (kind !== 'paragraph' || end - start > LONGEST_SIGNATURE || !/[ \t]/.test(text.charAt(start)))
    return null
  const name = SIGNATURE().exec(text.slice(start, end))?.[1]
  if (name === undefined || !isFullName(name) || /['’]s\b/.test(name)) return null
  const at = text.indexOf(name, start)
  return { start: at, end: at + name.length }
}

const LONGEST_SIGNATURE = 160

/** The first of the lines that stand over a block with no blank line between, and begin further left. */
const firstAbove = (text: string, blocks: readonly Block[], index: number): number => {
  const indent = indentOf(text, blocks[index]!)
  let first = index
  while (first > 0 && index - first < MOST_LINES) {
    const above = blocks[first - 1]!
    const between = text.slice(above.end, blocks[first]!.start)
    if (above.kind !== 'paragraph' || !/^[^\n]*\n[^\n]*$/.test(between)) break
    if (!hasLetterOrDigit(text.slice(above.start, above.end)) || indentOf(text, above) + LEAST_SHIFT > indent)
      break
    first--
  }
  return first
}

const MOST_LINES = 30
const LEAST_SHIFT = 4
const TAB = 8

const indentOf = (text: string, { start }: Span): number => {
  let width = 0
  for (let at = start; /[ \t]/.test(text.charAt(at)); at++)
    width = text.charAt(at) === '\t' ? width - (width % TAB) + TAB : width + 1
  return width
}

const hasMarks = (text: string, start: number, end: number): boolean =>
  /["“”«»„]/.test(text.slice(start, end))

const inkOf = (text: string, { start, end }: Span): Pick<PlacedSpan, 'open' | 'start' | 'end' | 'close'> => {
  const words = text.slice(start, end)
  const first = start + (words.length - words.trimStart().length)
  return { open: start, start: first, end: start + words.trimEnd().length, close: end }
}
