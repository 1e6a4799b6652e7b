import type { Block } from '../document.js'

/**
 * The paragraphs of a plain text. A blank line ends one. A line of its own is one too, unless the lines were
 * wrapped at a fixed width, as in mail: then the newline inside is a space.
 */
export const toBlocks = (text: string): Block[] => {
  const blocks: Block[] = []
  let lines: Line[] = []
  const close = (): void => {
    if (lines.length === 0) return
    if (isWrapped(lines)) blocks.push(toBlock(lines[0]!.start, lines.at(-1)!.end))
    else for (const { start, end } of lines) blocks.push(toBlock(start, end))
    lines = []
  }
  for (let start = 0; start < text.length;) {
    const end = endOfLine(text, start)
    if (isBlank(text, start, end)) close()
    else lines.push({ start, end })
    start = end + (text.startsWith('\r\n', end) ? 2 : 1)
  }
  close()
  return blocks
}

interface Line {
  readonly start: number
  readonly end: number
}

const WIDEST_WRAP = 100
const NARROWEST_WRAP = 40

// Every line but the last is nearly as long as the longest, and none longer than people wrap at.
const isWrapped = (lines: readonly Line[]): boolean => {
  if (lines.length < 2) return false
  let longest = 0
  let shortest = Infinity
  for (const [i, { start, end }] of lines.entries()) {
    longest = Math.max(longest, end - start)
    if (i < lines.length - 1) shortest = Math.min(shortest, end - start)
  }
  return longest <= WIDEST_WRAP && shortest >= NARROWEST_WRAP && shortest >= longest * 0.7
}

const toBlock = (start: number, end: number): Block => ({ start, end, kind: 'paragraph' })

const LINE_END = /[\n\r\u2028\u2029\v\f]/g

const endOfLine = (text: string, from: number): number => {
  LINE_END.lastIndex = from
  return LINE_END.exec(text)?.index ?? text.length
}

const isBlank = (text: string, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > 32) return false
  return true
}
