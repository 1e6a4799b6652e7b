import type { Mention, AttributionSource, Span } from '../../document.js'
import { behindBracket, nounPhrasesBetween, type NounPhrase } from '../syntax/noun-phrases.js'
import {
  ADVERB, AUXILIARY, CAPITAL, CLITIC, CONJUNCTION, DETERMINER, MARK, NUMBER, SOURCE_NOUN, TITLE,
} from '../syntax/word-categories.js' // prettier-ignore
import type { Analysis } from '../syntax/analysis.js'
import { isSomebody, phraseTypeOf } from './phrase-types.js'

/** A source with whoever "and" joins to it: "Randall and his colleagues", "the minister and Ana Ruiz". */
export const coordinated = (
  analysis: Analysis,
  own: NounPhrase,
  via: 'name' | 'description',
  cue: number,
): AttributionSource => {
  const other = conjunctBefore(analysis, own, cue) ?? conjunctBehind(analysis, own, cue)
  if (!other) return { ...toSpan(analysis, own), via }
  const whole = { first: Math.min(own.first, other.first), end: Math.max(own.end, other.end) }
  const named =
    via === 'name' && analysis.mentionAt[other.first]! >= 0 && analysis.mentionAt[other.end - 1]! >= 0
  return { ...toSpan(analysis, whole), via: named ? 'name' : 'description' }
}

export const toSpan = ({ doc }: Analysis, { first, end }: NounPhrase): Span => ({
  start: doc.tokens.starts[first]!,
  end: doc.tokens.ends[end - 1]!,
})

/** In tokens: no coordinated phrase is longer. */
const LONGEST = 12

const conjunctBefore = (analysis: Analysis, { first }: NounPhrase, cue: number): NounPhrase | null => {
  if (!isAnd(analysis, first - 1)) return null
  const from = Math.max(analysis.firsts[analysis.sentenceAt[first]!]!, first - 1 - LONGEST)
  const phrase = nounPhrasesBetween(analysis, from, first - 1).at(-1)
  const fits = phrase?.end === first - 1 && canJoin(analysis, phrase) && isApart(analysis, phrase.first, cue)
  return fits ? phrase : null
}

/** Behind the source only what reaches to its cue, or, behind the cue, to a mark, for else it does something of its own. */
const conjunctBehind = (analysis: Analysis, { first, end }: NounPhrase, cue: number): NounPhrase | null => {
  const { categories, words, quotationAt, firsts, sentenceAt } = analysis
  const left = end < cue
  if (!isAnd(analysis, end) || !canJoin(analysis, { first, end }) || (left && !isApart(analysis, first, cue)))
    return null
  const to = Math.min(left ? cue : firsts[sentenceAt[first]! + 1]!, end + 1 + LONGEST)
  const phrase = nounPhrasesBetween(analysis, end + 1, to)[0]
  if (phrase?.first !== end + 1) return null
  const named = behindApposed(analysis, phrase, cue)
  if (named !== null) return { first: phrase.first, end: named }
  if (!canJoin(analysis, phrase)) return null
  let at = phrase.end
  while (left && at < cue && categories[at]! & (AUXILIARY | ADVERB)) at++
  const closed = left
    ? at === cue
    : at >= words.length || quotationAt[at]! >= 0 || (categories[at]! & MARK) > 0
  return closed ? phrase : null
}

/** "Ana Ruiz and her French counterpart, ⟨Paul Roy,⟩ said": behind the name of whoever is described; null where none stands there. */
const behindApposed = (
  { words, mentionAt, doc }: Analysis,
  { first, end }: NounPhrase,
  cue: number,
): number | null => {
  const name =
    words[end] === ',' && mentionAt[end - 1]! < 0 ? doc.mentions[mentionAt[end + 1] ?? -1] : undefined
  const isOpen = name?.type === 'person' && first < cue && name.endToken < cue
  if (!isOpen) return null
  const at = words[name.endToken] === ',' ? name.endToken + 1 : name.endToken
  return at === cue ? name.endToken : null
}

const isAnd = ({ words, quotationAt }: Analysis, at: number): boolean =>
  (words[at] === 'and' || words[at] === '&') && quotationAt[at]! < 0

/** Countries speak together more than alone: "France and Germany". */
const canJoin = (analysis: Analysis, phrase: NounPhrase): boolean =>
  isSomebody(analysis, phrase) || phraseTypeOf(analysis, phrase).text === 'place'

/**
 * Whether nothing but a break, an article, a title, the cue or what opens a clause stands before a token: "but ⟨Ana Ruiz and Bob
 * Lee say⟩", "former forwards ⟨Ana Ruiz and Bob Lee say⟩".
 */
const isApart = (analysis: Analysis, first: number, cue: number): boolean => {
  const { categories, words } = analysis
  // "with critics and media reports calling them “illegal”"
  if (words[first - 1] === 'with' && words[cue]!.endsWith('ing')) return true
  const head = first - 1
  if (isBreak(analysis, head, cue) || (categories[head]! & (TITLE | SOURCE_NOUN)) > 0) return true
  if (categories[head]! & DETERMINER) return isBreak(analysis, head - 1, cue)
  return words[head]!.endsWith('s') && isBreak(analysis, beforeNouns(analysis, head), cue)
}

const isBreak = (
  { categories, quotationAt, sentenceAt, firsts, words }: Analysis,
  at: number,
  cue: number,
): boolean =>
  at < firsts[sentenceAt[cue]!]! ||
  at === cue ||
  (categories[at]! & MARK) > 0 ||
  ((categories[at]! & CONJUNCTION) > 0 && !JOINERS.has(words[at]!)) ||
  quotationAt[at]! >= 0

/** The token before "the two former forwards", "Porto City councillors". */
const beforeNouns = ({ categories, mentionAt, doc }: Analysis, last: number): number => {
  let at = last
  const isNoun = (token: number): boolean => {
    const name = doc.mentions[mentionAt[token]!]
    return name ? name.type !== 'person' : !(categories[token]! & ~NOMINAL)
  }
  while (at >= 0 && last - at < LONGEST_ROLE && isNoun(at)) at--
  return at
}

/** In tokens. */
const LONGEST_ROLE = 5
const NOMINAL = CAPITAL | DETERMINER | NUMBER | SOURCE_NOUN | TITLE

/** "A, B ⟨and⟩ C and D" */
const JOINERS = new Set(['and', 'nor', 'or'])

const toPhrase = ({ firstToken, endToken }: Mention): NounPhrase => ({ first: firstToken, end: endToken })

/** "Smith and Jones": the names joined to this one, if nothing but a break or the cue stands before them. */
export const coordinatedNames = (analysis: Analysis, mention: number, cue: number): NounPhrase => {
  const { mentions } = analysis.doc
  // "Samaria, Herunga and Nambala": what only commas join is no list.
  let last = mention
  for (let at = last, next = behindIt(analysis, at); next < mentions.length; next = behindIt(analysis, at)) {
    if (!joins(analysis, at, next, true)) break
    // "Ana Ruiz and ⟨Porto⟩'s other deputies"
    if ((analysis.categories[mentions[next]!.endToken] ?? 0) & CLITIC) return toPhrase(mentions[mention]!)
    if (analysis.words[mentions[at]!.endToken] !== ',') last = next
    at = next
  }
  let first = mention
  for (let at = beforeIt(analysis, first); at >= 0; at = beforeIt(analysis, at)) {
    if (!joins(analysis, at, first, first < mention || last > mention)) break
    first = at
  }
  if (!isApart(analysis, mentions[first]!.firstToken, cue)) return toPhrase(mentions[mention]!)
  // "told Smith and Jones said": a list that the cue cuts in two is no list.
  const cut = mentions[first]!.firstToken < cue && mentions[last]!.endToken > cue
  return cut
    ? toPhrase(mentions[mention]!)
    : { first: mentions[first]!.firstToken, end: mentions[last]!.endToken }
}

/** "Ana Ruiz | (PS) | and Rui Vaz": the name before and the one behind, past one in a bracket. */
const beforeIt = (analysis: Analysis, mention: number): number => {
  const before = mention - 1
  return before > 0 && isBracketed(analysis, before) ? before - 1 : before
}

const behindIt = (analysis: Analysis, mention: number): number => {
  const behind = mention + 1
  return isBracketed(analysis, behind) ? behind + 1 : behind
}

const isBracketed = ({ doc, words }: Analysis, mention: number): boolean => {
  const name = doc.mentions[mention]
  if (words[name?.endToken ?? -1] !== ')') return false
  // "(PS)", "(R-Neb.)"
  const { firstToken } = name!
  return words[firstToken - 1] === '(' || (words[firstToken - 1] === '-' && words[firstToken - 3] === '(')
}

const joins = (analysis: Analysis, left: number, right: number, comma: boolean): boolean => {
  const { doc, words, quotationAt } = analysis
  const { endToken: ends, type } = doc.mentions[left]!
  // "Ana Ruiz (PS) and Rui Vaz"
  const endToken = behindBracket(analysis, ends, words.length)
  const joiner = words[endToken] ?? ''
  return (
    doc.mentions[right]!.firstToken - endToken === 1 &&
    quotationAt[endToken]! < 0 &&
    type !== 'place' &&
    (joiner === 'and' || joiner === '&' || (comma && joiner === ','))
  )
}
