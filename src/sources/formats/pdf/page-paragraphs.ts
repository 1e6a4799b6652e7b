import type { BlockKind } from '../../../document.js'
import { isOpen, textOf, type PageLine } from './text-lines.js'

/** Lines that belong together, as they stand on their page. */
export interface PageParagraph {
  readonly kind: BlockKind
  readonly lines: readonly PageLine[]
  readonly isNote: boolean
  /** Its last line is full: it may go on elsewhere. */
  readonly isFull: boolean
}

/** What most of a document is set in. */
export interface BodyType {
  readonly size: number
  readonly font: string
}

export const bodyTypeOf = (lines: readonly PageLine[]): BodyType => {
  const letters = new Map<string, number>()
  const keyOf = ({ size, font }: BodyType): string => `${Math.round(4 * size)} ${font}`
  for (const line of lines) letters.set(keyOf(line), (letters.get(keyOf(line)) ?? 0) + textOf(line).length)
  let body: BodyType = { size: 0, font: '' }
  for (const line of lines) if ((letters.get(keyOf(line)) ?? 0) > (letters.get(keyOf(body)) ?? 0)) body = line
  return { size: body.size, font: body.font }
}

/** The paragraphs of a region. White lines, indents, short lines and a change of type tell where one ends. */
export const toParagraphs = (
  lines: readonly PageLine[],
  body: BodyType,
  isTable: boolean,
): PageParagraph[] => {
  const shape = toShape(lines)
  const paragraphs: PageParagraph[] = []
  let from = 0
  for (let i = 1; i <= lines.length; i++) {
    if (i < lines.length && !startsParagraph(lines, i, shape, body)) continue
    paragraphs.push(toParagraph(lines.slice(from, i), shape, body, isTable))
    from = i
  }
  return markNotes(paragraphs, body)
}

/** How the lines of a region are set. */
interface Shape {
  readonly width: number
  readonly right: number
  /** From one line to the next, of most lines. */
  readonly leading: number
}

const toShape = (lines: readonly PageLine[]): Shape => {
  const steps = lines
    .slice(1)
    .map(({ baseline }, i) => baseline - lines[i]!.baseline)
    .filter((step, i) => step > 0 && step < MOST_LEADING * lines[i]!.size)
    .toSorted((a, b) => a - b)
  const right = lines.reduce((most, line) => Math.max(most, line.right), -Infinity)
  return {
    right,
    width: right - lines.reduce((least, { left }) => Math.min(least, left), Infinity),
    leading: steps[steps.length >> 1] ?? Infinity,
  }
}

/** Times the size of the letters: lines that are farther apart are not of one paragraph, even double-spaced. */
const MOST_LEADING = 2.6
const WHITE = 1.25
const INDENT = 0.8
const OTHER_SIZE = 1.12

const startsParagraph = (lines: readonly PageLine[], i: number, shape: Shape, body: BodyType): boolean => {
  const [last, line] = [lines[i - 1]!, lines[i]!]
  if (last.cells.length > 1 || line.cells.length > 1 || line.isNote) return true
  if (Math.max(last.size, line.size) > OTHER_SIZE * Math.min(last.size, line.size)) return true
  const step = line.baseline - last.baseline
  if (step > WHITE * shape.leading * Math.max(1, line.size / body.size) || step > MOST_LEADING * line.size)
    return true
  const isLow = /^\p{Ll}/u.test(textOf(line))
  if (isOpen(last) && isLow) return false
  if (
    last.font !== line.font &&
    !isSentence(last, line) &&
    (isHeadingType(last, body) || isHeadingType(line, body))
  )
    return true
  if (isLarge(line, body)) return false
  if (ITEM.test(textOf(line))) return true
  const room = shape.right - last.right
  const hadRoom = room > line.firstWord + INDENT * line.size
  if (hadRoom && (!isOpen(last) || room > SHORT * shape.width)) return true
  return Math.abs(line.left - last.left) > INDENT * line.size && line.left > last.left && !isOpen(last)
}

/** Of the width: a line that leaves so much free ends there, whatever it ends with. */
const SHORT = 0.25

const isSentence = (last: PageLine, line: PageLine): boolean =>
  isOpen(last) && /^[\p{Ll}\d]/u.test(textOf(line))

const isLarge = ({ size }: PageLine, body: BodyType): boolean => size > OTHER_SIZE * body.size

const isHeadingType = ({ size, font }: PageLine, body: BodyType): boolean =>
  font !== body.font && size > body.size / OTHER_SIZE

const BULLET = /^[•‣▪◦●■□–-]\s/
const ITEM = /^(?:[•‣▪◦●■□]|[–*-]\s|\d{1,3}[.)]\s|\([a-z\d]{1,3}\)\s)/

const LONGEST_HEADING = 160

const toParagraph = (
  lines: readonly PageLine[],
  shape: Shape,
  body: BodyType,
  isTable: boolean,
): PageParagraph => {
  const [first, last] = [lines[0]!, lines.at(-1)!]
  return {
    kind: kindOf(lines, body, isTable),
    lines,
    isNote: first.isNote && first.size < body.size,
    isFull: shape.right - last.right < LONG_WORD * last.size,
  }
}

/** Times the size of the letters: a line that leaves less free may be full. */
const LONG_WORD = 5

const kindOf = (lines: readonly PageLine[], body: BodyType, isTable: boolean): BlockKind => {
  const [first, last] = [lines[0]!, lines.at(-1)!]
  if (isTable || first.cells.length > 1) return 'cell'
  if (ITEM.test(textOf(first))) return 'item'
  const length = lines.reduce((sum, line) => sum + textOf(line).length, 0)
  if (length > LONGEST_HEADING || !/\p{L}/u.test(textOf(first))) return 'paragraph'
  if (isLarge(first, body)) return 'heading'
  const isSetOff = lines.length <= 2 && lines.every((line) => isHeadingType(line, body))
  return isSetOff && isOpen(last) && /^\P{Ll}/u.test(textOf(first)) ? 'heading' : 'paragraph'
}

/** "•" is no word. */
export const withoutBullet = (text: string): string => text.replace(BULLET, '')

const SMALL = 0.93
const NOTE = /^(?:\d{1,3}|[*†‡§¶]{1,3})[.)]?\s?\p{L}/u

/** Notes are the last that stands in a column, in smaller type, and the first of them begins with its mark. */
const markNotes = (paragraphs: readonly PageParagraph[], body: BodyType): PageParagraph[] => {
  const isSmall = ({ lines }: PageParagraph): boolean => lines[0]!.size < SMALL * body.size
  let first = paragraphs.length
  while (first > 0 && isSmall(paragraphs[first - 1]!)) first--
  const isMarked = ({ isNote, lines }: PageParagraph): boolean => isNote || NOTE.test(textOf(lines[0]!))
  while (first < paragraphs.length && !isMarked(paragraphs[first]!)) first++
  return paragraphs.map((paragraph, i) => ({ ...paragraph, isNote: i >= first }))
}
