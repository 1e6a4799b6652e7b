import { parse, postprocess, preprocess } from 'micromark'
import { gfm } from 'micromark-extension-gfm'
import type { Event, ParseContext } from 'micromark-util-types'
import type { MarkdownEvent } from './event.js'
import { findFrontMatter } from './front-matter-fences.js'
import { createJoiner } from './join.js'
import { createLabels, findLabels } from './link-labels.js'
import { findTooMuch } from './limits.js'
import { findPieceEnd } from './pieces.js'
import { findResumption, START } from './resume.js'

export type { MarkdownEvent }

/**
 * What the parser finds, in order and properly nested, a list for each piece. The only place that runs the parser.
 *
 * The parser takes hundreds of bytes for a character, and time that grows with the square of what stands between two
 * blank lines. So it is given pieces, each behind the few characters that bring it back to where the last one ended:
 * "> x" where a quote goes on.
 *
 * @param pieceLength A longer source is parsed in pieces of about this many characters.
 * @param longest More without a blank line are cut as well.
 */
export function* parseMarkdown(
  source: string,
  pieceLength = 1 << 14,
  longest = 1 << 12,
): Generator<readonly MarkdownEvent[]> {
  const front = findFrontMatter(source)
  if (front !== null)
    yield [
      { isEnter: true, ...front },
      { isEnter: false, ...front },
    ]
  const joiner = createJoiner()
  let start = front?.end ?? 0
  let end = findPieceEnd(source, start, pieceLength, longest)
  const labels = createLabels(end < source.length ? findLabels(source) : [])
  for (let from = START; start < source.length; end = findPieceEnd(source, start, pieceLength, longest)) {
    const text = from.prefix + source.slice(start, end)
    const events = parsePiece(text, labels, from.isFlat)
    const isLast = end === source.length
    yield [...joiner.join(events, { start, hidden: from.prefix.length, isLast })]
    if (!isLast) from = findResumption(events, text, /[\n\r]/.test(source[end] ?? ''), from.isFlat)
    start = end
  }
}

const GFM = gfm()

const parsePiece = (piece: string, labels: string[], isFlat: boolean): Event[] => {
  const disabled = [...findTooMuch(piece), ...(isFlat ? ['codeIndented'] : [])]
  const parser: ParseContext = parse({ extensions: [GFM, { disable: { null: disabled } }] })
  Object.assign(parser, { defined: labels, gfmFootnotes: labels })
  // The parser skips a byte order mark without counting it; ours is gone, so what looks like one is a character.
  return postprocess(
    parser.document().write(preprocess()(piece.replace(/^\uFEFF/, '\u200B'), undefined, true)),
  )
}
