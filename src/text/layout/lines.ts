/** The lines of a plain text as columns: line i is `text.slice(starts[i], ends[i])` without its line end. */
export interface Lines {
  readonly count: number
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** Where its first character that is no blank stands; its end when it is blank. */
  readonly heads: Uint32Array
}

const LINE_END = /\r\n|[\n\r\u2028\u2029\v\f]/g

/** Cuts a text at its line ends; "\r\n" is one. */
export const toLines = (text: string): Lines => {
  const starts: number[] = []
  const ends: number[] = []
  let from = 0
  for (const { index, 0: mark } of text.matchAll(LINE_END)) {
    starts.push(from)
    ends.push(index)
    from = index + mark.length
  }
  if (from < text.length) {
    starts.push(from)
    ends.push(text.length)
  }
  const heads = Uint32Array.from(starts, (start, i) => firstInk(text, start, ends[i]!))
  return { count: starts.length, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends), heads }
}

/** The first character from `start` on that is no blank; `end` when there is none. */
export const firstInk = (text: string, start: number, end: number): number => {
  let at = start
  while (at < end && isBlankAt(text, at)) at++
  return at
}

/** The end of the last character before `end` that is no blank. */
export const lastInk = (text: string, start: number, end: number): number => {
  let at = end
  while (at > start && isBlankAt(text, at - 1)) at--
  return at
}

const isBlankAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code <= 32 || code === 0xa0
}
