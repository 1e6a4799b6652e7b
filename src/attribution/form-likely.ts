import { formsOf } from '../inflection.js'
import type { ReportedCandidate } from './reranker.js'
import { CLITIC } from './syntax/word-categories.js'

/**
 * How likely an indirect quote is at least, by its form alone: "Ruiz’s claim | that the road is safe | angered drivers", "Ruiz
 * urged governors | not to sign". 0 where that says nothing.
 */
export const formLikely = ({ analysis, cue: { token }, clause: { first } }: ReportedCandidate): number => {
  const { words, categories } = analysis
  const isOwned =
    token > 0 &&
    (categories[token - 1]! & CLITIC) > 0 &&
    !VERB.test(words[token]!) &&
    words[token + 1] === 'that' &&
    first - token === 2
  const opener = words[first] === 'not' ? first + 1 : first
  const isUrged = first > token && words[opener] === 'to' && URGES.has(words[token]!)
  return isOwned || isUrged ? LIKELY : 0
}

/** Of the four on train that the classifier likes less, three have the right words and speaker. */
const LIKELY = 0.7

/** "indicates", "claimed": no noun, which is owned. */
const VERB = /(?:ed|s)$/

const URGES = formsOf(['urge'])
