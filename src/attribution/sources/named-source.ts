import { FINITE_FORMS_OF_BE } from '../../lexicon/auxiliaries.js'
import {
  BARE_SPEECH_VERBS,
  HEARING_VERBS,
  RECALLING_VERBS,
  SAYING_PARTICIPLES,
  TOLD_PARTICIPLES,
} from '../../lexicon/speech-forms.js'
import { sourceCandidates } from './source-candidates.js'
import { argmax } from '../../learning/log-linear.js'
import { nounPhrasesBetween, type NounPhrase } from '../syntax/noun-phrases.js'
import type { Analysis } from '../syntax/analysis.js'
import { sourceFeatures } from './source-features.js'
import { agentOf, isPassive } from '../syntax/speech-frames.js'
import { POSSESSIVE } from '../syntax/word-categories.js'
import type { Weights } from '../../learning/feature-weights.js'

/** The noun phrase that names who reports at a cue, null for nobody, and how likely it is the one. */
export interface NamedSource {
  readonly phrase: NounPhrase | null
  readonly likely: number
}

export const sourceOf = (analysis: Analysis, weights: Weights, cue: number): NamedSource => {
  const agent = TOLD_PARTICIPLES.has(analysis.words[cue]!) ? agentOf(analysis, cue) : null
  if (agent) return { phrase: agent, likely: AGENT_LIKELY }
  const heard = heardSpeaker(analysis, cue)
  if (heard) return { phrase: heard, likely: AGENT_LIKELY }
  const candidates = sourceCandidates(analysis, cue)
  const { candidate, probability } = argmax(weights, sourceFeatures, candidates)
  const { phrase } = candidate
  const isNobody =
    phrase &&
    (isEmptyIt(analysis, phrase, cue) || isOwnerOnly(analysis, phrase, cue) || isTold(analysis, phrase, cue))
  return { phrase: isNobody ? null : phrase, likely: probability }
}

/** "Baker heard ⟨Elena Park⟩ say", "recalled ⟨his father⟩ saying": not whoever hears. */
const heardSpeaker = (analysis: Analysis, cue: number): NounPhrase | null => {
  const { words, quotationAt } = analysis
  const senses = sensesOf(words[cue]!)
  if (!senses) return null
  for (let at = cue - 2; at >= Math.max(0, cue - LONGEST_HEARD) && quotationAt[at]! < 0; at--) {
    if (!senses.has(words[at]!)) continue
    const phrase = nounPhrasesBetween(analysis, at + 1, cue)[0]
    return phrase?.first === at + 1 && phrase.end === cue ? phrase : null
  }
  return null
}

/** In tokens, with the verb of hearing: "heard his old friend Ana Ruiz say". */
const LONGEST_HEARD = 9

/** The verbs of hearing behind which such a form of speech stands. */
const sensesOf = (speech: string): ReadonlySet<string> | null => {
  if (BARE_SPEECH_VERBS.has(speech)) return HEARING_VERBS
  return SAYING_PARTICIPLES.has(speech) ? RECALLING_VERBS : null
}

const AGENT_LIKELY = 0.9

/** "his saying “no” angered her": an owner is not the one whom the sentence lets speak. */
const isOwnerOnly = ({ words, categories }: Analysis, { first, end }: NounPhrase, cue: number): boolean =>
  end - first === 1 && end === cue && (categories[first]! & POSSESSIVE) > 0 && words[cue]!.endsWith('ing')

/** "Ruiz was told: “No.”", "was called “a fox”": said to her or of her, by nobody who is named. */
const isTold = (analysis: Analysis, { first }: NounPhrase, cue: number): boolean =>
  first < cue && TOLD_PARTICIPLES.has(analysis.words[cue]!) && isPassive(analysis, cue)

/** "It is believed that …", "it was reported": nobody is meant. */
const isEmptyIt = ({ words }: Analysis, { first }: NounPhrase, cue: number): boolean =>
  words[first] === 'it' && cue === first + 2 && isBeing(words[first + 1]!)

const isBeing = (word: string): boolean => word === "'s" || FINITE_FORMS_OF_BE.has(word)
