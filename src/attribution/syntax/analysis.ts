import type { Document, Tokens } from '../../document.js'
import { memoByForm as rememberForms } from '../../collections/memo-by-form.js'
import { NAME, QUOTED } from './coarse-tags.js'
import { MARK, TITLE } from './word-categories.js'
import type { Stretch } from '../../quotations/marked-spans.js'
import type { Part } from '../../learning/feature-weights.js'
import { describe, toWord, type Word } from './describe-word.js'

/** A text's words as the search for cues and sources sees them, in columns over tokens. */
export interface Sketch {
  readonly doc: Document
  readonly stretches: readonly Stretch[]
  /** In lower case, apostrophes straight. */
  readonly words: readonly string[]
  /** Bits of kinds.ts. */
  readonly kinds: Uint32Array
  /** The words with what is known of their forms. */
  readonly forms: readonly Word[]
  /** What kind of word stands at each token (classes.ts): for patterns. */
  readonly classes: readonly Part[]
  /** Index of the stretch that a token (or mark) stands in; -1 outside. */
  readonly stretchAt: Int32Array
  /** Index of the mention that a token belongs to; -1 outside. */
  readonly mentionAt: Int32Array
  /** Sentences that no quotation cuts: unit u holds the tokens `firsts[u] … firsts[u + 1] - 1`. */
  readonly firsts: Uint32Array
  readonly unitAt: Uint32Array
  /** The block of each unit. */
  readonly blocks: Uint32Array
  /** First token of each stretch (its mark, if that is one) and the token after its last. */
  readonly stretchFirst: Uint32Array
  readonly stretchEnd: Uint32Array
}

export const toSketch = (doc: Document, stretches: readonly Stretch[]): Sketch => {
  const read = readWords(doc)
  const stretchFirst = new Uint32Array(stretches.length)
  const stretchEnd = new Uint32Array(stretches.length)
  const stretchAt = placeStretches(doc, stretches, stretchFirst, stretchEnd)
  const mentionAt = new Int32Array(doc.tokens.count).fill(-1)
  for (const [index, { firstToken, endToken }] of doc.mentions.entries())
    mentionAt.fill(index, firstToken, endToken)
  return {
    doc,
    stretches,
    ...read,
    classes: classesOf(read.forms, stretchAt, mentionAt),
    stretchAt,
    mentionAt,
    stretchFirst,
    stretchEnd,
    ...joinSentences(doc, stretchAt),
  }
}

const knownWords = rememberForms(toWord)

const readWords = (doc: Document): Pick<Sketch, 'words' | 'kinds' | 'forms'> => {
  const { count, formOf } = doc.tokens
  const wordOf = knownWords(doc.tokens.forms)
  const forms = new Array<Word>(count)
  for (let i = 0; i < count; i++) forms[i] = wordOf(formOf[i]!)
  joinAbbreviations(doc, forms)
  const words = new Array<string>(count)
  const kinds = new Uint32Array(count)
  for (let i = 0; i < count; i++) {
    words[i] = forms[i]!.text
    kinds[i] = forms[i]!.kinds
  }
  return { words, kinds, forms }
}

/** The dot of "Mr." or "Inc." is no mark: it is glued to a word in the middle of a sentence. */
const joinAbbreviations = ({ tokens, sentences }: Document, forms: Word[]): void => {
  for (let s = 0; s < sentences.count; s++)
    for (let i = sentences.firsts[s]! + 1; i < sentences.firsts[s + 1]! - 1; i++)
      if (forms[i]!.text === '.' && tokens.ends[i - 1] === tokens.starts[i] && !(forms[i - 1]!.kinds & MARK))
        forms[i] = ABBREVIATING
}

const ABBREVIATING = describe('.', TITLE)

const classesOf = (forms: readonly Word[], stretchAt: Int32Array, mentionAt: Int32Array): Part[] => {
  const classes = new Array<Part>(forms.length)
  for (let i = 0; i < forms.length; i++)
    classes[i] = stretchAt[i]! >= 0 ? QUOTED : mentionAt[i]! >= 0 ? NAME : forms[i]!.class
  return classes
}

const placeStretches = (
  { tokens }: Document,
  stretches: readonly Stretch[],
  firsts: Uint32Array,
  ends: Uint32Array,
): Int32Array => {
  const stretchAt = new Int32Array(tokens.count).fill(-1)
  let token = 0
  for (const [index, { open, close }] of stretches.entries()) {
    while (token < tokens.count && tokens.ends[token]! <= open) token++
    firsts[index] = token
    while (token < tokens.count && tokens.starts[token]! < close) stretchAt[token++] = index
    ends[index] = token
  }
  return stretchAt
}

/** A sentence end inside a quotation ends no sentence around it, nor does "?" before a cue: “Why?” she asked. */
const joinSentences = (
  { sentences, tokens, text }: Document,
  stretchAt: Int32Array,
): Pick<Sketch, 'firsts' | 'unitAt' | 'blocks'> => {
  const firsts: number[] = []
  const blocks: number[] = []
  const unitAt = new Uint32Array(tokens.count)
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.firsts[s]!
    const sameBlock = s > 0 && sentences.blocks[s] === sentences.blocks[s - 1]
    if (!sameBlock || !isInside(stretchAt, first, text, tokens.starts[first]!)) {
      firsts.push(first)
      blocks.push(sentences.blocks[s]!)
    }
    for (let i = first; i < sentences.firsts[s + 1]!; i++) {
      if (i > first && endsAfterQuote(text, tokens, stretchAt, i)) {
        firsts.push(i)
        blocks.push(sentences.blocks[s]!)
      }
      unitAt[i] = firsts.length - 1
    }
  }
  firsts.push(tokens.count)
  return { firsts: Uint32Array.from(firsts), unitAt, blocks: Uint32Array.from(blocks) }
}

/** “It is over.” Ruiz left: a full stop inside the marks ends the sentence around them when a capital follows. */
const endsAfterQuote = (text: string, tokens: Tokens, stretchAt: Int32Array, at: number): boolean => {
  const before = stretchAt[at - 1]!
  if (before < 0 || stretchAt[at] === before) return false
  const last = text.charAt(tokens.starts[at - 1]! - 1)
  const next = text.charAt(tokens.starts[at]!)
  return last === '.' && (stretchAt[at]! >= 0 || /\p{Lu}/u.test(next))
}

const isInside = (stretchAt: Int32Array, first: number, text: string, at: number): boolean => {
  const before = first > 0 ? stretchAt[first - 1]! : -1
  if (before < 0) return false
  if (stretchAt[first] === before) return true
  const char = text.charAt(at)
  return stretchAt[first]! < 0 && (/[,;:—–-]/.test(char) || char !== char.toUpperCase())
}
