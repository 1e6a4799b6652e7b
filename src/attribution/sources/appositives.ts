import { COMPANY_NOUNS } from '../../lexicon/company-nouns.js'
import { ROLES } from '../../lexicon/roles.js'
import { behindBracket } from '../syntax/noun-phrases.js'
import {
  ADVERB, AUXILIARY, CLITIC, CONJUNCTION, DETERMINER, MARK, PREPOSITION, REPORTS, THAT, THINKS, TIME, TITLE,
} from '../syntax/word-categories.js' // prettier-ignore
import type { Sketch } from '../syntax/analysis.js'

/**
 * Whom the description `first … end - 1` only introduces, by the index of the mention; -1 if it means somebody else:
 * "health secretary Lo Chung-mau", "the leader of CAM Hector Llaitul in an interview", "a student named Hector Llaitul",
 * "superintendent of police (SP) Siddharth Tiwari", "the Milenio newspaper", but not "a spokesman for (party leader)
 * Hector Llaitul".
 */
export const introduced = (sketch: Sketch, first: number, end: number): number => {
  const { mentionAt, doc } = sketch
  for (let at = first + 1; at < end; at++) {
    const mention = mentionAt[at]!
    if (mention < 0 || doc.mentions[mention]!.firstToken !== at) continue
    const { type, endToken } = doc.mentions[mention]!
    const closes = endToken >= end || (sketch.kinds[endToken]! & OPENS_ADJUNCT) > 0
    if (type === 'person' && closes && isHead(sketch, first, at)) return mention
    if (isBody(sketch, first, mention, end)) return mention
  }
  return behind(sketch, first, end)
}

/** Behind a name, what is no part of it: "Ana Ruiz in a speech", but not "Ana Ruiz’s family", "Ana Ruiz supporters". */
const OPENS_ADJUNCT = ADVERB | AUXILIARY | PREPOSITION | REPORTS | THAT | THINKS | TIME

/** Whether the name at a token is whom the words before it introduce, and not part of a phrase within them. */
const isHead = (sketch: Sketch, first: number, name: number): boolean => {
  const { mentionAt, kinds, words } = sketch
  const before = name - 1
  if (words[before] === 'named' || words[before] === 'called') return true
  if (kinds[before]! & CONJUNCTION) return false
  let at = before
  while (at >= first && (mentionAt[at]! >= 0 || !opensPhrase(sketch, at, first, at === before - 1))) at--
  if (at < first) return true
  return at < before && !isRole(sketch, before)
}

/** The noun of a single person: "leader", not "union". */
const isRole = ({ mentionAt, kinds, words }: Sketch, at: number): boolean =>
  mentionAt[at]! < 0 && (ROLES.has(words[at]!) || (kinds[at]! & TITLE) > 0)

/** "a spokesman for", "a lawyer representing", but not the "mining" of "mining analyst" or "and leading anti-war voice". */
const opensPhrase = ({ classes, kinds }: Sketch, at: number, first: number, isModifier: boolean): boolean => {
  const name = classes[at]!.text
  if (name !== 'ing' && name !== 'ed') return OPENS_PHRASE.has(name)
  return !isModifier && at > first && !(kinds[at - 1]! & (CONJUNCTION | DETERMINER))
}

/** Classes of words that open a phrase within another. */
const OPENS_PHRASE = new Set(['in', 'of', 'to', 'say', 'think', "'s", ',', 'the'])

/** "the Lebanese Al-Mayadeen network", "the site Gerontology Wiki": a body beside the noun that says what it is. */
const isBody = ({ doc, words, kinds }: Sketch, first: number, mention: number, end: number): boolean => {
  const { type, firstToken, endToken } = doc.mentions[mention]!
  if (type !== 'organisation') return false
  if (endToken === end) return COMPANY_NOUNS.has(words[firstToken - 1]!) && firstToken - 1 > first
  const alone = firstToken - first <= 2 && (kinds[first]! & DETERMINER) > 0
  return alone && endToken === end - 1 && COMPANY_NOUNS.has(words[end - 1]!)
}

/** A person right behind the description of one: past a bracket, or a comma if a mark ends the name as well. */
const behind = (sketch: Sketch, first: number, end: number): number => {
  const { mentionAt, doc, kinds, words, stretchAt } = sketch
  if (!isPersonal(sketch, first, end)) return -1
  let at = behindBracket(sketch, end, words.length)
  const comma = words[at] === ','
  if (comma) at++
  if (at === end || at >= words.length) return -1
  const mention = mentionAt[at]!
  if (mention < 0 || stretchAt[at]! >= 0 || doc.mentions[mention]!.type !== 'person') return -1
  const next = doc.mentions[mention]!.endToken
  return !comma || next >= words.length || kinds[next]! & MARK || stretchAt[next]! >= 0 ? mention : -1
}

/** Whether the noun at the head of a description is a person's: "Secretary General of …", "founder and president". */
const isPersonal = (sketch: Sketch, first: number, end: number): boolean => {
  const { kinds, mentionAt } = sketch
  let at = first + 1
  while (
    at < end &&
    (mentionAt[at]! >= 0 || !opensPhrase(sketch, at, first, true) || (kinds[at]! & CLITIC) > 0)
  )
    at++
  return isRole(sketch, at - 1)
}
