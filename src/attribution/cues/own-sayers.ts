import type { Analysis } from '../syntax/analysis.js'
import { nounPhrasesBetween } from '../syntax/noun-phrases.js'
import { actorAt, type SpeechFrame } from '../syntax/speech-frames.js'
import {
  ADVERB, CONJUNCTION, MARK, PREPOSITION, REPORTS, SPEECH_NOUN, SUBJECT, THAT, THINKS, TIME,
} from '../syntax/word-categories.js' // prettier-ignore
import { isUpperAt } from '../../collections/has-letter.js'

/**
 * “Too little,” said Pavlik; “too late,” said ⟨Holub⟩: who says right behind a quotation what follows another in its sentence, where
 * the verb of that other one stands between the two.
 */
export const sayerBehind = (analysis: Analysis, quotation: number, linked: number): SpeechFrame | null => {
  const { doc, quotations, words, categories, quotationAt, sentenceAt, firsts } = analysis
  const before = quotations[quotation - 1]
  const { firstToken, endToken, end } = quotations[quotation]!
  if (!before || linked < before.endToken || linked >= firstToken) return null
  const at = words[endToken] === ',' ? endToken + 1 : endToken
  const limit = firsts[sentenceAt[endToken - 1]! + 1]!
  const isOpen = at > endToken || /[,?!]/.test(doc.text.charAt(end - 1))
  if (!isOpen || at >= limit || sentenceAt[before.endToken - 1] !== sentenceAt[firstToken]) return null
  const isInverted = isSaying(analysis, at)
  const source = actorAt(analysis, isInverted ? at + 1 : at, limit)
  if (!source) return null
  const isAfter = !isInverted && categories[source.end]! & ADVERB ? source.end + 1 : source.end
  const cue = isInverted ? at : isAfter
  if (cue >= limit || !isSaying(analysis, cue)) return null
  const next = isInverted ? source.end : cue + 1
  const closes = next >= limit || quotationAt[next]! >= 0 || (categories[next]! & CLOSES) > 0
  return closes ? { cue, source } : null
}

const isSaying = ({ categories, quotationAt }: Analysis, at: number): boolean =>
  quotationAt[at]! < 0 && (categories[at]! & REPORTS) > 0 && !(categories[at]! & SPEECH_NOUN)

const CLOSES = MARK | ADVERB | PREPOSITION | CONJUNCTION | TIME

/**
 * "Hale said it was ready, but ⟨Hall⟩ thinks “that lot never will”": who, behind a comma and a word that joins clauses, says or thinks right
 * before a quotation what it holds.
 */
export const sayerBefore = (analysis: Analysis, quotation: number, linked: number): SpeechFrame | null => {
  const { doc, quotations, words, categories, mentionAt, sentenceAt, firsts } = analysis
  const { firstToken, start } = quotations[quotation]!
  const from = firsts[sentenceAt[firstToken]!]!
  const cue = categories[firstToken - 1]! & THAT ? firstToken - 2 : firstToken - 1
  if (cue - 2 <= Math.max(from, linked) || isUpperAt(doc.text, start)) return null
  if (!(categories[cue]! & (REPORTS | THINKS)) || categories[cue]! & SPEECH_NOUN) return null
  const isPronoun = (categories[cue - 1]! & SUBJECT) > 0
  if (!isPronoun && doc.mentions[mentionAt[cue - 1]!]?.type !== 'person') return null
  const source = nounPhrasesBetween(analysis, Math.max(from, cue - LONGEST), cue).at(-1)
  const isWhole = source?.end === cue && JOINERS.has(words[source.first - 1] ?? '')
  return isWhole ? { cue, source } : null
}

const JOINERS = new Set(['but', 'while', 'whereas', 'though', 'although', 'yet'])

/** In tokens: "the mayor, Ana Ruiz" is no longer. */
const LONGEST = 8
