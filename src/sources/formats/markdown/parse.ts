import { parse, postprocess, preprocess } from 'micromark'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import type { Event, Extension } from 'micromark-util-types'
import { normalizeIdentifier } from 'micromark-util-normalize-identifier'
import { findTooMuch } from './limits.js'

/** A construct opens or closes at these offsets of the source; `name` is micromark's name for it. */
export interface MarkdownEvent {
  readonly isEnter: boolean
  readonly name: string
  readonly start: number
  readonly end: number
}

/**
 * What the parser finds, in order and properly nested. The only place that knows the parser.
 *
 * @param pieceLength A longer source is parsed in pieces of at least this many characters, since the parser takes
 *   over 300 bytes for each.
 */
export function* parseMarkdown(source: string, pieceLength = 1 << 16): Generator<MarkdownEvent> {
  const labels = source.length > pieceLength ? findLabels(source) : []
  const frontMatterEnd = findFrontMatterEnd(source)
  for (let start = 0, size = pieceLength; start < source.length;) {
    const end = findEnd(source, Math.max(start + size, frontMatterEnd))
    const events = parsePiece(source.slice(start, end), labels, start < frontMatterEnd)
    if (end < source.length && isUnfinished(events, source.slice(start, end).trimEnd().length)) {
      size *= 2
      continue
    }
    for (const [kind, { type, start: from, end: to }] of events)
      yield { isEnter: kind === 'enter', name: type, start: start + from.offset, end: start + to.offset }
    start = end
    size = pieceLength
  }
}

const GFM = gfm()
const FRONT_MATTER = frontmatter(['yaml', 'toml'])

const parsePiece = (piece: string, labels: readonly string[], hasFrontMatter: boolean): Event[] => {
  const extensions: Extension[] = [GFM, { disable: { null: findTooMuch(piece) } }]
  // Where a first "---" is never closed, looking for front matter would make the parser blind to lists and quotes.
  if (hasFrontMatter) extensions.push(FRONT_MATTER)
  const parser = parse({ extensions })
  for (const label of labels) parser.defined.push(label)
  parser.gfmFootnotes = [...labels]
  // The parser skips a byte order mark without counting it; ours is gone, so what looks like one is a character.
  return postprocess(
    parser.document().write(preprocess()(piece.replace(/^\uFEFF/, '\u200B'), undefined, true)),
  )
}

// 0 if there is none. It may hold what looks like the break between two pieces.
const findFrontMatterEnd = (source: string): number => {
  const fence = /^(?:---|\+\+\+)(?=[ \t]*[\r\n])/.exec(source)?.[0]
  if (fence === undefined) return 0
  const close = new RegExp(`[\\r\\n]${fence === '---' ? '---' : '\\+\\+\\+'}[ \\t]*(?:[\\r\\n]|$)`).exec(
    source,
  )
  return close === null ? 0 : close.index + close[0].length
}

// A letter at the margin after a blank line begins a paragraph: it ends every construct but fenced code and HTML.
const BREAK = /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)(?=#|\p{L})/gu

const findEnd = (source: string, from: number): number => {
  if (from >= source.length) return source.length
  BREAK.lastIndex = from
  const match = BREAK.exec(source)
  return match === null ? source.length : match.index + match[0].length
}

/** @param length Of the piece without the blank lines at its end. */
const isUnfinished = (events: readonly Event[], length: number): boolean => {
  let fences = 0
  for (const [kind, { type, end }] of events) {
    if (kind === 'enter' && type === 'codeFenced') fences = 0
    else if (kind === 'exit' && type === 'codeFencedFence') fences++
    else if (
      kind === 'exit' &&
      end.offset >= length &&
      (type === 'htmlFlow' || (type === 'codeFenced' && fences < 2))
    )
      return true
  }
  return false
}

// A link may be defined in another piece, so each is told of all that look like definitions.
const DEFINITION = /^[ \t>*+\-\d.)]*\[\^?((?:[^[\]\\\n\r]|\\[^\n\r]){1,999})\]:/gm

const findLabels = (source: string): string[] => [
  ...new Set(Array.from(source.matchAll(DEFINITION), ([, label]) => normalizeIdentifier(label ?? ''))),
]
