/** [a, b, c, d, e, f]: x, y become ax + cy + e, bx + dy + f. */
export type Matrix = readonly number[]

/** What PDF.js tells of a piece of text: its place is that of its first letter's foot. */
export interface TextItem {
  readonly str: string
  readonly width: number
  readonly transform: Matrix
  readonly fontName: string
}

/** A run of characters in one font on one line, in points from the left and the top of the page. */
export interface TextRun {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  /** Of the letters, from the top of an "h" to the foot of a "p". */
  readonly size: number
  readonly font: string
  /** The writer has put a space between this and what stands left of it. */
  readonly isSpaced: boolean
}

/** What the page shows, with the runs of each direction apart: those that most letters run in first, turned upright. */
export const toTextRuns = (items: readonly TextItem[], view: Matrix, page: Size): TextRun[][] => {
  const layers = new Map<number, TextRun[]>()
  const isRepeated = createRepetitions()
  let isSpaced = false
  for (const item of items) {
    if (item.str.trim() === '') {
      isSpaced = true
      continue
    }
    const place = multiply(view, item.transform)
    const angle = Math.round(Math.atan2(place[1]!, place[0]!) / STEP) * STEP
    const run = toRun(item, place, angle, isSpaced)
    isSpaced = /\s$/.test(item.str)
    if (run.size === 0 || !isOnPage(place, run, page) || isRepeated(run)) continue
    const layer = layers.get(angle)
    if (layer === undefined) layers.set(angle, [run])
    else layer.push(run)
  }
  return [...layers.values()].toSorted((a, b) => lettersIn(b) - lettersIn(a))
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** Scanned and hand-placed text is never quite level. */
const STEP = Math.PI / 36

const multiply = (a: Matrix, b: Matrix): Matrix => [
  a[0]! * b[0]! + a[2]! * b[1]!,
  a[1]! * b[0]! + a[3]! * b[1]!,
  a[0]! * b[2]! + a[2]! * b[3]!,
  a[1]! * b[2]! + a[3]! * b[3]!,
  a[0]! * b[4]! + a[2]! * b[5]! + a[4]!,
  a[1]! * b[4]! + a[3]! * b[5]! + a[5]!,
]

const toRun = (
  { str, width, fontName }: TextItem,
  place: Matrix,
  angle: number,
  isSpaced: boolean,
): TextRun => {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const left = place[4]! * cos + place[5]! * sin
  return {
    text: toLetters(str).trim(),
    left,
    right: left + width,
    baseline: place[5]! * cos - place[4]! * sin,
    size: Math.hypot(place[2]!, place[3]!),
    font: fontName,
    isSpaced: isSpaced || /^\s/.test(str),
  }
}

/** A font that does not tell its letters gives its own numbers for them, which no text has. */
export const toLetters = (text: string): string => text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, '\ufffd')

// What stands outside of the page is not seen.
const isOnPage = (place: Matrix, { size }: TextRun, { width, height }: Size): boolean =>
  place[4]! > -size && place[4]! < width + size && place[5]! > -size && place[5]! < height + 2 * size

/** Letters printed twice at nearly the same place, to look bold or by a stamp that was set twice, are read once. */
const createRepetitions = (): ((run: TextRun) => boolean) => {
  const seen = new Map<string, TextRun[]>()
  return (run) => {
    const same = seen.get(run.text) ?? []
    seen.set(run.text, [...same.slice(1 - REMEMBERED), run])
    const near = NEAR * run.size
    return same.some(
      ({ left, baseline }) => Math.abs(left - run.left) < near && Math.abs(baseline - run.baseline) < near,
    )
  }
}

const REMEMBERED = 8
const NEAR = 0.2

const lettersIn = (runs: readonly TextRun[]): number => runs.reduce((sum, { text }) => sum + text.length, 0)

/** Where the letters of a run begin and end, tall enough for a line of its own and low enough to leave a gap to the next. */
export const topOf = ({ baseline, size }: TextRun): number => baseline - 0.7 * size
export const bottomOf = ({ baseline, size }: TextRun): number => baseline + 0.1 * size
