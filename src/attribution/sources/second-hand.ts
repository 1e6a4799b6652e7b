import {
  BARE_SPEECH_VERBS,
  HEARING_VERBS,
  RECALLING_VERBS,
  SAYING_PARTICIPLES,
} from '../../lexicon/speech-forms.js'
import { KINSHIP_NOUNS } from '../../lexicon/kinship-nouns.js'
import { IRREGULAR_PASTS } from '../../lexicon/irregular-pasts.js'
import { ADDRESSES } from '../syntax/addressing.js'
import { personAt, type Analysis } from '../syntax/analysis.js'
import { isFinite } from '../syntax/finite.js'
import { ED, ING } from '../syntax/coarse-tags.js'
import { nounPhrasesBetween, type NounPhrase } from '../syntax/noun-phrases.js'
import { isSomebody } from './phrase-types.js'
import { isPassive } from '../syntax/speech-frames.js'
import {
  ADVERB, AUXILIARY, CAPITAL, CLITIC, CONJUNCTION, DETERMINER, MARK, OBJECT, POSSESSIVE, PREPOSITION, QUESTION, REPORTS, SOURCE_NOUN, SPEECH_NOUN, SUBJECT,
  THINKS, TIME, TITLE,
} from '../syntax/word-categories.js' // prettier-ignore

/** Who speaks at a cue where the words before it show that somebody else only hears, quotes or stands beside; null elsewhere. */
export const speakerByForm = (analysis: Analysis, cue: number): NounPhrase | null =>
  heardSpeaker(analysis, cue) ??
  quotedSpeaker(analysis, cue) ??
  relativeWhoSays(analysis, cue) ??
  innerSpeaker(analysis, cue) ??
  accompanying(analysis, cue) ??
  closingSpeaker(analysis, cue) ??
  speakerBehindMarks(analysis, cue) ??
  doerOf(analysis, cue) ??
  invertedSpeaker(analysis, cue)

/** "Baker heard ⟨Elena Park⟩ say", "recalled ⟨his father⟩ saying": not whoever hears. */
const heardSpeaker = (analysis: Analysis, cue: number): NounPhrase | null => {
  const { words, quotationAt } = analysis
  const senses = sensesOf(words[cue]!)
  if (!senses) return null
  for (let at = cue - 2; at >= Math.max(0, cue - LONGEST) && quotationAt[at]! < 0; at--) {
    if (!senses.has(words[at]!)) continue
    const phrase = nounPhrasesBetween(analysis, at + 1, cue)[0]
    return phrase?.first === at + 1 && phrase.end === cue ? phrase : null
  }
  return null
}

/** "Amouei quoted ⟨the general⟩ as saying": not whoever quotes, at either verb. */
const quotedSpeaker = (analysis: Analysis, cue: number): NounPhrase | null => {
  const { words } = analysis
  const quoting = QUOTING.has(words[cue]!) ? cue : quotingOf(analysis, cue)
  if (quoting < 0 || isPassive(analysis, quoting)) return null
  const phrase = quotedAt(analysis, quoting + 1)
  const isQuoted = phrase && words[phrase.end] === 'as' && SAYING_PARTICIPLES.has(words[phrase.end + 1] ?? '')
  return isQuoted ? phrase : null
}

/** "quoted ⟨him⟩", "quoted ⟨General Bagheri⟩" */
const quotedAt = (analysis: Analysis, at: number): NounPhrase | null => {
  if ((analysis.categories[at] ?? 0) & OBJECT) return { first: at, end: at + 1 }
  const phrase = nounPhrasesBetween(analysis, at, Math.min(analysis.words.length, at + LONGEST))[0]
  return phrase?.first === at ? phrase : null
}

/** Forms of "quote". */
export const QUOTING: ReadonlySet<string> = new Set(['quote', 'quoted', 'quotes', 'quoting'])

/** The verb of "was quoted as ⟨saying⟩", "quoted him as ⟨telling⟩ them"; -1 where the cue is no such form. */
export const quotingOf = ({ words }: Analysis, cue: number): number =>
  SAYING_PARTICIPLES.has(words[cue]!) && words[cue - 1] === 'as' ? quotingBefore(words, cue - 2) : -1

const quotingBefore = (words: readonly string[], from: number): number => {
  for (let at = from; at >= Math.max(0, from - LONGEST); at--) if (QUOTING.has(words[at]!)) return at
  return -1
}

/** "Krantz said ⟨her father⟩ had told her": the subject of the inner clause, not whoever tells of him. */
const relativeWhoSays = (analysis: Analysis, cue: number): NounPhrase | null => {
  const { words, categories, quotationAt } = analysis
  let end = cue
  while (cue - end < 3 && categories[end - 1]! & (AUXILIARY | ADVERB)) end--
  const first = end - 2
  const verb = words[first - 1] === 'that' ? first - 2 : first - 1
  const isInner =
    verb >= 0 &&
    (categories[first]! & POSSESSIVE) > 0 &&
    (KINSHIP_NOUNS.has(words[end - 1]!) || (categories[end - 1]! & SOURCE_NOUN) > 0) &&
    (categories[verb]! & REPORTS) > 0 &&
    !ADDRESSES.has(words[verb]!) &&
    quotationAt[verb]! < 0
  return isInner && !isPassive(analysis, cue) ? { first, end } : null
}

/** "Asher said that ⟨the guard⟩ told him “no”", "says ⟨his sister Miriam⟩ had told him: “Go”": who stands between the two verbs. */
const innerSpeaker = (analysis: Analysis, cue: number): NounPhrase | null => {
  const { words, categories, quotationAt, wordForm } = analysis
  if (!(categories[cue]! & REPORTS) || categories[cue]! & SPEECH_NOUN || isPassive(analysis, cue)) return null
  // "Ruiz criticised the mayor saying he was “slow”": no clause of the mayor's.
  if (wordForm(cue).ending === ING) return null
  let marks = cue + 1
  while (marks - cue <= MOST_BEFORE_MARKS && (quotationAt[marks] ?? -1) < 0) marks++
  if ((quotationAt[marks] ?? -1) < 0) return null
  let end = cue
  while (end > 0 && cue - end < 3 && categories[end - 1]! & (AUXILIARY | ADVERB)) end--
  const phrases = nounPhrasesBetween(analysis, Math.max(0, end - LONGEST), end)
  const phrase = phrases.at(-1)
  if (phrase?.end !== end || !isSomebody(analysis, phrase)) return null
  // "his sister | Miriam"
  const before = phrases.at(-2)
  const first = before?.end === phrase.first && isSomebody(analysis, before) ? before.first : phrase.first
  const verb = words[first - 1] === 'that' ? first - 2 : first - 1
  const isOuter =
    verb > 0 &&
    (categories[verb]! & REPORTS) > 0 &&
    !(categories[verb]! & SPEECH_NOUN) &&
    !ADDRESSES.has(words[verb]!) &&
    !OPENERS.has(words[verb - 1]!) &&
    quotationAt[verb]! < 0
  return isOuter ? phrase : null
}

/** In tokens: "told | him | : | “no”", "shouted at him: “no”". */
const MOST_BEFORE_MARKS = 3

/** "As announced ⟨Ruiz⟩ said": no clause of its own. */
const OPENERS = new Set(['as', 'if', 'once', 'when'])

/** "…, with ⟨the Herald⟩ saying in an editorial that": who stands between "with" and an -ing form. */
const accompanying = (analysis: Analysis, cue: number): NounPhrase | null => {
  const { words, wordForm, quotationAt } = analysis
  if (wordForm(cue).ending !== ING) return null
  for (let at = cue - 2; at >= Math.max(0, cue - LONGEST) && quotationAt[at]! < 0; at--) {
    if (words[at] !== 'with' || words[at - 1] !== ',') continue
    const phrase = nounPhrasesBetween(analysis, at + 1, cue)[0]
    return phrase?.first === at + 1 && phrase.end === cue ? phrase : null
  }
  return null
}

/** "Nurses ‘exhausted’, says ⟨union chief Brenda Foy⟩": whoever closes a headline behind words in marks, their comma and the verb. */
const closingSpeaker = (analysis: Analysis, cue: number): NounPhrase | null => {
  const { words, quotationAt, firsts, sentenceAt } = analysis
  if (words[cue - 1] !== ',' || quotationAt[cue - 2]! < 0) return null
  const end = firsts[sentenceAt[cue]! + 1]!
  const to = words[end - 1] === '.' ? end - 1 : end
  const phrases = to - cue > LONGEST ? [] : nounPhrasesBetween(analysis, cue + 1, to)
  return phrases.length === 1 && phrases[0]!.first === cue + 1 && phrases[0]!.end === to ? phrases[0]! : null
}

/** "It holds “certain niches”, says ⟨Ana Ruiz⟩ of Acme": somebody right behind marks, their comma and the verb, with no verb of her own. */
export const speakerBehindMarks = (analysis: Analysis, cue: number): NounPhrase | null => {
  const { words, categories, quotationAt, tag } = analysis
  if (words[cue - 1] !== ',' || !(quotationAt[cue - 2]! >= 0)) return null
  if (!(categories[cue]! & REPORTS) || ADDRESSES.has(words[cue]!)) return null
  const person = personAt(analysis, cue + 1)
  if (!person) return null
  const next = person.endToken
  const isLast = next === words.length
  const acts =
    !isLast && ((categories[next]! & ACTS) > 0 || tag(next) === ED || IRREGULAR_PASTS.has(words[next]!))
  return acts ? null : { first: cue + 1, end: next }
}

const ACTS = AUXILIARY | REPORTS | THINKS | CLITIC

/** "⟨The club⟩ sold Ruiz after calling her “slow”": whoever did the one thing did the other. */
const doerOf = (analysis: Analysis, cue: number): NounPhrase | null => {
  const { doc, words, categories, wordForm, firsts, sentenceAt, quotationAt, mentionAt } = analysis
  if (!DOING.has(words[cue - 1] ?? '') || wordForm(cue).ending !== ING) return null
  let from = cue - 1
  const sentence = Math.max(firsts[sentenceAt[cue]!]!, cue - FARTHEST)
  for (; from > sentence && !(categories[from - 1]! & (MARK | CONJUNCTION)); from--)
    if (categories[from - 1]! & (REPORTS | THINKS) || quotationAt[from - 1]! >= 0) return null
  // A comma before it may close what only stands between: "The club, of York, sold Ruiz".
  const first = categories[from]! & DETERMINER ? from + 1 : from
  const doer =
    from === cue - FARTHEST || words[from - 1] === ',' ? undefined : doc.mentions[mentionAt[first]!]
  return doer?.firstToken === first && doer.endToken < cue - 1 ? { first, end: doer.endToken } : null
}

/** In tokens: no clause and no phrase is longer. */
const FARTHEST = 60
const DOING = new Set(['after', 'before', 'by', 'while', 'without'])

/**
 * "The dam is old, says ⟨one engineer⟩ watching from afar", "Rain will come, said ⟨the bureau⟩.": who stands behind the verb, with what
 * was said before its comma and no verb behind.
 */
const invertedSpeaker = (analysis: Analysis, cue: number): NounPhrase | null => {
  const { words, categories, wordForm, quotationAt, firsts, sentenceAt, mentionAt } = analysis
  if (words[cue - 1] !== ',' || quotationAt[cue - 2]! >= 0) return null
  if (!(categories[cue]! & REPORTS) || ADDRESSES.has(words[cue]!) || wordForm(cue).ending === ING) return null
  const from = firsts[sentenceAt[cue]!]!
  let first = cue - 1
  while (first > from && words[first - 1] !== ',') first--
  if (categories[first]! & (QUESTION | CONJUNCTION) || !isFinite(analysis, { first, end: cue - 1 }))
    return null
  const isNew = NEWNESS.has(words[cue + 1] ?? '')
  const opens =
    isNew ||
    words[cue + 1] === 'one' ||
    (categories[cue + 1]! & (DETERMINER | CAPITAL | TITLE)) > 0 ||
    mentionAt[cue + 1]! >= 0
  const to = Math.min(firsts[sentenceAt[cue]! + 1]!, cue + FARTHEST)
  const phrase = opens ? nounPhrasesBetween(analysis, cue + 1, to)[0] : undefined
  if (phrase?.first !== cue + 1 && !(isNew && phrase?.first === cue + 2)) return null
  let end = phrase.first
  while (end < phrase.end && !isSpeakerNoun(analysis, end)) end++
  while (end < phrase.end && isSpeakerNoun(analysis, end)) end++
  // "says new research ⟨that debunks it⟩": what the research does.
  const isResearch = words[end] === 'that' && (categories[end - 1]! & SPEECH_NOUN) > 0
  const isHead = isSpeakerNoun(analysis, end - 1) && (isResearch || !hasVerbBehind(analysis, end))
  return isHead ? { first: cue + 1, end } : null
}

/** "says ⟨new⟩ research" */
const NEWNESS = new Set(['latest', 'new', 'recent'])

const isSpeakerNoun = ({ categories, mentionAt }: Analysis, at: number): boolean =>
  mentionAt[at]! >= 0 || (categories[at]! & (SOURCE_NOUN | SPEECH_NOUN | TITLE)) > 0

/** "said the bureau ⟨has⟩": up to the next mark only what hangs on a noun may follow. */
const hasVerbBehind = ({ words, categories, wordForm }: Analysis, from: number): boolean => {
  const hangs = categories[from]! & (MARK | PREPOSITION | TIME | QUESTION) || wordForm(from).ending === ING
  if (!hangs) return true
  for (let at = from; at < words.length && !(categories[at]! & (MARK | QUESTION)); at++)
    if (categories[at]! & (AUXILIARY | SUBJECT) || IRREGULAR_PASTS.has(words[at]!)) return true
  return false
}

/** In tokens, with the verb of hearing: "heard his old friend Ana Ruiz say". */
const LONGEST = 9

/** The verbs of hearing behind which such a form of speech stands. */
const sensesOf = (speech: string): ReadonlySet<string> | null => {
  if (BARE_SPEECH_VERBS.has(speech)) return HEARING_VERBS
  return SAYING_PARTICIPLES.has(speech) ? RECALLING_VERBS : null
}
