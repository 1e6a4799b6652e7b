import type { Event, Token } from 'micromark-util-types'
import { findTail } from './join.js'

/** How the parser is brought back to where a piece has ended. */
export interface Resumption {
  /** Goes before the next piece; nothing of it is read. */
  readonly prefix: string
  /** Nothing is indented code here: lists are nested deeper than anybody writes, and no longer followed. */
  readonly isFlat: boolean
}

export const START: Resumption = { prefix: '', isFlat: false }

/** @param isLineEnd Whether the cut is at the end of a line, not in it. */
export const findResumption = (
  events: readonly Event[],
  text: string,
  isLineEnd: boolean,
  wasFlat: boolean,
): Resumption => {
  const index = events.findLastIndex(([kind, { type }]) => kind === 'enter' && LEAVES.has(type))
  const containers = findContainers(events, text)
  const isFlat = containers.length > DEEPEST || (wasFlat && containers.length > 0)
  if (isFlat) containers.length = 0
  const first = containers.map(({ first: marker }) => marker).join('')
  const next = `\n${containers.map(({ next: indent }) => indent).join('')}`
  const leaf = index === -1 ? CLOSED : leafPrefix(events.slice(index), text, next, isLineEnd)
  return { prefix: first + leaf + (isLineEnd ? '' : inLine(leaf, next)), isFlat }
}

const DEEPEST = 50

const LEAVES = new Set([
  'atxHeading',
  'codeFenced',
  'codeIndented',
  'definition',
  'htmlFlow',
  'paragraph',
  'setextHeading',
  'table',
  'thematicBreak',
])

interface Container {
  /** What opens it. */
  readonly first: string
  /** What its other lines begin with. */
  readonly next: string
}

/** What is open at the end, outermost first. */
const findContainers = (events: readonly Event[], text: string): Container[] => {
  const open: { type: string; item: number }[] = []
  for (const [i, [kind, { type }]] of events.slice(0, findTail(events)).entries()) {
    if (type === 'listItemPrefix' && kind === 'enter' && open.length > 0) open.at(-1)!.item = i
    if (!CONTAINERS.has(type)) continue
    if (kind === 'enter') open.push({ type, item: i })
    else open.pop()
  }
  return open.map(({ type, item }) => {
    if (type === 'blockQuote') return { first: '> ', next: '> ' }
    if (type === 'gfmFootnoteDefinition') return { first: '[^\uFFFC]: ', next: '    ' }
    return toItem(widthOf(events, item, text), type === 'listOrdered')
  })
}

const CONTAINERS = new Set(['blockQuote', 'gfmFootnoteDefinition', 'listOrdered', 'listUnordered'])

/** An item whose content is indented by `width`: a marker may be indented by three and followed by four spaces. */
const toItem = (width: number, isOrdered: boolean): Container => {
  const marker = isOrdered ? `${'1'.repeat(Math.min(Math.max(width - 2, 1), 9))}.` : '-'
  const spaces = Math.min(Math.max(width - marker.length, 1), 4)
  const indent = Math.min(Math.max(width - marker.length - spaces, 0), 3)
  const first = ' '.repeat(indent) + marker + ' '.repeat(spaces)
  return { first, next: ' '.repeat(first.length) }
}

const widthOf = (events: readonly Event[], item: number, text: string): number => {
  const { start, end } = events[item]![1]
  const before: Token | undefined = events[item - 1]?.[1]
  const from = before?.type === 'linePrefix' ? before.start.offset : start.offset
  const width = columnOf(text, end.offset) - columnOf(text, from)
  return /[ \t]/.test(text[end.offset - 1] ?? '') ? width : width + 1
}

const columnOf = (text: string, offset: number): number => {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
  let column = 0
  for (const character of text.slice(lineStart, offset)) column += character === '\t' ? 4 - (column % 4) : 1
  return column
}

/** A block that nothing can go on with. */
const CLOSED = '***'

/** What opens the leaf that these events begin with. */
const leafPrefix = (events: readonly Event[], text: string, next: string, isLineEnd: boolean): string => {
  const { start, end } = events[0]![1]
  const type: string = events[0]![1].type
  const words = text.slice(start.offset).trimStart()
  if (type === 'codeFenced') {
    const fences = events.filter(([kind, token]) => kind === 'exit' && token.type === 'codeFencedFence')
    return fences.length > 1 ? CLOSED : (/^(?:`+|~+)/.exec(words)?.[0] ?? CLOSED)
  }
  const isOver = end.offset < text.trimEnd().length || BLANK_LAST_LINE.test(text)
  if (type === 'htmlFlow') return htmlPrefix(words, isOver)
  if (type === 'codeIndented') return `${CLOSED}${next}    x`
  if (isOver) return CLOSED
  if (type === 'paragraph') return 'x'
  if (type === 'atxHeading' && !isLineEnd) return '# x'
  return type === 'table' ? `|x|${next}|-|` : CLOSED
}

const BLANK_LAST_LINE = /[\n\r][ \t]*$/

const HTML_ENDS: readonly (readonly [opener: RegExp, prefix: string, end: RegExp])[] = [
  [/^<!--/, '<!--', /-->/],
  [/^<\?/, '<?', /\?>/],
  [/^<!\[CDATA\[/, '<![CDATA[', /\]\]>/],
  [/^<!/, '<!a', />/],
  [/^<(?:pre|script|style|textarea)(?![\w-])/i, '<script', /<\/(?:pre|script|style|textarea)>/i],
]

const htmlPrefix = (words: string, isOver: boolean): string => {
  for (const [opener, prefix, end] of HTML_ENDS)
    if (opener.test(words)) return end.test(words) ? CLOSED : prefix
  return isOver ? CLOSED : '<div>'
}

const inLine = (leaf: string, next: string): string => {
  if (leaf === CLOSED) return `${next}x`
  if (leaf.startsWith('|')) return `${next}|x`
  return /^[`~]/.test(leaf) ? `${next}x` : ''
}
