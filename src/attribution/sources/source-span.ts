import type { AttributionSource, Span } from '../../document.js'
import { NUMBER_WORDS } from '../../lexicon/number-words.js'
import { APPROXIMATE_WORDS, COMPARING_PHRASES, COUNT_WORDS } from '../../lexicon/quantity-words.js'
import { PREDETERMINERS, TIME_OPENERS } from '../../lexicon/source-words.js'
import { behindBracket, nounPhrasesBetween, type NounPhrase } from '../syntax/noun-phrases.js'
import {
  CLITIC, DETERMINER, MARK, NUMBER, OBJECT, PREPOSITION, QUESTION, SUBJECT, TIME,
} from '../syntax/word-categories.js' // prettier-ignore
import { personAt, type Analysis } from '../syntax/analysis.js'
import { apposedName, holderBehind, nameBefore } from './appositives.js'
import { coordinated, coordinatedNames, toSpan } from './coordination.js'
import { sourceEnd } from './source-ends.js'
import { isSomebody } from './phrase-types.js'
import type { Weights } from '../../learning/feature-weights.js'

/** The words of a source: the name alone, the pronoun, or the whole description with what belongs to it. */
export const sourceSpan = (
  analysis: Analysis,
  weights: Weights,
  phrase: NounPhrase,
  cue: number,
): AttributionSource => {
  const { doc, categories, mentionAt } = analysis
  const last = phrase.end - 1
  const mention = mentionAt[last]!
  if (mention >= 0) {
    const holder = doc.mentions[mention]!.type === 'organisation' ? holderBehind(analysis, mention) : null
    return coordinated(analysis, coordinatedNames(analysis, holder ?? mention, cue), 'name', cue)
  }
  const { starts, ends } = doc.tokens
  if (
    phrase.end - phrase.first === 1 &&
    categories[last]! & (SUBJECT | OBJECT | QUESTION) &&
    !isPart(analysis, last)
  ) {
    const pronoun: AttributionSource = { start: starts[last]!, end: ends[last]!, via: 'pronoun' }
    const antecedent = categories[last]! & QUESTION ? findAntecedent(analysis, last) : null
    return antecedent ? { ...pronoun, antecedent } : pronoun
  }
  const named = withWholeName(
    analysis,
    withoutTime(analysis, phrase, sourceEnd(weights, analysis, phrase, cue)),
  )
  const end = withoutLoose(analysis, phrase, withWholePhrase(analysis, named, cue))
  // "in Hendel’s words": a name without what it owns.
  const owner = categories[end - 1]! & CLITIC ? mentionAt[end - 2]! : -1
  const ownName =
    owner >= 0 ? owner : (apposedName(analysis, phrase.first, end) ?? nameBefore(analysis, phrase.first, end))
  if (ownName !== null) return { ...toSpan(analysis, coordinatedNames(analysis, ownName, cue)), via: 'name' }
  const first = startOf(analysis, behindVerb(analysis, phrase, end))
  const whole = { first, end: withShortForm(analysis, end) }
  return coordinated(analysis, whole, 'description', cue)
}

/** "a spokesman for the Department for Digital | , Culture, Media & Sport": no name is cut in two. */
const withWholeName = ({ doc, mentionAt }: Analysis, end: number): number =>
  Math.max(end, doc.mentions[mentionAt[end - 1]!]?.endToken ?? end)

/** "the father of | one of the victims", no description ends at its preposition. */
const withWholePhrase = (analysis: Analysis, end: number, cue: number): number => {
  const { categories, mentionAt, firsts, sentenceAt } = analysis
  const opens = (at: number): boolean => mentionAt[at]! < 0 && (categories[at]! & PREPOSITION) > 0
  if (!opens(end - 1)) return end
  const limit = end <= cue ? cue : firsts[sentenceAt[cue]! + 1]!
  let at = end
  for (let n = 0; n < MOST_STEPS; n++) {
    const next = nounPhrasesBetween(analysis, at, Math.min(limit, at + LONGEST_PHRASE))[0]
    if (next?.first !== at) break
    if (next.end >= limit || analysis.words[next.end] !== 'of') return next.end
    at = next.end + 1
  }
  return end
}

/** "research | in the", "women’s groups | and": nothing ends at an article or "and", nor at what stands before it. */
const withoutLoose = (
  { words, categories, mentionAt }: Analysis,
  { first }: NounPhrase,
  end: number,
): number => {
  if (end - 1 <= first || mentionAt[end - 1]! >= 0 || !LOOSE.has(words[end - 1]!)) return end
  const at = end - 1
  return at - 1 > first && mentionAt[at - 1]! < 0 && categories[at - 1]! & PREPOSITION ? at - 1 : at
}

const LOOSE = new Set(['a', 'an', 'the', 'and', 'or'])

/** "One of the districts", "many who saw it": a description, however short its head. */
const isPart = ({ words }: Analysis, at: number): boolean =>
  COUNT_WORDS.has(words[at]!) && (words[at + 1] === 'of' || words[at + 1] === 'who')

/** "around 20 lawmakers", "more than 100 countries", "at least three": the words before a number that belong to it. */
const startOf = ({ words, categories }: Analysis, first: number): number => {
  const [second, last, own] = [words[first - 2] ?? '', words[first - 1] ?? '', words[first]!]
  if (own === 'least' && last === 'at') return first - 1
  if (!(categories[first]! & NUMBER) && !NUMBER_WORDS.has(own)) return first
  if (COMPARING_PHRASES.has(`${second} ${last}`)) return first - 2
  return APPROXIMATE_WORDS.has(last) ? first - 1 : first
}

/** "the precinct | on Sunday", "a report | this month": when it was said is no part of who said it. */
const withoutTime = ({ categories, words }: Analysis, { first }: NounPhrase, end: number): number => {
  let at = end
  while (at - 1 > first && categories[at - 1]! & TIME) at--
  if (at === end || at - 1 <= first) return end
  return categories[at - 1]! & (DETERMINER | PREPOSITION) || TIME_OPENERS.has(words[at - 1]!) ? at - 1 : at
}

/** "read | the statement", "indicates | the consultant": a verb that no list knows may stand before its subject. */
const behindVerb = (
  { categories, words, mentionAt }: Analysis,
  { first }: NounPhrase,
  end: number,
): number => {
  const next = first + 1
  const isVerb = categories[first] === 0 && mentionAt[first]! < 0 && !PREDETERMINERS.has(words[first]!)
  return isVerb && next < end - 1 && categories[next]! & DETERMINER ? next : first
}

/** "experts from the University of Hong Kong (HKU)": behind the short form of a body at the end of a description. */
const withShortForm = (analysis: Analysis, end: number): number => {
  const { mentionAt, doc, words } = analysis
  const behind = behindBracket(analysis, end, words.length)
  const [body, short] = [doc.mentions[mentionAt[end - 1]!], doc.mentions[mentionAt[end + 1] ?? -1]]
  return body && short && short.type === body.type && short.endToken === behind - 1 ? behind : end
}

const MOST_STEPS = 3
/** In tokens: no phrase is longer. */
const LONGEST_PHRASE = 30
/** In tokens: no antecedent stands farther before its pronoun. */
const FARTHEST = 60

/**
 * What a relative pronoun stands for: the phrase before it, or the one that this hangs on: "people at the scene who said",
 * "Ana Ruiz, head of Acme who said".
 */
const findAntecedent = (analysis: Analysis, pronoun: number): Span | null => {
  const { doc, firsts, sentenceAt, categories, mentionAt } = analysis
  const from = Math.max(firsts[sentenceAt[pronoun]!]!, pronoun - FARTHEST)
  const phrases = nounPhrasesBetween(analysis, from, pronoun)
  const person = analysis.words[pronoun] === 'who'
  for (let i = phrases.length - 1, n = 0; i >= 0 && n < MOST_STEPS; i--, n++) {
    const { first, end } = phrases[i]!
    const mention = mentionAt[end - 1]!
    const hangs = first > 0 && (categories[first - 1]! & PREPOSITION) > 0
    const mayHang = person && hangs && n < MOST_STEPS - 1 && i > 0
    if (mayHang && (!isSomebody(analysis, phrases[i]!) || doc.mentions[mention]?.type === 'organisation'))
      continue
    const isApposed = person && mention < 0 && analysis.words[first - 1] === ','
    const described = isApposed && isSomebody(analysis, phrases[i]!) ? personAt(analysis, first - 2) : null
    const name = described ?? doc.mentions[mention]
    if (name) return { start: name.start, end: name.end }
    return { start: doc.tokens.starts[first]!, end: doc.tokens.ends[lastWord(analysis, end, pronoun) - 1]! }
  }
  return null
}

/** The words between a phrase and its pronoun belong to it, marks aside. */
const lastWord = ({ categories, quotationAt }: Analysis, end: number, pronoun: number): number => {
  let at = end
  while (at < pronoun && !(categories[at]! & MARK) && quotationAt[at]! < 0) at++
  return at
}
