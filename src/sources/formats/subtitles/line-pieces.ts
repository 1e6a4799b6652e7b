import type { Span } from '../../../document.js'

/** A piece of a line: words as they stand, a character that is written otherwise, or the name of who speaks. */
export interface LinePiece extends Span {
  readonly kind: 'words' | 'character' | 'voice'
  /** What a reader sees. */
  readonly text: string
}

/** The words of a line of subtitles, without its markup: `<i>`, `{\an8}`, `<00:01.500>`, `&amp;`. */
export const toPieces = (source: string, { start, end }: Span): LinePiece[] => {
  const line = source.slice(start, end)
  const pieces: LinePiece[] = []
  let last = 0
  const words = (to: number): void => {
    if (to > last)
      pieces.push({ kind: 'words', start: start + last, end: start + to, text: line.slice(last, to) })
  }
  for (const match of line.matchAll(MARKUP)) {
    const [all, voice, entity] = match
    words(match.index)
    last = match.index + all.length
    if (voice !== undefined) {
      const from = start + match.index + all.lastIndexOf(voice)
      pieces.push({ kind: 'voice', start: from, end: from + voice.length, text: voice })
    } else if (entity !== undefined) {
      const text = ENTITIES[entity] ?? ''
      pieces.push({ kind: 'character', start: start + match.index, end: start + last, text })
    }
  }
  words(line.length)
  return pieces
}

// A voice (`<v.loud Ana Ruiz>`), any other tag or time, an instruction of SubRip's players, or an entity of WebVTT.
const MARKUP =
  /<v(?:\.[^\s>]{0,50})?[ \t]+([^<>]{1,80})>|<\/?[a-z\d][^<>]{0,200}>|<\/>|\{\\[^{}]{0,50}\}|&(amp|lt|gt|nbsp|lrm|rlm|quot|#39);/gi

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  quot: '"',
  '#39': "'",
}
