import type { Place, Readable, Segment } from '../sources/readable.js'
import type { OffsetUnit } from '../schema/options.js'
import { countAtMost } from '../collections/sorted.js'

/** A place in the source, 1-based; with the page, time or part where there is such. */
export interface Position extends Place {
  readonly line: number
  readonly column: number
}

/** From UTF-16 offsets of the analysed text to the unit and the place that a result speaks of. */
export interface Locator {
  /** The offset counted in the chosen unit. */
  readonly offset: (at: number) => number
  /** Line and column in the source. */
  readonly position: (at: number) => Position
}

/** Offsets are looked up in any order; each look-up costs a binary search. */
export const createLocator = (readable: Readable, unit: OffsetUnit): Locator => {
  const source = readable.source ?? readable.text
  const toSource = createSourceMap(readable.segments)
  const place = createPlaces(readable.segments)
  const lines = lineStarts(source)
  const { firstLine = 1 } = readable
  const count = createCounter(readable.text, unit)
  const countSource = readable.source === null ? count : createCounter(source, unit)
  return {
    offset: count,
    position: (at) => {
      const offset = toSource(at)
      const line = countAtMost(lines, offset) - 1
      return {
        line: firstLine + line,
        column: countSource(offset) - countSource(lines[line]!) + 1,
        ...place(at),
      }
    },
  }
}

const createSourceMap = (segments: readonly Segment[] | null): ((at: number) => number) => {
  if (segments === null || segments.length === 0) return (at) => at
  const find = createFinder(segments)
  return (at) => {
    const segment = find(at)
    return segment.source + Math.min(Math.max(0, at - segment.text), segment.length)
  }
}

const createPlaces = (segments: readonly Segment[] | null): ((at: number) => Place) => {
  const placed = segments?.some(({ page, time, part }) => page ?? time ?? part) === true
  if (!placed) return () => NOWHERE
  const find = createFinder(segments)
  return (at) => {
    const { page, time, part } = find(at)
    return {
      ...(page === undefined ? {} : { page }),
      ...(time === undefined ? {} : { time }),
      ...(part === undefined ? {} : { part }),
    }
  }
}

const NOWHERE: Place = {}

const createFinder = (segments: readonly Segment[]): ((at: number) => Segment) => {
  const starts = Float64Array.from(segments, ({ text }) => text)
  return (at) => segments[Math.max(0, countAtMost(starts, at) - 1)]!
}

const LINE_END = /\r\n|[\n\r]/g

const lineStarts = (source: string): Float64Array => {
  const starts = [0]
  if (source.includes('\r'))
    for (const match of source.matchAll(LINE_END)) starts.push(match.index + match[0].length)
  else for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return Float64Array.from(starts)
}

// Counting from the start each time would be quadratic, so every 1,024th count is kept.
const STRIDE = 1024

const createCounter = (text: string, unit: OffsetUnit): ((at: number) => number) => {
  if (unit === 'utf16' || !/[^\x00-\x7f]/.test(text)) return (at) => at
  const width = unit === 'byte' ? bytesOf : codepointsOf
  const kept = new Float64Array(Math.floor(text.length / STRIDE) + 1)
  for (let i = 1; i < kept.length; i++) kept[i] = kept[i - 1]! + width(text, (i - 1) * STRIDE, i * STRIDE)
  return (at) => {
    const step = Math.floor(at / STRIDE)
    return kept[step]! + width(text, step * STRIDE, at)
  }
}

const isLead = (code: number): boolean => code >= 0xd800 && code <= 0xdbff
const isTrail = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff

// A pair counts where its second half stands; a lone half counts for itself.
const codepointsOf = (text: string, from: number, to: number): number => {
  let count = 0
  for (let at = from; at < to; at++)
    if (!(isTrail(text.charCodeAt(at)) && isLead(text.charCodeAt(at - 1)))) count++
  return count
}

// UTF-8: a pair has four bytes, three where its first half stands and one more; a lone half is written as three.
const bytesOf = (text: string, from: number, to: number): number => {
  let count = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80) count += 1
    else if (code < 0x800) count += 2
    else count += isTrail(code) && isLead(text.charCodeAt(at - 1)) ? 1 : 3
  }
  return count
}
