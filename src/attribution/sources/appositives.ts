import { COMPANY_NOUNS } from '../../lexicon/company-nouns.js'
import { ROLES } from '../../lexicon/roles.js'
import { behindBracket } from '../syntax/noun-phrases.js'
import {
  ADVERB, AUXILIARY, CLITIC, CONJUNCTION, DETERMINER, MARK, PREPOSITION, REPORTS, THAT, THINKS, TIME, TITLE,
} from '../syntax/word-categories.js' // prettier-ignore
import type { Analysis } from '../syntax/analysis.js'

/**
 * Whom the description `first … end - 1` only introduces, by the index of the mention; null if it means somebody else:
 * "health secretary Lo Chung-mau", "the leader of CAM Hector Llaitul in an interview", "a student named Hector Llaitul",
 * "superintendent of police (SP) Siddharth Tiwari", "the Milenio newspaper", but not "a spokesman for (party leader)
 * Hector Llaitul".
 */
export const apposedName = (analysis: Analysis, first: number, end: number): number | null => {
  const { mentionAt, doc } = analysis
  for (let at = first + 1; at < end; at++) {
    const mention = mentionAt[at]!
    if (mention < 0 || doc.mentions[mention]!.firstToken !== at) continue
    const { type, endToken } = doc.mentions[mention]!
    const closes = endToken >= end || (analysis.categories[endToken]! & OPENS_ADJUNCT) > 0
    if (type === 'person' && closes && isHead(analysis, first, at)) return mention
    if (isBody(analysis, first, mention, end)) return mention
  }
  return behind(analysis, first, end)
}

/** Behind a name, what is no part of it: "Ana Ruiz in a speech", but not "Ana Ruiz’s family", "Ana Ruiz supporters". */
const OPENS_ADJUNCT = ADVERB | AUXILIARY | PREPOSITION | REPORTS | THAT | THINKS | TIME

/** Whether the name at a token is whom the words before it introduce, and not part of a phrase within them. */
const isHead = (analysis: Analysis, first: number, name: number): boolean => {
  const { mentionAt, categories, words } = analysis
  const before = name - 1
  if (words[before] === 'named' || words[before] === 'called') return true
  if (categories[before]! & CONJUNCTION) return false
  let at = before
  while (at >= first && (mentionAt[at]! >= 0 || !opensPhrase(analysis, at, first, at === before - 1))) at--
  if (at < first) return true
  return at < before && !isRole(analysis, before)
}

/** The noun of a single person: "leader", not "union". */
const isRole = ({ mentionAt, categories, words }: Analysis, at: number): boolean =>
  mentionAt[at]! < 0 && (ROLES.has(words[at]!) || (categories[at]! & TITLE) > 0)

/** "a spokesman for", "a lawyer representing", but not the "mining" of "mining analyst" or "and leading anti-war voice". */
const opensPhrase = (
  { tags, categories }: Analysis,
  at: number,
  first: number,
  isModifier: boolean,
): boolean => {
  const name = tags[at]!.text
  if (name !== 'ing' && name !== 'ed') return OPENS_PHRASE.has(name)
  return !isModifier && at > first && !(categories[at - 1]! & (CONJUNCTION | DETERMINER))
}

/** Tags of words that open a phrase within another. */
const OPENS_PHRASE = new Set(['in', 'of', 'to', 'say', 'think', "'s", ',', 'the'])

/** "the Lebanese Al-Mayadeen network", "the site Gerontology Wiki": a body beside the noun that says what it is. */
const isBody = (
  { doc, words, categories }: Analysis,
  first: number,
  mention: number,
  end: number,
): boolean => {
  const { type, firstToken, endToken } = doc.mentions[mention]!
  if (type !== 'organisation') return false
  if (endToken === end) return COMPANY_NOUNS.has(words[firstToken - 1]!) && firstToken - 1 > first
  const alone = firstToken - first <= 2 && (categories[first]! & DETERMINER) > 0
  return alone && endToken === end - 1 && COMPANY_NOUNS.has(words[end - 1]!)
}

/** A person right behind the description of one: past a bracket, or a comma if a mark ends the name as well. */
const behind = (analysis: Analysis, first: number, end: number): number | null => {
  const { mentionAt, doc, categories, words, quotationAt } = analysis
  if (!isPersonal(analysis, first, end)) return null
  let at = behindBracket(analysis, end, words.length)
  const comma = words[at] === ','
  if (comma) at++
  if (at === end || at >= words.length) return null
  const mention = mentionAt[at]!
  if (mention < 0 || quotationAt[at]! >= 0 || doc.mentions[mention]!.type !== 'person') return null
  const next = doc.mentions[mention]!.endToken
  return !comma || next >= words.length || categories[next]! & MARK || quotationAt[next]! >= 0
    ? mention
    : null
}

/** Whether the noun at the head of a description is a person's: "Secretary General of …", "founder and president". */
const isPersonal = (analysis: Analysis, first: number, end: number): boolean => {
  const { categories, mentionAt } = analysis
  let at = first + 1
  while (
    at < end &&
    (mentionAt[at]! >= 0 || !opensPhrase(analysis, at, first, true) || (categories[at]! & CLITIC) > 0)
  )
    at++
  return isRole(analysis, at - 1)
}
