import { countAtMost } from '../../../collections/sorted.js'
import { countLines, isTable } from './page-columns.js'
import { bottomOf, topOf, type TextRun } from './text-runs.js'

/** Text that is read from its top to its bottom. */
export interface Region {
  readonly runs: readonly TextRun[]
  /** Of a table: where its columns meet, from left to right. */
  readonly cuts: readonly number[]
}

/**
 * Cuts a page into regions in reading order, again and again: across, into bands that run over the whole width and bands of
 * columns, and those at the gutters between the columns. A recursive X-Y cut that cuts across only where gutters begin or end.
 */
export const toRegions = (runs: readonly TextRun[], depth = 0): Region[] =>
  runs.length < 2 || depth === DEEPEST
    ? [{ runs, cuts: [] }]
    : toBands(runs).flatMap(({ runs: band, cuts }) => {
        if (cuts.length === 0) return [{ runs: band, cuts }]
        const columns = cutAt(band, cuts)
        return isTable(columns)
          ? [{ runs: band, cuts }]
          : columns.flatMap((column) => toRegions(column, depth + 1))
      })

/** Columns in columns: no page that is meant to be read has more of them. */
const DEEPEST = 6

interface Interval {
  readonly left: number
  readonly right: number
}

/** A part of a page from one side to the other. */
interface Band {
  readonly runs: TextRun[]
  readonly cuts: readonly number[]
}

/** Goes down the page as long as one gutter at least stays free; neighbouring bands without one are one. */
const toBands = (runs: readonly TextRun[]): Band[] => {
  const page = extentOf(runs)
  const least = LEAST_GUTTER * medianSize(runs)
  const bands: Band[] = []
  const add = (strips: readonly Strip[], cuts: readonly number[]): void => {
    const band = strips.flatMap((strip) => strip.runs)
    const last = bands.at(-1)
    if (band.length === 0) return
    if (cuts.length === 0 && last?.cuts.length === 0) for (const run of band) last.runs.push(run)
    else bands.push({ runs: band, cuts })
  }
  let open: Strip[] = []
  let free: readonly Interval[] = []
  const close = (next: Strip | null): Strip[] => {
    const cuts = toCuts(open, free)
    if (cuts.length === 0) {
      const kept = next === null ? [] : fittingEnd(open, next, least)
      add(open.slice(0, open.length - kept.length), [])
      return kept
    }
    const [first, end] = withoutEdges(open, cuts)
    add(open.slice(0, first), [])
    add(open.slice(first, end), cuts)
    add(open.slice(end), [])
    return []
  }
  for (const strip of toStrips(runs, page)) {
    const common = open.length === 0 ? strip.free : sharedBy(free, strip.free, least)
    if (common.length > 0 || open.length === 0) free = common
    else {
      open = close(strip)
      free = open.reduceRight(
        (all, { free: own }) => sharedBy(all, own, least),
        sharedBy(strip.free, strip.free, least),
      )
    }
    open.push(strip)
  }
  close(null)
  return bands
}

/** Times the size of the letters: columns stand no closer, and words of one line hardly ever farther apart. */
const LEAST_GUTTER = 0.8

/** What no line that is free from side to side cuts in two. */
interface Strip {
  readonly runs: readonly TextRun[]
  /** Where it shows nothing from its top to its bottom. */
  readonly free: readonly Interval[]
}

const toStrips = (runs: readonly TextRun[], page: Interval): Strip[] => {
  const strips: TextRun[][] = []
  let bottom = -Infinity
  for (const run of runs.toSorted((a, b) => topOf(a) - topOf(b) || a.left - b.left)) {
    if (topOf(run) >= bottom) strips.push([run])
    else strips.at(-1)!.push(run)
    bottom = Math.max(bottom, bottomOf(run))
  }
  return strips.map((strip) => ({ runs: strip, free: freeIn(strip, page) }))
}

const extentOf = (runs: readonly TextRun[]): Interval =>
  runs.reduce<Interval>(
    (all, { left, right }) => ({ left: Math.min(all.left, left), right: Math.max(all.right, right) }),
    { left: Infinity, right: -Infinity },
  )

const medianSize = (runs: readonly TextRun[]): number =>
  runs.map(({ size }) => size).toSorted((a, b) => a - b)[runs.length >> 1] ?? 0

const freeIn = (strip: readonly TextRun[], page: Interval): Interval[] => {
  const free: Interval[] = []
  let left = page.left
  for (const run of strip.toSorted((a, b) => a.left - b.left)) {
    if (run.left > left) free.push({ left, right: run.left })
    left = Math.max(left, run.right)
  }
  if (page.right > left) free.push({ left, right: page.right })
  return free
}

/** What is free in both, and wide enough for a gutter. */
const sharedBy = (some: readonly Interval[], others: readonly Interval[], least: number): Interval[] => {
  const both: Interval[] = []
  for (let i = 0, j = 0; i < some.length && j < others.length;) {
    const left = Math.max(some[i]!.left, others[j]!.left)
    const right = Math.min(some[i]!.right, others[j]!.right)
    if (right - left >= least) both.push({ left, right })
    if (some[i]!.right < others[j]!.right) i++
    else j++
  }
  return both
}

/** Words far apart looked like a gutter in common with what stands above: the last strips that share one with the next. */
const fittingEnd = (strips: readonly Strip[], next: Strip, least: number): Strip[] => {
  let from = strips.length
  let free = next.free
  while (from > 0 && strips.length - from < MOST_TAKEN_BACK) {
    free = sharedBy(free, strips[from - 1]!.free, least)
    if (free.length === 0) break
    from--
  }
  return strips.slice(from)
}

const MOST_TAKEN_BACK = 20

/** The middles of those free intervals that have columns on both sides. */
const toCuts = (strips: readonly Strip[], free: readonly Interval[]): number[] => {
  const cuts = free.map(({ left, right }) => (left + right) / 2)
  const columns = cutAt(
    strips.flatMap(({ runs }) => runs),
    cuts,
  )
  return cuts.filter((_, at) => isWide(columns[at]!) && isWide(columns[at + 1]!))
}

const FEWEST_LINES = 3
/** Times the size of the letters. */
const NARROWEST = 4

/** No margin with numbers or bullets, whose lines go on to the right. */
const isWide = (column: readonly TextRun[]): boolean => {
  const { left, right } = extentOf(column)
  return right - left >= NARROWEST * medianSize(column) && countLines(column) >= FEWEST_LINES
}

/** Times the size of the letters: white above or below a line that is of no column. */
const WHITE = 1
const WIDE_WHITE = 2.5

/**
 * The strips without a head or a foot that is set apart from all columns, and without a short line over the whole width, as
 * under a headline, that ends before the first gutter.
 */
const withoutEdges = (strips: readonly Strip[], cuts: readonly number[]): [first: number, end: number] => {
  let first = 0
  while (first + 1 < strips.length) {
    const white = whiteBetween(strips[first]!, strips[first + 1]!)
    const isShort = strips[first]!.runs.every(({ right }) => right <= cuts[0]!)
    if (white < (isShort ? WHITE : WIDE_WHITE) || countLines(strips[first]!.runs) > 1) break
    first++
  }
  let end = strips.length
  while (end - 1 > first) {
    const white = whiteBetween(strips[end - 2]!, strips[end - 1]!)
    if (white < WIDE_WHITE || countLines(strips[end - 1]!.runs) > 1) break
    end--
  }
  return [first, end]
}

/** In sizes of the letters. */
const whiteBetween = (above: Strip, below: Strip): number =>
  (below.runs.reduce((top, run) => Math.min(top, topOf(run)), Infinity) -
    above.runs.reduce((bottom, run) => Math.max(bottom, bottomOf(run)), -Infinity)) /
  medianSize(above.runs)

const cutAt = (runs: readonly TextRun[], cuts: readonly number[]): TextRun[][] => {
  const columns: TextRun[][] = Array.from({ length: cuts.length + 1 }, () => [])
  for (const run of runs) {
    columns[countAtMost(cuts, (run.left + run.right) / 2)]!.push(run)
  }
  return columns
}
