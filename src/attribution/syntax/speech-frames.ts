import type { Span } from '../../document.js'
import { PASSIVE_AUXILIARIES } from '../../lexicon/auxiliaries.js'
import { CLAUSE_JOINERS } from '../../lexicon/conjunctions.js'
import { IRREGULAR_PASTS } from '../../lexicon/irregular-pasts.js'
import { PERSONAL_PRONOUNS } from '../../lexicon/pronouns.js'
import { ROLES } from '../../lexicon/roles.js'
import { SPEECH_NOUNS } from '../../lexicon/speech-nouns.js'
import { GESTURE_WORDS } from '../../lexicon/verb-particles.js'
import { personAt, type Analysis } from './analysis.js'
import { isDash } from './dashes.js'
import { nounPhrasesBetween, type NounPhrase } from './noun-phrases.js'
import {
  ADVERB, AUXILIARY, CAPITAL, CONJUNCTION, DETERMINER, MARK, OBJECT, POSSESSIVE, PREPOSITION, REPORTS, SOURCE_NOUN, SUBJECT, TITLE,
} from './word-categories.js' // prettier-ignore

/** A cue that form alone gives away, and whoever speaks at it. */
export interface SpeechFrame {
  readonly cue: number
  readonly source: NounPhrase
}

/**
 * Whoever acts right behind a quotation that a comma leaves open says it, whatever the verb: “I can’t,” Vane shrugged.
 * “I know,” she smiled. Null where the words behind the quotation do something else.
 */
export const actorBehind = (analysis: Analysis, quotation: number): SpeechFrame | null => {
  const { doc, quotations, words, categories, quotationAt, firsts, sentenceAt } = analysis
  const { firstToken, endToken, end } = quotations[quotation]!
  // “Why?”, Vane shrugged: the comma may stand behind the marks.
  const at = words[endToken] === ',' ? endToken + 1 : endToken
  const isOpen = at > endToken || /[,?!…—–-]/.test(doc.text.charAt(end - 1))
  if (!isOpen || at >= words.length) return null
  const limit = firsts[sentenceAt[endToken - 1]! + 1]!
  if (!opensSentence(analysis, firstToken)) return null
  const source = actorAt(analysis, at, limit)
  if (!source) return null
  let cue = behindApposition(analysis, source.end, limit)
  if (cue < limit && categories[cue]! & ADVERB) cue++
  if (cue >= limit || quotationAt[cue]! >= 0 || categories[cue]! & AUXILIARY) return null
  if (!isPast(words[cue]!) && !isPresent(analysis, cue, source)) return null
  const next = cue + 1
  const closes = next === limit || quotationAt[next]! >= 0 || (categories[next]! & CLOSES) > 0
  return closes ? { cue, source } : null
}

/** At the head of its sentence or behind other words in marks: not "In what he called “a rant,” Moss took to the stage". */
export const opensSentence = ({ firsts, sentenceAt, quotationAt, words }: Analysis, first: number): boolean =>
  first === firsts[sentenceAt[first]!] || quotationAt[first - 1]! >= 0 || words[first - 1] === ':'

/** Behind the verb: a mark, or how, where and to what it was done. */
const CLOSES = MARK | ADVERB | PREPOSITION | CONJUNCTION | DETERMINER | POSSESSIVE | OBJECT

/** “Time goes by,” he shrugs: a form in "s" behind a single person. */
const isPresent = (
  { words, categories, mentionAt }: Analysis,
  at: number,
  { first, end }: NounPhrase,
): boolean =>
  mentionAt[at]! < 0 &&
  at === end &&
  (mentionAt[first]! >= 0 || SINGULAR.has(words[first]!)) &&
  /[^s]s$/.test(words[at]!) &&
  (categories[at]! & (MARK | DETERMINER | POSSESSIVE | OBJECT | SOURCE_NOUN | PREPOSITION)) === 0

const SINGULAR = new Set(['he', 'she'])

const isPast = (word: string): boolean =>
  IRREGULAR_PASTS.has(word) || (word.length > 3 && word.endsWith('ed'))

/** The person at a token: a name with its title, "she", "the woman". */
export const actorAt = (analysis: Analysis, at: number, limit: number): NounPhrase | null => {
  const { doc, categories, mentionAt, quotationAt } = analysis
  if (at >= limit || quotationAt[at]! >= 0) return null
  let first = at
  while (first < limit && mentionAt[first]! < 0 && categories[first]! & TITLE) first++
  const mention = doc.mentions[mentionAt[first] ?? -1]
  if (mention) return mention.type === 'person' ? { first, end: mention.endToken } : null
  if (categories[at]! & SUBJECT && PERSONAL_PRONOUNS.has(analysis.words[at]!))
    return { first: at, end: at + 1 }
  const described = categories[at]! & (DETERMINER | POSSESSIVE) && (categories[at + 1] ?? 0) & SOURCE_NOUN
  return described && mentionAt[at + 1]! < 0 ? { first: at, end: at + 2 } : null
}

/** Behind ", Hal Crane," in "her deputy, Hal Crane, joked", if it stands there. */
const behindApposition = (analysis: Analysis, at: number, limit: number): number => {
  const { words } = analysis
  const other = words[at] === ',' ? actorAt(analysis, at + 1, limit) : null
  return other && words[other.end] === ',' ? other.end + 1 : at
}

/** "her father had told her: “Never lend money.”", "shouted at him: “Go!”", "had asked: “Why?”": the verb right before the mark, its addressee aside. */
export const tellingBefore = (analysis: Analysis, quotation: number): number | null => {
  const { words, categories, quotationAt, quotations } = analysis
  const { firstToken } = quotations[quotation]!
  if (firstToken < 4 || words[firstToken - 1] !== ':') return null
  const isTold = (categories[firstToken - 2]! & OBJECT) > 0
  const isAt = isTold && /^(?:at|to)$/.test(words[firstToken - 3]!)
  const verb = isAt ? firstToken - 4 : isTold ? firstToken - 3 : firstToken - 2
  const before = categories[verb - 1]! & ADVERB ? verb - 2 : verb - 1
  if (!isTold && words[before] !== 'had') return null
  return categories[verb]! & REPORTS && quotationAt[verb]! < 0 ? verb : null
}

/** In tokens: what somebody does between the halves of a quotation is said in fewer. */
const LONGEST_INTERRUPTION = 14

/**
 * Who acts between the halves of a quotation that dashes cut in two: “The vote”—Moss tapped the table—“was stolen.”
 * Null where the two are quotations of their own, or a verb of speech stands between them.
 */
export const interrupter = (analysis: Analysis, quotation: number): Span | null => {
  const { doc, quotations, words, categories } = analysis
  const left = quotations[quotation]!
  const right = quotations[quotation + 1]
  if (right?.block !== left.block || /[.!?]/.test(doc.text.charAt(left.end - 1))) return null
  const [from, to] = [left.endToken, right.firstToken]
  if (to - from > LONGEST_INTERRUPTION || to - from < 4) return null
  const comma = words[from] !== words[to - 1] ? null : words[to - 1] === ',' || isDash(words[to - 1]!)
  const open = doc.text.charAt(left.end - 1) === ',' && words[to - 1] === ','
  if (!(comma || open) || !/\p{Ll}/u.test(doc.text.charAt(right.start))) return null
  for (let at = from; at < to; at++) if (categories[at]! & REPORTS && !isGesture(words, at)) return null
  const start = isDash(words[from]!) ? from + 1 : from
  const actor = actorAt(analysis, start, to)
  return actor && isPast(words[actor.end]!) ? spanOf(analysis, actor) : null
}

/** "pointed at the door": what "pointed out" says is not said here. */
const isGesture = (words: readonly string[], at: number): boolean =>
  words[at] === 'pointed' && GESTURE_WORDS.has(words[at + 1] ?? '')

/**
 * Who a quotation belongs to whose verb stands only at the one before it: "Berg called it “a toy” and Haddad “a grave”",
 * "In Berg’s words it is “a toy”. For Haddad, it is “a grave”".
 */
export const gappedSubject = (analysis: Analysis, quotation: number): NounPhrase | null => {
  const { doc, quotations, words, mentionAt, quotationAt, sentenceAt, firsts, categories } = analysis
  const before = quotations[quotation - 1]
  const { firstToken, block } = quotations[quotation]!
  if (before?.block !== block) return null
  const name = doc.mentions[mentionAt[firstToken - 1] ?? -1]
  const sentence = firsts[sentenceAt[firstToken]!]!
  if (name?.type === 'person' && before.endToken > sentence) {
    let at = name.firstToken - 1
    while (at > before.endToken && categories[at]! & TITLE && mentionAt[at]! < 0) at--
    const behind = at === before.endToken || (at === before.endToken + 1 && words[at - 1] === ',')
    if ((words[at] === ',' || CLAUSE_JOINERS.has(words[at]!)) && behind)
      return { first: name.firstToken, end: name.endToken }
  }
  const other = doc.mentions[mentionAt[sentence + 1] ?? -1]
  const parallel =
    /^(?:for|to)$/.test(words[sentence]!) && other?.type === 'person' && words[other.endToken] === ','
  if (!parallel || firstToken - other.endToken > 4 || quotationAt[sentence - 1]! < -1) return null
  return before.endToken >= sentence - 1 ? { first: other.firstToken, end: other.endToken } : null
}

/** In tokens: "Moss on the strike" is no longer. */
const LONGEST_CAPTION = 14

/**
 * A name and what it was about, without a verb: "Moss on the strike: “It is over.”", "Moss (right): “…”",
 * "Moss, engineer: “…”", "A statement by Moss: “…”"
 */
export const captionSubject = (analysis: Analysis, quotation: number): Span | null => {
  const { doc, quotations, words, mentionAt, categories, sentenceAt, firsts, quotationAt } = analysis
  const { firstToken } = quotations[quotation]!
  const colon = firstToken - 1
  if (words[colon] !== ':') return null
  const from = firsts[sentenceAt[colon]!]!
  let first = behindStatement(analysis, from)
  while (first < colon && mentionAt[first]! < 0 && (categories[first]! & TITLE || ROLES.has(words[first]!)))
    first++
  const name = doc.mentions[mentionAt[first] ?? -1]
  if (name?.type !== 'person' || colon - from > LONGEST_CAPTION) return null
  const behind = behindAside(analysis, name.endToken)
  const isApposed = words[behind] === ',' && isLow(analysis, behind + 1)
  const at = words[behind] === ',' ? behind + 1 : behind
  if (at !== colon && !isApposed && !(categories[at]! & PREPOSITION)) return null
  for (let i = at; i < colon; i++) {
    if (categories[i]! & (REPORTS | AUXILIARY) || quotationAt[i]! >= 0) return null
    if (isApposed && doc.mentions[mentionAt[i]!]?.type === 'person') return null
  }
  return spanOf(analysis, { first: name.firstToken, end: name.endToken })
}

/** ‘Shut the gate’: airport boss Jo Barker on her worst day: who speaks, and of what, behind a quotation and a colon. */
export const subjectBehind = (analysis: Analysis, quotation: number): Span | null => {
  const { words, quotations, firsts, sentenceAt, categories } = analysis
  const { firstToken, endToken } = quotations[quotation]!
  if (words[endToken] !== ':' || firstToken !== firsts[sentenceAt[firstToken]!]) return null
  const end = Math.min(firsts[sentenceAt[endToken]! + 1]!, endToken + LONGEST_CAPTION)
  const subject = nounPhrasesBetween(analysis, endToken + 1, end)[0]
  const next = subject?.first === endToken + 1 && subject.end < end ? subject.end : null
  const isSaying =
    next !== null && (words[next] === 'on' || (categories[next]! & REPORTS && !isPast(words[next]!)))
  if (!isSaying) return null
  const name = personAt(analysis, subject!.end - 1)
  const isDescribed = (categories[subject!.end - 1]! & (SOURCE_NOUN | TITLE)) > 0
  if (name) return { start: name.start, end: name.end }
  return isDescribed ? spanOf(analysis, subject!) : null
}

/** "A statement by" */
const behindStatement = ({ words, categories }: Analysis, from: number): number => {
  const noun = categories[from]! & DETERMINER ? from + 1 : from
  const isStatement = SPEECH_NOUNS.has(words[noun]!) && /^(?:from|by)$/.test(words[noun + 1]!)
  return isStatement ? noun + 2 : from
}

/** Behind "(right)", if it stands there. */
const behindAside = ({ words }: Analysis, at: number): number =>
  words[at] === '(' && words[at + 2] === ')' ? at + 3 : at

/** "engineer", "34": what follows a name and its comma is no other name or title. */
const isLow = ({ categories, mentionAt }: Analysis, at: number): boolean =>
  mentionAt[at]! < 0 && !(categories[at]! & (CAPITAL | MARK))

const spanOf = ({ doc }: Analysis, { first, end }: NounPhrase): Span => ({
  start: doc.tokens.starts[first]!,
  end: doc.tokens.ends[end - 1]!,
})

/** "was told by Ruiz", "was called “a fox” by Ruiz", "was described as “sly” by Ruiz": whom the passive names as the one who
 * speaks; null where no agent stands. */
export const agentOf = (analysis: Analysis, cue: number): NounPhrase | null => {
  const { words, firsts, sentenceAt, quotationAt, quotations } = analysis
  const quotation = quotations[quotationAt[words[cue + 1] === 'as' ? cue + 2 : cue + 1] ?? -1]
  const by = quotation ? quotation.endToken : cue + 1
  if (!isPassive(analysis, cue) || words[by] !== 'by') return null
  const to = firsts[sentenceAt[cue]! + 1]!
  const phrase = nounPhrasesBetween(analysis, by + 1, Math.min(to, by + 13))[0]
  return phrase?.first === by + 1 ? phrase : null
}

const isBeing = (word: string): boolean => word === "'s" || PASSIVE_AUXILIARIES.has(word)

/** "was told", "had been repeatedly warned". */
export const isPassive = ({ words, categories }: Analysis, cue: number): boolean => {
  let at = cue - 1
  while (at > 0 && cue - at < 4 && categories[at]! & ADVERB && !isBeing(words[at]!)) at--
  return isBeing(words[at] ?? '') && (isPast(words[cue]!) || (categories[cue]! & REPORTS) > 0)
}
