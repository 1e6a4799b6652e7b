import { REGION_ABBREVIATIONS } from '../../lexicon/region-abbreviations.js'
import { TELLS } from '../syntax/addressing.js'
import { nounPhrasesBetween, type NounPhrase } from '../syntax/noun-phrases.js'
import type { Analysis } from '../syntax/analysis.js'
import { asideBefore } from './asides.js'
import { PREPOSITION, SPEECH_NOUN, TIME } from '../syntax/word-categories.js'

/** A noun phrase that may name who speaks at a cue; `phrase` null stands for "nobody". */
export interface SourceCandidate {
  readonly analysis: Analysis
  readonly cue: number
  readonly phrase: NounPhrase | null
  /** Its place among the phrases on its side of the cue: 0 is next to the cue. */
  readonly rank: number
  readonly from: number
  readonly to: number
}

const MOST_BEFORE = 10
const MOST_BEHIND = 2

/** The noun phrases of the cue's sentence that may name who speaks, the nearest on each side; last of all "nobody". */
export const sourceCandidates = (analysis: Analysis, cue: number): SourceCandidate[] => {
  const sentence = analysis.sentenceAt[cue]!
  const from = analysis.firsts[sentence]!
  const to = analysis.firsts[sentence + 1]!
  const found: SourceCandidate[] = []
  const add = (phrase: NounPhrase | null, rank: number): void => {
    found.push({ analysis, cue, phrase, rank, from, to })
  }
  const before = nounPhrasesBetween(analysis, Math.max(from, cue - 60), cue)
  const aside = asideBefore(analysis, from, cue)
  const outside = before.filter(({ end }) => end <= aside)
  const left = outside.length > 0 ? outside : before
  for (let i = left.length - 1, n = 0; i >= 0 && n < MOST_BEFORE; i--)
    if (
      !isPlaceOfPlace(analysis, left[i]!) &&
      !isDay(analysis, left[i]!) &&
      !(i > 0 && isAddressee(analysis, left[i - 1]!, left[i]!))
    )
      add(left[i]!, n++)
  const right = nounPhrasesBetween(analysis, cue + 1, Math.min(to, cue + 25))
  for (let i = isHeard(analysis, cue, right[0]) ? 1 : 0; i < right.length && i < MOST_BEHIND; i++)
    add(right[i]!, i)
  add(null, 0)
  return found
}

/** "telling ⟨the BBC⟩": whoever hears. */
const isHeard = ({ words }: Analysis, cue: number, phrase: NounPhrase | undefined): boolean =>
  phrase?.first === cue + 1 && TELLS.has(words[cue]!)

/** "the union’s letter to ⟨Tesco⟩ urging it to pay": whoever gets it. */
const isAddressee = ({ words, categories }: Analysis, before: NounPhrase, { first }: NounPhrase): boolean =>
  words[first - 1] === 'to' && before.end === first - 1 && (categories[before.end - 1]! & SPEECH_NOUN) > 0

/** "on Monday, 19 December aiming": no day speaks; but "41 per cent said". */
const isDay = ({ words, categories }: Analysis, { first, end }: NounPhrase): boolean =>
  end - first === 1 &&
  /^\d+$/.test(words[first]!) &&
  (((categories[end] ?? 0) | (categories[first - 1] ?? 0)) & TIME) > 0

/** "who grew up in Gweru, ⟨Zimbabwe⟩ said": a place behind a comma that tells where the place before it lies. */
const isPlaceOfPlace = (
  { words, mentionAt, doc, categories }: Analysis,
  { first, end }: NounPhrase,
): boolean => {
  const own = doc.mentions[mentionAt[first]!]
  const other = words[first - 1] === ',' ? doc.mentions[mentionAt[first - 2] ?? -1] : undefined
  // "of Greenwich, ⟨Conn⟩ said"
  const isPlace = own?.type === 'place' || (end - first === 1 && REGION_ABBREVIATIONS.has(words[first]!))
  return (
    isPlace &&
    own?.endToken === end &&
    other?.type === 'place' &&
    ((categories[other.firstToken - 1] ?? 0) & PREPOSITION) > 0
  )
}
