import { COMPANY_NOUNS } from '../../lexicon/company-nouns.js'
import { HONORIFICS } from '../../lexicon/honorifics.js'
import { IRREGULAR_PASTS } from '../../lexicon/irregular-pasts.js'
import { ROLES } from '../../lexicon/roles.js'
import { ON_BEHALF_NOUNS, TITLE_JOINERS } from '../../lexicon/source-words.js'
import { ED } from '../syntax/coarse-tags.js'
import { behindBracket } from '../syntax/noun-phrases.js'
import {
  ADVERB, AUXILIARY, CAPITAL, CLITIC, CONJUNCTION, DETERMINER, MARK, PREPOSITION, REPORTS, SOURCE_NOUN, SUBJECT, THAT, THINKS, TIME, TITLE,
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
  const { mentionAt, categories, words, tag } = analysis
  let before = name - 1
  if (words[before] === 'named' || words[before] === 'called') return true
  while (before > first && isHonorific(analysis, before)) before--
  if (categories[before]! & CONJUNCTION) return false
  let at = before
  while (at >= first && (mentionAt[at]! >= 0 || !opensPhrase(analysis, at, first, at === before - 1))) at--
  if (at < first || (at === first && tag(at).text === 'the')) return true
  return at < before && (!isRole(analysis, before) || isTitleOf(analysis, first, at))
}

/** "Dr", with its dot. */
const isHonorific = ({ words, mentionAt }: Analysis, at: number): boolean =>
  mentionAt[at]! < 0 && (HONORIFICS.has(words[at]!.replace('.', '')) || words[at] === '.')

/** "Chief of Police General …", in capitals: one title, unlike "Spokesman of President …". */
const isTitleOf = ({ words, categories, mentionAt }: Analysis, first: number, of: number): boolean => {
  const head = of - 1
  if (words[of] !== 'of' || head < first || mentionAt[head]! >= 0) return false
  return ROLES.has(words[head]!) && (categories[head]! & CAPITAL) > 0 && !ON_BEHALF_NOUNS.has(words[head]!)
}

/** The noun of a single person: "leader", not "union". */
const isRole = ({ mentionAt, categories, words }: Analysis, at: number): boolean =>
  mentionAt[at]! < 0 && (ROLES.has(words[at]!) || (categories[at]! & TITLE) > 0)

/** "a spokesman for", "a lawyer representing", but not the "mining" of "mining analyst" or "and leading anti-war voice". */
const opensPhrase = (
  { tag, categories }: Analysis,
  at: number,
  first: number,
  isModifier: boolean,
): boolean => {
  const name = tag(at).text
  if (name !== 'ing' && name !== 'ed') return OPENS_PHRASE.has(name)
  return !isModifier && at > first && !(categories[at - 1]! & (CONJUNCTION | DETERMINER))
}

/** Tags of words that open a phrase within another. */
const OPENS_PHRASE = new Set(['in', 'of', 'to', 'say', 'think', "'s", ',', 'the'])

/** "the Lebanese Al-Mayadeen network", "the site Gerontology Wiki": a body beside the noun that says what it is. */
const isBody = (analysis: Analysis, first: number, mention: number, end: number): boolean => {
  const { doc, words, categories } = analysis
  const { type, firstToken, endToken } = doc.mentions[mention]!
  if (type !== 'organisation' || holdsOpener(analysis, first, firstToken)) return false
  if (endToken === end) return COMPANY_NOUNS.has(words[firstToken - 1]!) && firstToken - 1 > first
  const alone = firstToken - first <= 2 && (categories[first]! & DETERMINER) > 0
  return alone && endToken === end - 1 && COMPANY_NOUNS.has(words[end - 1]!)
}

/** "the director of the group X", "a survey by the firm Y": the body is no head. */
const holdsOpener = ({ categories }: Analysis, first: number, end: number): boolean => {
  for (let at = first + 1; at < end; at++) if (categories[at]! & PREPOSITION) return true
  return false
}

/** A person right behind the description of one: past a bracket, or a comma if a mark ends the name as well. */
const behind = (analysis: Analysis, first: number, end: number): number | null => {
  const { mentionAt, doc, categories, words, quotationAt } = analysis
  if (!isPersonal(analysis, first, end)) return null
  let at = behindBracket(analysis, end, words.length)
  const listed = behindTitles(analysis, first, at)
  if (listed !== null) return listed
  const comma = words[at] === ','
  if (comma) at = behindRank(analysis, at + 1)
  if (at === end || at >= words.length) return null
  const mention = mentionAt[at]!
  if (mention < 0 || quotationAt[at]! >= 0 || doc.mentions[mention]!.type !== 'person') return null
  const next = doc.mentions[mention]!.endToken
  return !comma || next >= words.length || categories[next]! & MARK || quotationAt[next]! >= 0
    ? mention
    : null
}

/** "the head of the board, | Dr | Ruiz", "the force’s spokesman, | SP | Ngozi Umeh": titles and ranks right before a name. */
const behindRank = ({ categories, words, doc, mentionAt }: Analysis, at: number): number => {
  const { starts, ends } = doc.tokens
  let name = at
  while (name - at < LONGEST_RANK && mentionAt[name]! < 0) {
    const isShort = /^\p{Lu}{2,4}$/u.test(doc.text.slice(starts[name], ends[name]))
    const isDot = words[name] === '.' && name > at
    if (!isShort && !isDot && !(categories[name]! & TITLE) && !HONORIFICS.has(words[name]!)) return at
    name++
  }
  return mentionAt[name]! >= 0 ? name : at
}

/** In tokens. */
const LONGEST_RANK = 4

/** "“We are encouraged,” Armando Falcon, OFHEO director said": the person at the head, whom a description follows up to the verb. */
export const nameBefore = (analysis: Analysis, first: number, end: number): number | null => {
  const { words, mentionAt, doc, firsts, sentenceAt, quotationAt } = analysis
  const mention = words[first - 1] === ',' ? mentionAt[first - 2]! : -1
  const name = doc.mentions[mention]
  if (name?.type !== 'person' || !isPersonal(analysis, first, end)) return null
  const opens = name.firstToken === firsts[sentenceAt[first]!] || quotationAt[name.firstToken - 1]! >= 0
  return opens ? mention : null
}

/** In tokens: no title goes on for longer. */
const LONGEST_TITLE = 16

/** "Secretary for Culture | , Sports and Tourism Kevin Yeung": the person behind the rest of a title in capitals. */
const behindTitles = (analysis: Analysis, first: number, from: number): number | null => {
  const { mentionAt, doc, categories, words, quotationAt } = analysis
  const head = wordsBeforeOpener(analysis, first, from) - 1
  if (!(categories[head]! & CAPITAL) || (words[from] !== ',' && words[from] !== 'and')) return null
  for (let at = from; at < Math.min(words.length, from + LONGEST_TITLE) && quotationAt[at]! < 0; at++) {
    const mention = doc.mentions[mentionAt[at]!]
    if (mention?.type !== 'person') {
      if (!mention && !(categories[at]! & CAPITAL) && !joinsTitles(words[at]!)) return null
      continue
    }
    const next = mention.endToken
    const isOpen = next >= words.length || (categories[next]! & OPENS_ADJUNCT) > 0 || isPast(analysis, next)
    return at > from + 1 && words[at - 1] !== ',' && words[at - 1] !== 'and' && isOpen ? mentionAt[at]! : null
  }
  return null
}

/** "Kevin Yeung congratulated her" */
const isPast = ({ tag, words }: Analysis, at: number): boolean =>
  tag(at) === ED || IRREGULAR_PASTS.has(words[at]!)

const joinsTitles = (word: string): boolean => word === ',' || word === '&' || TITLE_JOINERS.has(word)

/** Whether the noun at the head of a description is a person's: "Secretary General of …", "founder and president". */
const isPersonal = (analysis: Analysis, first: number, end: number): boolean => {
  const head = wordsBeforeOpener(analysis, first, end) - 1
  return isRole(analysis, head) || isAnyone(analysis, first, head)
}

/** "a neighbour", "one passenger" */
const isAnyone = ({ words, categories, mentionAt }: Analysis, first: number, head: number): boolean =>
  /^(?:an?|one|another)$/.test(words[first]!) && mentionAt[head]! < 0 && (categories[head]! & SOURCE_NOUN) > 0

/** Where the phrase opens another: "founder and president | of …". */
const wordsBeforeOpener = (analysis: Analysis, first: number, end: number): number => {
  const { categories, mentionAt } = analysis
  let at = first + 1
  while (
    at < end &&
    (mentionAt[at]! >= 0 || !opensPhrase(analysis, at, first, true) || (categories[at]! & CLITIC) > 0)
  )
    at++
  return at
}

/**
 * Who holds the office that opens with the name of a body: "New Power Party (NPP) Legislator | Chiu Hsien-chih |"; null where
 * the body itself is meant.
 */
export const holderBehind = (analysis: Analysis, body: number): number | null => {
  const { mentionAt, doc, categories, words, quotationAt } = analysis
  const from = behindBracket(analysis, doc.mentions[body]!.endToken, words.length)
  for (let at = from; at < Math.min(words.length, from + LONGEST_TITLE) && quotationAt[at]! < 0; at++) {
    const mention = doc.mentions[mentionAt[at]!]
    if (mention?.type === 'person') return at > from && isRole(analysis, at - 1) ? mentionAt[at]! : null
    if (mention || words[at] === 'and' || words[at] === '-') continue
    if (categories[at]! & (MARK | PREPOSITION | AUXILIARY | ADVERB | DETERMINER | SUBJECT)) return null
    if (categories[at]! & (REPORTS | THINKS) && !isRole(analysis, at)) return null
  }
  return null
}
