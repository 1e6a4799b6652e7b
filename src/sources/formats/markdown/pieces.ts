/**
 * Where the piece from `start` on ends: at the end of a line if there is one, best before a blank line, else before
 * an item, a row or a sentence. A word is never cut, nor is an image that carries its data with it.
 *
 * @param longest A piece may be longer than this, or than some lines, only where blank lines part it.
 */
export const findPieceEnd = (source: string, start: number, pieceLength: number, longest: number): number => {
  const window = source.slice(start, start + pieceLength + longest)
  let last = 0
  const isTooLong = (end: number): boolean =>
    end - last > longest || countLines(window.slice(last, end)) > MOST_LINES
  for (const { index } of window.matchAll(BREAK)) {
    if (isTooLong(index)) break
    last = index
    if (last >= pieceLength) return start + last
  }
  if (start + window.length === source.length && !isTooLong(window.length)) return source.length
  return last > 0 ? start + last : findCut(source, start, longest)
}

// For each line that a quote or an item goes on with by laziness alone, the parser looks back over all before it.
const MOST_LINES = 200
const LINE_ENDS = /\r\n|[\n\r]/g

const countLines = (text: string): number => text.match(LINE_ENDS)?.length ?? 0

const firstLines = (text: string): string => {
  let lines = 0
  for (const { index } of text.matchAll(LINE_ENDS)) if (++lines > MOST_LINES) return text.slice(0, index + 1)
  return text
}

/** A line at the margin after a blank one begins a block and ends all others but fenced code and HTML. */
const BREAK = /(?<=.)(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)(?=\S)/g

// Best first. The last match of the first that matches at all is taken.
const CUTS = [
  /(?<=[^\s\\])(?:\r\n|\n|\r(?!\n))(?=[ \t>]*(?:[-*+][ \t]|\d{1,9}[.)][ \t]|\|[ \t]*[^\s|:-]))/g,
  /(?<=[^\s\\])(?:\r\n|\n|\r(?!\n))(?=[ \t>]*[^\s>|:=-])/g,
  /(?<=.)(?:\r\n|\n|\r(?!\n))/g,
  /(?<=[.!?][”"’')]?) (?=[“"‘'(]?\p{Lu})/gu,
  /(?<=\S)[ \t](?=\S)/g,
]

const findCut = (source: string, start: number, longest: number): number => {
  // Whether a line end is a good place to cut depends on what follows it.
  const window = firstLines(source.slice(start, start + longest))
  for (const pattern of CUTS) {
    let cut = 0
    for (const { index } of window.matchAll(pattern)) cut = index
    // A word that begins before the window ends and is longer than any may be the data of an image.
    if (cut > 0 && (LINE_END.test(window[cut] ?? '') || window.length - cut < LONGEST_WORD))
      return start + cut
  }
  WORD_END.lastIndex = start + longest
  return WORD_END.exec(source)?.index ?? source.length
}

const LINE_END = /[\n\r]/
const WORD_END = /[\s!&(*<>[\]\\_`|~]/g
const LONGEST_WORD = 1000
