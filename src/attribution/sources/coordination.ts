import type { Mention, AttributionSource, Span } from '../../document.js'
import { nounPhrasesBetween, type NounPhrase } from '../syntax/noun-phrases.js'
import { ADVERB, AUXILIARY, MARK, SOURCE_NOUN, TITLE } from '../syntax/word-categories.js'
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
  if (phrase?.first !== end + 1 || !canJoin(analysis, phrase)) return null
  let at = phrase.end
  while (left && at < cue && categories[at]! & (AUXILIARY | ADVERB)) at++
  const closed = left
    ? at === cue
    : at >= words.length || quotationAt[at]! >= 0 || (categories[at]! & MARK) > 0
  return closed ? phrase : null
}

const isAnd = ({ words, quotationAt }: Analysis, at: number): boolean =>
  (words[at] === 'and' || words[at] === '&') && quotationAt[at]! < 0

/** Countries speak together more than alone: "France and Germany". */
const canJoin = (analysis: Analysis, phrase: NounPhrase): boolean =>
  isSomebody(analysis, phrase) || phraseTypeOf(analysis, phrase).text === 'place'

/** Whether nothing but a break, a title or the cue stands before a token. */
const isApart = (
  { categories, quotationAt, sentenceAt, firsts, words }: Analysis,
  first: number,
  cue: number,
): boolean => {
  const head = first - 1
  // "with critics and media reports calling them “illegal”"
  if (words[head] === 'with' && words[cue]!.endsWith('ing')) return true
  return (
    head < firsts[sentenceAt[cue]!]! ||
    head === cue ||
    (categories[head]! & (MARK | TITLE | SOURCE_NOUN)) > 0 ||
    quotationAt[head]! >= 0
  )
}

const toPhrase = ({ firstToken, endToken }: Mention): NounPhrase => ({ first: firstToken, end: endToken })

/** "Smith and Jones": the names joined to this one, if nothing but a break or the cue stands before them. */
export const coordinatedNames = (analysis: Analysis, mention: number, cue: number): NounPhrase => {
  const { mentions } = analysis.doc
  let first = mention
  while (first > 0 && joins(analysis, first - 1, first, first < mention)) first--
  if (!isApart(analysis, mentions[first]!.firstToken, cue)) return toPhrase(mentions[mention]!)
  // "Samaria, Herunga and Nambala": what only commas join is no list.
  let last = mention
  for (let at = last; at + 1 < mentions.length && joins(analysis, at, at + 1, true); at++)
    if (analysis.words[mentions[at]!.endToken] !== ',') last = at + 1
  // "told Smith and Jones said": a list that the cue cuts in two is no list.
  const cut = mentions[first]!.firstToken < cue && mentions[last]!.endToken > cue
  return cut
    ? toPhrase(mentions[mention]!)
    : { first: mentions[first]!.firstToken, end: mentions[last]!.endToken }
}

const joins = (
  { doc, words, quotationAt }: Analysis,
  left: number,
  right: number,
  comma: boolean,
): boolean => {
  const { endToken, type } = doc.mentions[left]!
  const joiner = words[endToken] ?? ''
  return (
    doc.mentions[right]!.firstToken - endToken === 1 &&
    quotationAt[endToken]! < 0 &&
    type !== 'place' &&
    (joiner === 'and' || joiner === '&' || (comma && joiner === ','))
  )
}
