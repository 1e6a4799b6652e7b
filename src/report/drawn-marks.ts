import { indexBy } from '../collections/group-by.js'
import type { Span } from '../document.js'
import { toPieces } from './nested-marks.js'

/** Something to be seen in a text: what stands before and behind it, and how its words look. */
export interface DrawnMark extends Span {
  readonly before: string
  readonly behind: string
  readonly paint: (text: string) => string
}

/** Words put into a text, behind all marks that end there. */
export interface Note {
  readonly at: number
  readonly words: string
}

/**
 * The text with its marks and notes. Each stretch between two borders is painted once, by all marks around it, the inner
 * one first. `toSafe` is asked for every stretch, so that what the text itself holds can do nothing.
 */
export const withMarks = (
  text: string,
  marks: readonly DrawnMark[],
  notes: readonly Note[],
  toSafe: (text: string) => string,
): string => {
  const drawn = marks.filter(({ start, end }) => start < end)
  const signsAt = createSigns(drawn, notes)
  const end = drawn.reduce((most, mark) => Math.max(most, mark.end), text.length)
  const pieces = toPieces(
    { start: 0, end },
    drawn,
    notes.map(({ at }) => at),
  )
  const written = pieces.map((piece) => {
    const words = toSafe(text.slice(piece.start, piece.end))
    return words === '' ? '' : piece.marks.reduceRight((painted, { paint }) => paint(painted), words)
  })
  return signsAt(0) + written.map((words, i) => words + signsAt(pieces[i]!.end)).join('')
}

/** What stands at a place: the ends of marks, the inner one first, then notes, then the beginnings of others. */
const createSigns = (marks: readonly DrawnMark[], notes: readonly Note[]): ((at: number) => string) => {
  const outerFirst = marks.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const opening = indexBy(outerFirst, ({ start }) => start)
  const closing = indexBy(outerFirst.toReversed(), ({ end }) => end)
  const noted = indexBy(notes, ({ at }) => at)
  return (at) =>
    [
      ...(closing.get(at) ?? []).map(({ behind }) => behind),
      ...(noted.get(at) ?? []).map(({ words }) => words),
      ...(opening.get(at) ?? []).map(({ before }) => before),
    ].join('')
}
