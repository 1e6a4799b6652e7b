import type { TokenRange } from '../../collections/token-range.js'
import { createClassifier } from '../../learning/log-linear.js'
import type { Models } from '../../learning/quote-models.js'
import type { Analysis } from '../syntax/analysis.js'
import { memoByForm, type MemoByForm } from '../../collections/memo-by-form.js'
import { toWordForm } from '../syntax/describe-word.js'
import { cueFeatures, isCueWord, mayBeCue } from './cue-features.js'

/** A token that may be the head of a cue. */
export interface Cue {
  readonly token: number
  /** 0–1: how likely it is one. */
  readonly likely: number
}

/** A word less likely a cue than this is not taken for one. */
const LEAST = 0.02

/** The words of a range that may be cues, in text order. */
export const findCues = (
  analysis: Analysis,
  { weights, vocabulary }: Models,
  { first, end }: TokenRange = { first: 0, end: analysis.doc.tokens.count },
): Cue[] => {
  const cues: Cue[] = []
  const { firsts, sentenceAt } = analysis
  const { formOf, forms } = analysis.doc.tokens
  const isCueForm = cueFormsOf(vocabulary)(forms)
  const classify = createClassifier(weights, cueFeatures)
  for (let token = first; token < end; token++) {
    if (!isCueForm(formOf[token]!) || !mayBeCue(analysis, token, vocabulary)) continue
    const sentence = sentenceAt[token]!
    const candidate = { analysis, token, from: firsts[sentence]!, to: firsts[sentence + 1]! }
    const likely = classify(candidate)
    if (likely >= LEAST) cues.push({ token, likely })
  }
  return cues
}

/** Whether a word is in a vocabulary is asked once for each form. */
const cueFormsOf = (vocabulary: ReadonlySet<string>): MemoByForm<boolean> => {
  const known = cueForms.get(vocabulary)
  if (known) return known
  const made = memoByForm((form) => {
    const { text, categories } = toWordForm(form)
    return isCueWord(text, categories, vocabulary)
  })
  cueForms.set(vocabulary, made)
  return made
}

const cueForms = new WeakMap<ReadonlySet<string>, MemoByForm<boolean>>()
