import iconv from 'iconv-lite'
import type { Piece } from './piece-table.js'
import type { ParagraphForm } from './properties.js'
import { runAt, type Run } from './runs.js'

/** Characters as Word keeps them, marks and all. */
export interface DocText {
  /** Deleted and hidden characters are NUL. */
  readonly text: string
  /** What is known of the paragraph that ends with this character, if one does. */
  readonly forms: readonly (ParagraphForm | undefined)[]
}

export const readText = (
  main: Buffer,
  pieces: readonly Piece[],
  gone: readonly Run<boolean>[],
  forms: readonly Run<ParagraphForm>[],
): DocText => {
  const parts: string[] = []
  const found: (ParagraphForm | undefined)[] = []
  let length = 0
  for (const { at, bytesEach, length: characters } of pieces) {
    const bytes = main.subarray(at, at + characters * bytesEach)
    const text = blank(
      bytesEach === 1 ? iconv.decode(bytes, 'windows-1252') : bytes.toString('utf16le'),
      at,
      bytesEach,
      gone,
    )
    for (const { index } of text.matchAll(ENDS)) {
      const form = runAt(forms, at + index * bytesEach)
      if (form !== null) found[length + index] = form
    }
    parts.push(text)
    length += text.length
  }
  found.length = length
  return { text: parts.join(''), forms: found }
}

// Paragraphs and cells end with these.

const ENDS = /[\r\x07]/g

const blank = (text: string, at: number, bytesEach: number, gone: readonly Run<boolean>[]): string => {
  const end = at + text.length * bytesEach
  let result = ''
  let done = 0
  for (let index = firstAfter(gone, at); index < gone.length && gone[index]!.start < end; index++) {
    const run = gone[index]!
    const from = Math.max(done, Math.floor((run.start - at) / bytesEach))
    const to = Math.min(text.length, Math.floor((run.end - at) / bytesEach))
    if (to <= from) continue
    result += text.slice(done, from) + '\0'.repeat(to - from)
    done = to
  }
  return result + text.slice(done)
}

const firstAfter = (runs: readonly Run<boolean>[], at: number): number => {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (runs[middle]!.end <= at) low = middle + 1
    else high = middle
  }
  return low
}
