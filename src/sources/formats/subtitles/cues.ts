import type { Span } from '../../../document.js'

/** What is shown at a time: lines as ranges of the source, their markup included. */
export interface Cue {
  /** Seconds from the start. */
  readonly from: number
  readonly to: number
  readonly lines: readonly Span[]
}

/**
 * The cues of SubRip or WebVTT, in order. What is no cue (numbers, names of cues, NOTE, STYLE) is passed over: so a
 * damaged one costs no other.
 */
export function* findCues(source: string): Generator<Cue> {
  let open: { from: number; to: number; lines: Span[] } | null = null
  for (const line of linesOf(source)) {
    const text = source.slice(line.start, line.end)
    const time = TIMES.exec(text)
    if (time !== null) {
      if (open !== null) yield open
      open = { from: toSeconds(time, 1), to: toSeconds(time, 5), lines: [] }
    } else if (text.trim() === '') {
      if (open !== null && open.lines.length > 0) {
        yield open
        open = null
      }
    } else open?.lines.push(line)
  }
  if (open !== null) yield open
}

// "00:01:02,500 --> 00:01:04,000 align:start": hours and thousandths may be missing, "0:1:2.5" is padded by nobody, and a
// line may end in settings.
const TIME = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[,.][ \t]?(\d{1,3}))?`
const TIMES = new RegExp(String.raw`^[ \t]*${TIME}[ \t]*-->[ \t]*${TIME}`)

const toSeconds = (match: RegExpExecArray, first: number): number => {
  const [hours, minutes, seconds] = [0, 1, 2].map((index) => Number(match[first + index] ?? 0))
  return hours! * 3600 + minutes! * 60 + seconds! + Number(`0.${match[first + 3] ?? 0}`)
}

function* linesOf(source: string): Generator<Span> {
  let start = 0
  for (const { index, 0: end } of source.matchAll(/\r\n|[\n\r]/g)) {
    yield { start, end: index }
    start = index + end.length
  }
  if (start < source.length) yield { start, end: source.length }
}

/** 62.5 seconds are "00:01:02.500". */
export const toTime = (seconds: number): string => {
  const thousandths = Math.round(seconds * 1000)
  const parts = [3_600_000, 60_000, 1000].map((unit, index) =>
    String(Math.floor(thousandths / unit) % (index === 0 ? Infinity : 60)).padStart(2, '0'),
  )
  return `${parts.join(':')}.${String(thousandths % 1000).padStart(3, '0')}`
}
