import type { Event } from 'micromark-util-types'
import type { MarkdownEvent } from './event.js'

export interface PieceOfSource {
  /** Where the piece stands in the source. */
  readonly start: number
  /** How many characters before it are not the source's. */
  readonly hidden: number
  readonly isLast: boolean
}

export interface Joiner {
  readonly join: (events: readonly Event[], piece: PieceOfSource) => Generator<MarkdownEvent>
}

/** What may go on in the next piece. */
const CONTINUED = new Set([
  'atxHeading',
  'atxHeadingText',
  'blockQuote',
  'htmlFlow',
  'listOrdered',
  'listUnordered',
  'paragraph',
  'table',
  'tableData',
  'tableHeader',
  'tableRow',
])

/** Makes one stream of the events of all pieces: what is cut in two is one again. */
export const createJoiner = (): Joiner => {
  // What the last piece has left open, outermost first.
  let open: string[] = []
  return {
    join: function* (events, { start, hidden, isLast }) {
      const shift = start - hidden
      yield* reconcile(open, findReopened(events, hidden), start)
      open = []
      const tail = isLast ? events.length : findTail(events)
      for (const [i, [kind, { type: name, start: from, end: to }]] of events.entries()) {
        if (from.offset < hidden && isHidden(kind, name, to.offset, hidden)) continue
        if (i >= tail && kind === 'exit' && CONTINUED.has(name)) open.unshift(name)
        else
          yield {
            isEnter: kind === 'enter',
            name,
            start: shift + Math.max(from.offset, hidden),
            end: shift + to.offset,
          }
      }
    },
  }
}

const isHidden = (kind: string, name: string, end: number, hidden: number): boolean =>
  CONTINUED.has(name) ? kind === 'enter' || end < hidden : end <= hidden

/** What the characters before the piece open and the piece goes on with. */
const findReopened = (events: readonly Event[], hidden: number): string[] =>
  events.flatMap(([kind, { type, start, end }]) =>
    kind === 'enter' && start.offset < hidden && end.offset >= hidden && CONTINUED.has(type) ? [type] : [],
  )

function* reconcile(
  open: readonly string[],
  reopened: readonly string[],
  at: number,
): Generator<MarkdownEvent> {
  let common = 0
  while (common < open.length && open[common] === reopened[common]) common++
  for (const name of open.slice(common).toReversed()) yield { isEnter: false, name, start: at, end: at }
  for (const name of reopened.slice(common)) yield { isEnter: true, name, start: at, end: at }
}

/** From where on a piece does nothing but end. */
export const findTail = (events: readonly Event[]): number =>
  events.findLastIndex(([kind, { type }]) => kind === 'enter' && !type.startsWith('lineEnding')) + 1
