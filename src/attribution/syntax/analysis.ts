import type { Document, Mention, QuotationSpan, Tokens } from '../../document.js'
import { memoByForm } from '../../collections/memo-by-form.js'
import { mapped } from '../../collections/packed.js'
import { ColumnRoom } from '../../collections/column-room.js'
import { NAME, QUOTED } from './coarse-tags.js'
import { MARK, TITLE } from './word-categories.js'
import { quotationAt as toQuotationAt } from '../../quotations/quotation-at.js'
import { NOTHING, type FeatureValue } from '../../learning/feature-weights.js'
import { describe, toWordForm, type WordForm } from './describe-word.js'
import { isUpperAt } from '../../collections/has-letter.js'

/** A text's words as the search for cues and sources sees them, in columns over tokens. */
export interface Analysis {
  readonly doc: Document
  readonly quotations: readonly QuotationSpan[]
  /** In lower case, apostrophes straight. */
  readonly words: readonly string[]
  /** Bits of word-categories.ts. */
  readonly categories: Uint32Array
  /** What is known of a word without its place. */
  readonly wordForm: (token: number) => WordForm
  /** The coarse tag of a token (coarse-tags.ts): what patterns are made of. No word's where the text has none. */
  readonly tag: (token: number) => FeatureValue
  /** Index of the quotation that a token (or mark) stands in; -1 outside. */
  readonly quotationAt: Int32Array
  /** Index of the mention that a token belongs to; -1 outside. */
  readonly mentionAt: Int32Array
  /** Quote-aware sentences, which no quotation cuts: sentence s holds the tokens `firsts[s] … firsts[s + 1] - 1`. */
  readonly firsts: Uint32Array
  readonly sentenceAt: Uint32Array
  /** The block of each sentence. */
  readonly blocks: Uint32Array
}

/** The person in whose name a token stands; null for none. */
export const personAt = ({ doc, mentionAt }: Analysis, token: number): Mention | null => {
  const mention = doc.mentions[mentionAt[token] ?? -1]
  return mention?.type === 'person' ? mention : null
}

export const toAnalysis = (doc: Document): Analysis => {
  const { count, formOf, forms } = doc.tokens
  const room = new ColumnRoom(count, 12)
  const quotationAt = toQuotationAt(doc)
  const mentionAt = room.int32().fill(-1)
  for (const [index, { firstToken, endToken }] of doc.mentions.entries())
    mentionAt.fill(index, firstToken, endToken)
  const wordFormOf = wordFormsOf(forms)
  const categories = categoriesOf(doc, wordFormOf, room.uint32())
  // A column of objects a token would be most of what a long text takes here.
  const wordForm = (token: number): WordForm => {
    if (token < 0 || token >= count) return NO_WORD
    const form = wordFormOf(formOf[token]!)
    return form.categories === categories[token] ? form : ABBREVIATING
  }
  const { firsts, sentenceAt, blocks } = joinSentences(doc, quotationAt, room.uint32())
  return {
    doc,
    quotations: doc.quotations,
    words: mapped(formOf, (form) => wordFormOf(form).text),
    categories,
    wordForm,
    tag: (token) => {
      if (quotationAt[token]! >= 0) return QUOTED
      if (mentionAt[token]! >= 0) return NAME
      return token >= 0 && token < count ? wordForm(token).tag : NOTHING
    },
    quotationAt,
    mentionAt,
    firsts,
    sentenceAt,
    blocks,
  }
}

const wordFormsOf = memoByForm(toWordForm)

const categoriesOf = (
  { tokens, sentences }: Document,
  wordFormOf: (form: number) => WordForm,
  categories: Uint32Array,
): Uint32Array => {
  const { count, starts, ends, formOf } = tokens
  for (let i = 0; i < count; i++) categories[i] = wordFormOf(formOf[i]!).categories
  // The dot of "Mr." or "Inc." is no mark: it is glued to a word in the middle of a sentence.
  for (let s = 0; s < sentences.count; s++)
    for (let i = sentences.firsts[s]! + 1; i < sentences.firsts[s + 1]! - 1; i++)
      if (ends[i - 1] === starts[i] && wordFormOf(formOf[i]!).text === '.' && !(categories[i - 1]! & MARK))
        categories[i] = ABBREVIATING.categories
  return categories
}

const ABBREVIATING = describe('.', TITLE)
const NO_WORD = describe('', 0)

/** A sentence end inside a quotation ends no sentence around it, nor does "?" before a cue: “Why?” she asked. */
const joinSentences = (
  { sentences, tokens, text }: Document,
  quotationAt: Int32Array,
  sentenceAt: Uint32Array,
): Pick<Analysis, 'firsts' | 'sentenceAt' | 'blocks'> => {
  const firsts: number[] = []
  const blocks: number[] = []
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.firsts[s]!
    const sameBlock = s > 0 && sentences.blocks[s] === sentences.blocks[s - 1]
    if (!sameBlock || !isInside(quotationAt, first, text, tokens.starts[first]!)) {
      firsts.push(first)
      blocks.push(sentences.blocks[s]!)
    }
    for (let i = first; i < sentences.firsts[s + 1]!; i++) {
      if (i > first && endsAfterQuote(text, tokens, quotationAt, i)) {
        firsts.push(i)
        blocks.push(sentences.blocks[s]!)
      }
      sentenceAt[i] = firsts.length - 1
    }
  }
  firsts.push(tokens.count)
  return { firsts: Uint32Array.from(firsts), sentenceAt, blocks: Uint32Array.from(blocks) }
}

/** “It is over.” Ruiz left: a full stop inside the marks ends the sentence around them when a capital follows. */
const endsAfterQuote = (text: string, tokens: Tokens, quotationAt: Int32Array, at: number): boolean => {
  const before = quotationAt[at - 1]!
  if (before < 0 || quotationAt[at] === before) return false
  const last = text.charAt(tokens.starts[at - 1]! - 1)
  const next = text.charAt(tokens.starts[at]!)
  return last === '.' && (quotationAt[at]! >= 0 || isUpperAt(next, 0))
}

const isInside = (quotationAt: Int32Array, first: number, text: string, at: number): boolean => {
  const before = first > 0 ? quotationAt[first - 1]! : -1
  if (before < 0) return false
  if (quotationAt[first] === before) return true
  const char = text.charAt(at)
  return quotationAt[first]! < 0 && (/[,;:—–-]/.test(char) || char !== char.toUpperCase())
}
