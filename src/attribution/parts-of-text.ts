import { partitionPoint } from '../collections/sorted.js'
import { withFindings, withReading } from '../collections/with-fields.js'
import type { TokenRange } from '../collections/token-range.js'
import type { Document, Mention, QuotationSpan, Sentences, Tokens } from '../document.js'
import { NAMES_BACK } from './sources/source-behind.js'

/** A part of a text with what stands around it, which tells how its words are meant. */
export interface TextPart {
  /** Its tokens and all that points to them; its quotations alone. */
  readonly doc: Document
  /** The part itself, in tokens of this document. */
  readonly own: TokenRange
}

/** In tokens: what is known of so many takes 2 MB, of all of a long text as much as its text. */
const LONG = 1 << 16

/**
 * A long text in parts, in order, of which each gives the quotes that it gives in the whole: it begins with a block where nothing is
 * quoted near by, and no cue reaches over a block's end. A shorter text is one part.
 */
export function* partsOfText(doc: Document, length = LONG): Iterable<TextPart> {
  const cuts = cutsOf(doc, length)
  for (let i = 1; i < cuts.length; i++)
    yield cuts.length === 2
      ? { doc, own: { first: 0, end: doc.tokens.count } }
      : partOf(doc, cuts[i - 1]!, cuts[i]!)
}

/** In blocks: who spoke last may go on to speak three blocks later, and quotations in blocks side by side may be one. */
const BLOCKS_APART = 6
/** And what stands before a part is there without its marks. */
const BLOCKS_BEHIND = 2

/** The sentences that parts begin with, and the end. */
const cutsOf = ({ sentences, quotations }: Document, length: number): number[] => {
  const { count, firsts, blocks } = sentences
  const cuts = [0]
  let next = 0
  for (let s = 1; s < count; s++) {
    if (firsts[s]! - firsts[cuts.at(-1)!]! < length || blocks[s] === blocks[s - 1]) continue
    while (next < quotations.length && quotations[next]!.block < blocks[s]!) next++
    const quotation = quotations[next]
    const isApart = !quotation || (quotation.block - blocks[s]! >= BLOCKS_APART && !quotation.continues)
    const isBehind = next > 0 && blocks[s]! - quotations[next - 1]!.block <= BLOCKS_BEHIND
    if (isApart && !isBehind && firsts[count]! - firsts[s]! >= length) cuts.push(s)
  }
  cuts.push(count)
  return cuts
}

/** In tokens: farther than any rule looks. */
const AROUND = 1000

/** The sentences `cut … end - 1`. */
const partOf = (doc: Document, cut: number, end: number): TextPart => {
  const { sentences, tokens, mentions, quotations } = doc
  const [first, last] = [sentences.firsts[cut]!, sentences.firsts[end]!]
  const named = mentions[Math.max(0, indexOf(mentions, first) - NAMES_BACK)]?.firstToken ?? first
  const from = sentenceOf(sentences, Math.max(0, Math.min(first - AROUND, named)))
  const to = sentenceOf(sentences, Math.min(tokens.count - 1, last + AROUND)) + 1
  const base = sentences.firsts[from]!
  const limit = sentences.firsts[to]!
  return {
    doc: withFindings(doc, {
      tokens: tokensOf(tokens, base, limit),
      sentences: sentencesOf(sentences, from, to),
      mentions: between(mentions, base, limit).map((mention) => movedMention(mention, base)),
      quotations: between(quotations, first, last).map((quotation) => movedQuotation(quotation, base)),
    }),
    own: { first: first - base, end: last - base },
  }
}

interface InTokens {
  readonly firstToken: number
}

const indexOf = (found: readonly InTokens[], token: number): number =>
  partitionPoint(found.length, (i) => found[i]!.firstToken < token)

const between = <T extends InTokens>(found: readonly T[], first: number, end: number): T[] =>
  found.slice(indexOf(found, first), indexOf(found, end))

const sentenceOf = ({ count, firsts }: Sentences, token: number): number =>
  partitionPoint(count, (s) => firsts[s]! <= token) - 1

const tokensOf = ({ starts, ends, formOf, forms }: Tokens, first: number, end: number): Tokens => ({
  count: end - first,
  starts: starts.subarray(first, end),
  ends: ends.subarray(first, end),
  formOf: formOf.subarray(first, end),
  forms,
})

const sentencesOf = ({ firsts, blocks }: Sentences, from: number, to: number): Sentences => ({
  count: to - from,
  firsts: firsts.slice(from, to + 1).map((token) => token - firsts[from]!),
  blocks: blocks.subarray(from, to),
})

const movedMention = (mention: Mention, base: number): Mention =>
  withReading(mention, { firstToken: mention.firstToken - base, endToken: mention.endToken - base })

const movedQuotation = (quotation: QuotationSpan, base: number): QuotationSpan => ({
  ...quotation,
  firstToken: quotation.firstToken - base,
  endToken: quotation.endToken - base,
})
