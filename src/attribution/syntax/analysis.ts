import type { Document, Mention, QuotationSpan, Tokens } from '../../document.js'
import { memoByForm } from '../../collections/memo-by-form.js'
import { mapped } from '../../collections/packed.js'
import { NAME, QUOTED } from './coarse-tags.js'
import { MARK, TITLE } from './word-categories.js'
import { quotationAt as toQuotationAt } from '../../quotations/quotation-at.js'
import type { FeatureValue } from '../../learning/feature-weights.js'
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
  /** What is known of each word without its place. */
  readonly wordForms: readonly WordForm[]
  /** The coarse tag of each token (coarse-tags.ts): what patterns are made of. */
  readonly tags: readonly FeatureValue[]
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
  const wordForms = toWordForms(doc)
  const quotationAt = toQuotationAt(doc)
  const mentionAt = new Int32Array(doc.tokens.count).fill(-1)
  for (const [index, { firstToken, endToken }] of doc.mentions.entries())
    mentionAt.fill(index, firstToken, endToken)
  const { firsts, sentenceAt, blocks } = joinSentences(doc, quotationAt)
  return {
    doc,
    quotations: doc.quotations,
    words: mapped(wordForms, ({ text }) => text),
    categories: categoriesOf(wordForms),
    wordForms,
    tags: tagsOf(wordForms, quotationAt, mentionAt),
    quotationAt,
    mentionAt,
    firsts,
    sentenceAt,
    blocks,
  }
}

const categoriesOf = (forms: readonly WordForm[]): Uint32Array => {
  const categories = new Uint32Array(forms.length)
  for (let i = 0; i < forms.length; i++) categories[i] = forms[i]!.categories
  return categories
}

const wordFormsOf = memoByForm(toWordForm)

const toWordForms = (doc: Document): readonly WordForm[] => {
  const { count, formOf, forms } = doc.tokens
  const wordFormOf = wordFormsOf(forms)
  const found = new Array<WordForm>(count)
  for (let i = 0; i < count; i++) found[i] = wordFormOf(formOf[i]!)
  joinAbbreviations(doc, found)
  return found
}

/** The dot of "Mr." or "Inc." is no mark: it is glued to a word in the middle of a sentence. */
const joinAbbreviations = ({ tokens, sentences }: Document, forms: WordForm[]): void => {
  for (let s = 0; s < sentences.count; s++)
    for (let i = sentences.firsts[s]! + 1; i < sentences.firsts[s + 1]! - 1; i++)
      if (
        forms[i]!.text === '.' &&
        tokens.ends[i - 1] === tokens.starts[i] &&
        !(forms[i - 1]!.categories & MARK)
      )
        forms[i] = ABBREVIATING
}

const ABBREVIATING = describe('.', TITLE)

const tagsOf = (
  forms: readonly WordForm[],
  quotationAt: Int32Array,
  mentionAt: Int32Array,
): FeatureValue[] => {
  const tags = new Array<FeatureValue>(forms.length)
  for (let i = 0; i < forms.length; i++)
    tags[i] = quotationAt[i]! >= 0 ? QUOTED : mentionAt[i]! >= 0 ? NAME : forms[i]!.tag
  return tags
}

/** A sentence end inside a quotation ends no sentence around it, nor does "?" before a cue: “Why?” she asked. */
const joinSentences = (
  { sentences, tokens, text }: Document,
  quotationAt: Int32Array,
): Pick<Analysis, 'firsts' | 'sentenceAt' | 'blocks'> => {
  const firsts: number[] = []
  const blocks: number[] = []
  const sentenceAt = new Uint32Array(tokens.count)
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
