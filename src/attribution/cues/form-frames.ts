import { IRREGULAR_PASTS } from '../../lexicon/irregular-pasts.js'
import { personAt, type Analysis } from '../syntax/analysis.js'
import { ING } from '../syntax/coarse-tags.js'
import { nounPhrasesBetween, type NounPhrase } from '../syntax/noun-phrases.js'
import { phraseTypeOf } from '../sources/phrase-types.js'
import { actorBehind, isPassive, opensSentence, type SpeechFrame } from '../syntax/speech-frames.js'
import {
  ADVERB, AUXILIARY, CLITIC, DETERMINER, MARK, POSSESSIVE, PREPOSITION, REPORTS, SOURCE_NOUN,
} from '../syntax/word-categories.js' // prettier-ignore
import { isTitle } from './named-in-marks.js'
import { isUpperAt } from '../../collections/has-letter.js'

/** In tokens: "The hall’s architect, Dina Weiss, wept" is no longer. */
const LONGEST = 12

/** "Dina Weiss wept: “At last.”", "as Olga Rudd put it, “…”": whoever acts right before the quotation; null where nobody does. */
export const actorBefore = (analysis: Analysis, quotation: number): SpeechFrame | null => {
  const { words, quotations, firsts, sentenceAt } = analysis
  const mark = quotations[quotation]!.firstToken - 1
  const from = firsts[sentenceAt[mark] ?? 0]!
  if (mark <= from) return null
  if (words[mark - 1] === 'it' && (words[mark] === ',' || words[mark] === ':'))
    return subjectOf(analysis, from, mark - 2, isPutting)
  const actor = words[mark] === ':' ? subjectOf(analysis, from, mark - 1, isPastVerb) : null
  return actor && ACTORS.has(phraseTypeOf(analysis, actor.source).text) ? actor : null
}

/** "Union boss: ‘We will strike’": somebody described, and nothing else before the colon. */
export const roleBefore = (analysis: Analysis, quotation: number): SpeechFrame | null => {
  const { words, quotations, firsts, sentenceAt } = analysis
  const cue = quotations[quotation]!.firstToken - 1
  const from = firsts[sentenceAt[cue] ?? 0]!
  if (words[cue] !== ':' || cue - from > LONGEST) return null
  const source = nounPhrasesBetween(analysis, from, cue)[0]
  const isWhole = source?.first === from && source.end === cue
  return isWhole && phraseTypeOf(analysis, source).text === 'man' ? { cue, source } : null
}

/** "was asked by a reporter: “Did you sign it?”": the passive names who speaks, right before the quotation. */
export const agentBefore = (analysis: Analysis, quotation: number): SpeechFrame | null => {
  const { words, quotations, firsts, sentenceAt, categories } = analysis
  const mark = quotations[quotation]!.firstToken - 1
  const from = firsts[sentenceAt[mark] ?? 0]!
  if (mark <= from || words[mark] !== ':') return null
  let by = mark - 2
  while (by > from && mark - by < LONGEST && words[by] !== 'by') by--
  if (by <= from || words[by] !== 'by' || !(categories[by - 1]! & REPORTS) || !isPassive(analysis, by - 1))
    return null
  const source = nounPhrasesBetween(analysis, by + 1, mark)[0]
  return source?.first === by + 1 ? { cue: by - 1, source } : null
}

const ACTORS = new Set(['person', 'he', 'she', 'they', 'man'])

/** Whoever acts right behind the quotation, in any of the forms that say so. */
export const actorAfter = (analysis: Analysis, quotation: number): SpeechFrame | null =>
  actorBehind(analysis, quotation) ?? putterBehind(analysis, quotation) ?? closerBehind(analysis, quotation)

/** “… pure theft,” as Olga Rudd put it: the same behind the quotation. */
const putterBehind = (analysis: Analysis, quotation: number): SpeechFrame | null => {
  const { words, quotations, firsts, sentenceAt } = analysis
  const { endToken } = quotations[quotation]!
  if (words[endToken] !== 'as') return null
  const to = firsts[sentenceAt[endToken]! + 1]!
  for (let at = endToken + 2; at < Math.min(to - 1, endToken + LONGEST); at++)
    if (isPutting(analysis, at) && words[at + 1] === 'it')
      return subjectOf(analysis, endToken + 1, at, isPutting)
  return null
}

/** “… a gift to banks,” in the words of Olga Rudd, “… a gift,” in Olga Rudd’s words: whose words they are, behind the quotation. */
export const wordsBehind = (analysis: Analysis, quotation: number): NounPhrase | null => {
  const { words, quotations, categories, firsts, sentenceAt } = analysis
  const { endToken: at } = quotations[quotation]!
  if (words[at] !== 'in') return null
  if (words[at + 1] === 'the' && words[at + 2] === 'words' && words[at + 3] === 'of') {
    const to = Math.min(firsts[sentenceAt[at]! + 1]!, at + LONGEST)
    const source = nounPhrasesBetween(analysis, at + 4, to)[0]
    return source?.first === at + 4 ? source : null
  }
  const owner = personAt(analysis, at + 1)
  const isOwner = owner && categories[owner.endToken]! & CLITIC && words[owner.endToken + 1] === 'words'
  return isOwner ? { first: owner.firstToken, end: owner.endToken } : null
}

/** “You do,” answered Bo Lind: a verb of speech right behind the quotation, and whoever speaks right behind that. */
export const answererBehind = (analysis: Analysis, quotation: number): SpeechFrame | null => {
  const { doc, quotations, words, categories, wordForm, firsts, sentenceAt } = analysis
  const { end, firstToken, endToken } = quotations[quotation]!
  if (!opensSentence(analysis, firstToken) && !opensClause(analysis, quotation)) return null
  // “Why?”, asked Bo Lind: the comma may stand behind the marks.
  const verb = words[endToken] === ',' ? endToken + 1 : endToken
  const isOpen = verb > endToken || /[,?!]/.test(doc.text.charAt(end - 1))
  if (!isOpen || verb >= words.length || !(categories[verb]! & REPORTS)) return null
  if (wordForm(verb).ending === ING) return null
  const to = Math.min(firsts[sentenceAt[verb]! + 1]!, verb + LONGEST)
  const source = nounPhrasesBetween(analysis, verb + 1, to)[0]
  return source?.first === verb + 1 && ACTORS.has(phraseTypeOf(analysis, source).text)
    ? { cue: verb, source }
    : null
}

/** "…, but despite the delay, “I think we can,” said Bo Lind" */
const opensClause = ({ doc, quotations, words }: Analysis, quotation: number): boolean => {
  const { start, firstToken } = quotations[quotation]!
  return words[firstToken - 1] === ',' && isUpperAt(doc.text, start)
}

/**
 * “The plan is a gamble,” the union submits. Between the comma of a quotation and the stop stand a subject and one word that
 * agrees with it: whatever verb it is, it says who speaks.
 */
const closerBehind = (analysis: Analysis, quotation: number): SpeechFrame | null => {
  const { doc, quotations, words, categories, mentionAt, quotationAt, firsts, sentenceAt } = analysis
  const { end, firstToken, endToken } = quotations[quotation]!
  const stop = firsts[sentenceAt[endToken - 1]! + 1]! - 1
  const cue = stop - 1
  if (doc.text.charAt(end - 1) !== ',' || words[stop] !== '.' || quotationAt[endToken] !== -1) return null
  if (cue <= endToken || cue - endToken > LONGEST || !opensSentence(analysis, firstToken)) return null
  if (isTitle(analysis, quotation)) return null
  const isWord = mentionAt[cue]! < 0 && !(categories[cue]! & NO_VERB) && /^\p{Ll}+$/u.test(words[cue]!)
  const source = isWord ? nounPhrasesBetween(analysis, endToken, cue)[0] : undefined
  if (source?.first !== endToken || source.end !== cue) return null
  const isName = mentionAt[cue - 1]! >= 0
  const isMany = !isName && words[cue - 1]!.endsWith('s')
  const isDefinite = isName || (categories[endToken]! & (DETERMINER | POSSESSIVE)) > 0
  return isDefinite && isMany !== /[^s]s$/.test(words[cue]!) ? { cue, source } : null
}

const NO_VERB = AUXILIARY | ADVERB | MARK | SOURCE_NOUN | PREPOSITION

/** The noun phrase right before a verb, but for the comma of an apposition. */
const subjectOf = (
  analysis: Analysis,
  from: number,
  verb: number,
  isCue: (analysis: Analysis, at: number) => boolean,
): SpeechFrame | null => {
  const { words, quotationAt, categories } = analysis
  if (verb <= from || !isCue(analysis, verb)) return null
  let end = verb
  if (categories[end - 1]! & ADVERB) end--
  if (words[end - 1] === ',') end--
  const source = nounPhrasesBetween(analysis, Math.max(from, end - LONGEST), end).at(-1)
  return source?.end === end && quotationAt[source.first]! < 0 ? { cue: verb, source } : null
}

const isPutting = ({ words }: Analysis, at: number): boolean => words[at] === 'put' || words[at] === 'puts'

/** A past form that no list of cues knows: "wept", "beamed". */
const isPastVerb = ({ words, categories, mentionAt, quotationAt }: Analysis, at: number): boolean => {
  const word = words[at]!
  if (mentionAt[at]! >= 0 || quotationAt[at]! >= 0 || categories[at]! & (AUXILIARY | ADVERB | MARK | REPORTS))
    return false
  return IRREGULAR_PASTS.has(word) || (word.length > 3 && word.endsWith('ed'))
}
