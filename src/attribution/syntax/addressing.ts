import { formsOf } from '../../inflection.js'
import { ADDRESSING_VERBS, COMMITTING_VERBS, HEARER_VERBS } from '../../lexicon/speech-acts.js'
import type { Analysis } from './analysis.js'
import { ING } from './coarse-tags.js'

// Verbs in all their forms, by what they do to whoever stands beside them.

/** "told reporters", "urged drivers": their object is spoken to. */
export const ADDRESSES = formsOf(ADDRESSING_VERBS)

/** "urged drivers to stay": what is said may be an infinitive. */
export const COMMITS = formsOf(COMMITTING_VERBS)

/** "telling the BBC": right behind them never the speaker stands. */
export const TELLS = formsOf(HEARER_VERBS)

const ACCUSES = formsOf(['accuse'])
const CALLS = formsOf(['call'])

/** "called on the mayor to resign": asks somebody, as "urged" does; "called the mayor" does not. */
export const callsOn = ({ words }: Analysis, cue: number): boolean =>
  CALLS.has(words[cue]!) && (words[cue + 1] === 'on' || words[cue + 1] === 'upon')

/** "accused the mayor of Porto, Rui Vaz, of ⟨taking bribes⟩": where it begins what somebody is said to have done; -1 for no such verb. */
export const accusationAt = (analysis: Analysis, cue: number, to: number): number => {
  const { words, tag, quotationAt } = analysis
  if (!ACCUSES.has(words[cue]!)) return -1
  let first = -1
  for (let at = cue + 2; at < Math.min(to, cue + LONGEST_ACCUSED); at++) {
    if (words[at - 1] !== 'of' || quotationAt[at - 1]! >= 0) continue
    if (tag(at) === ING) return at
    if (first < 0) first = at
  }
  return first
}

/** In tokens: how long the words for whoever is accused may be. */
const LONGEST_ACCUSED = 30
