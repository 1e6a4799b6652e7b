import { partitionPoint } from '../collections/sorted.js'
import type { TokenRange } from '../collections/token-range.js'
import { ADVERBS } from '../lexicon/adverbs.js'
import { AUXILIARIES } from '../lexicon/auxiliaries.js'
import { CLAUSE_WORDS } from '../lexicon/clause-words.js'
import { CONJUNCTIONS } from '../lexicon/conjunctions.js'
import { DETERMINERS, ROLE_DETERMINERS } from '../lexicon/determiners.js'
import { HONORIFICS } from '../lexicon/honorifics.js'
import { IRREGULAR_PASTS } from '../lexicon/irregular-pasts.js'
import { KINSHIP_NOUNS } from '../lexicon/kinship-nouns.js'
import { isNationality } from '../lexicon/nationality-endings.js'
import { PREPOSITIONS } from '../lexicon/prepositions.js'
import { SUBJECT_PRONOUNS } from '../lexicon/pronouns.js'
import { REPORTING_VERBS } from '../lexicon/reporting-verbs.js'
import {
  COMPOUND_MODIFIERS,
  PLURAL_MODIFIERS,
  PORTFOLIOS,
  ROLE_MODIFIERS,
} from '../lexicon/role-modifiers.js'
import { ROLES } from '../lexicon/roles.js'
import { SHORT_TITLES } from '../lexicon/short-titles.js'
import { SMALL_WORDS } from '../lexicon/small-words.js'
import { TIME_NOUNS, TIME_WORDS } from '../lexicon/time-words.js'
import { UNTITLED_WORDS } from '../lexicon/untitled-words.js'
import type { Context } from './mention-context.js'
import { fold } from '../names/name-form.js'

/** "Mr" in "Mr Doe", folded, and the tokens of the title: "Ukrainian President". */
export interface Titles {
  readonly honorifics: readonly string[]
  readonly title: TokenRange | null
}

/** In tokens. */
const LONGEST_TITLE = 8
const LONGEST_OFFICE = 12

/** What stands right before a person's name. */
export const readTitles = (context: Context, index: number): Titles => {
  const mention = context.doc.mentions[index]!
  const { first: start } = context.range(context.sentences[index]!)
  const honorifics: string[] = []
  let end = mention.firstToken
  while (end > start && isHonorific(context, end - 1)) {
    if (context.word(end - 1) !== '.') honorifics.push(context.folded(end - 1))
    end--
  }
  end = beforeBrackets(context, end, start)
  if (end === start) return { honorifics, title: null }
  const last = end - (isShortTitle(context, end - 1) ? 2 : 1)
  const head = isRole(context, last) ? last : headOfOffice(context, start, end)
  return { honorifics, title: head === null ? null : { first: startOfTitle(context, head, start), end } }
}

// "former Ukrainian deputy prime | minister Ana Ruiz", "the Frost and Sullivan | president Tom Lee".
const startOfTitle = (context: Context, head: number, start: number): number => {
  const stop = Math.max(start, head + 1 - LONGEST_TITLE)
  let first = head
  while (first > stop) {
    const body = bodyEndingAt(context, first)
    if (body !== null && body >= start) first = body
    else if (continuesTitle(context, first - 1, start)) first--
    else break
  }
  first = startOfPhrase(context, first, stop)
  while (first <= head && isMark(context, first)) first++
  return first
}

/** "Minister | of Health and Welfare Ana Ruiz": the role word before what it is of, where a name stands right behind. */
const headOfOffice = (context: Context, start: number, end: number): number | null => {
  if (!startsUpper(context.word(end - 1)) || isMark(context, end - 1)) return null
  const stop = Math.max(start, end - LONGEST_OFFICE)
  for (let at = end - 1; at > stop; at--) {
    const folded = context.folded(at)
    if ((folded === 'of' || folded === 'for') && isRole(context, at - 1))
      return namesPerson(context, at, end) ? null : at - 1
    if (!startsUpper(context.word(at)) && !SMALL_WORDS.has(folded)) return null
    if (isPossessive(context.word(at))) return null
  }
  return null
}

/** "the Supreme Court ⟨(SC)⟩, Ana Ruiz": where a short name in brackets begins. */
export const beforeBrackets = (context: Context, end: number, start: number): number =>
  end - 3 > start && context.word(end - 1) === ')' && context.word(end - 3) === '(' ? end - 3 : end

/** The mark of "Sen." where it is a token of its own. */
const isShortTitle = (context: Context, token: number): boolean =>
  token > 0 && context.word(token) === '.' && SHORT_TITLES.has(context.folded(token - 1))

const isMark = (context: Context, token: number): boolean => context.folded(token) === ''

// "Mr." may be one token or two, and only a capital makes "Miss" a form of address.
export const isHonorific = (context: Context, token: number): boolean => {
  if (token > 0 && context.word(token) === '.') return HONORIFICS.has(context.folded(token - 1))
  const folded = context.folded(token)
  // "First Lady": with a modifier a form of address is an office.
  if (ROLES.has(folded) && token > 0 && ROLE_MODIFIERS.has(context.folded(token - 1))) return false
  return HONORIFICS.has(folded) && startsUpper(context.word(token))
}

export const isRole = (context: Context, token: number): boolean => {
  const word = context.folded(token)
  if (ROLES.has(word)) return true
  if (word.startsWith('ex') && ROLES.has(word.slice(2))) return true
  return word === 'general' || word === 'elect'
}

export const startsUpper = (word: string): boolean => {
  const first = word.charAt(0)
  return first !== first.toLowerCase()
}

// Role words, modifiers, names of countries and bodies, hyphens; but "his son Emperor Minas" tells of two.
const continuesTitle = (context: Context, token: number, sentenceStart: number): boolean => {
  const folded = context.folded(token)
  const word = context.word(token)
  if (word === '-') return token > sentenceStart && !isMark(context, token - 1)
  if (isShortTitle(context, token)) return token > sentenceStart
  if (folded === '' || KINSHIP_NOUNS.has(folded)) return false
  if (isRole(context, token) || isKnownModifier(folded)) return true
  if (!startsUpper(word) || isPossessive(word)) return false
  if (token > sentenceStart) return !UNTITLED_WORDS.has(folded)
  return isNationality(folded) || isBodyAt(context, token) || opensName(context, token)
}

const isKnownModifier = (folded: string): boolean =>
  ROLE_MODIFIERS.has(folded) || COMPOUND_MODIFIERS.has(folded) || PORTFOLIOS.has(folded)

// "Super Furry Animals singer Tom Lee", but "Earlier Chelsea coach Tom Lee".
const opensName = (context: Context, token: number): boolean => {
  const [folded, next] = [context.folded(token), context.folded(token + 1)]
  if (!startsUpper(context.word(token + 1)) || isRole(context, token + 1) || isKnownModifier(next))
    return false
  return (
    !UNTITLED_WORDS.has(folded) && !NO_MODIFIERS.some((words) => words.has(folded)) && !folded.endsWith('ly')
  )
}

const isPossessive = (word: string): boolean => fold(word) === 's'

/** In words: so many unknown ones may stand between an article and a title. */
const MOST_MODIFIERS = 3

// "the | high profile MP", "his | foreign affairs spokesman": plain words between an article and the title are part of it.
const startOfPhrase = (context: Context, first: number, stop: number): number => {
  for (let at = first; at >= Math.max(stop, first - MOST_MODIFIERS) && at > 0; at--) {
    const before = context.folded(at - 1)
    if (ROLE_DETERMINERS.has(before) || isPossessive(context.word(at - 1))) return at
    if (at > stop && isModifier(context, at - 1)) continue
    return first
  }
  return first
}

// "the crowd saw actor Tom Lee", "the fans love singer Ana Ruiz", "the moment singer Ana Ruiz arrived": no verb, no plural, no
// time, and nothing small.
const isModifier = (context: Context, token: number): boolean => {
  const word = context.word(token)
  if (!/^[a-z]{3,}$/.test(word) || NO_MODIFIERS.some((words) => words.has(word))) return false
  return PLURAL_MODIFIERS.has(word) || !/(?:[^s]s|ed|ing|ly)$/.test(word)
}

const NO_MODIFIERS: readonly ReadonlySet<string>[] = [
  IRREGULAR_PASTS,
  REPORTING_VERBS,
  AUXILIARIES,
  CLAUSE_WORDS,
  PREPOSITIONS,
  CONJUNCTIONS,
  ADVERBS,
  DETERMINERS,
  SUBJECT_PRONOUNS,
  TIME_WORDS,
  TIME_NOUNS,
  KINSHIP_NOUNS,
]

/** The first token of a body or place whose name ends right before `token`. */
const bodyEndingAt = ({ doc: { mentions } }: Context, token: number): number | null => {
  const mention = mentions[partitionPoint(mentions.length, (i) => mentions[i]!.endToken < token)]
  return mention?.endToken === token && mention.type !== 'person' ? mention.firstToken : null
}

// Mentions are sorted: "US President" opens with one.
const isBodyAt = ({ doc: { mentions } }: Context, token: number): boolean => {
  const mention = mentions[partitionPoint(mentions.length, (i) => mentions[i]!.firstToken < token)]
  return mention?.firstToken === token && mention.type !== 'person'
}

const namesPerson = ({ doc: { mentions } }: Context, first: number, end: number): boolean => {
  for (
    let i = partitionPoint(mentions.length, (i) => mentions[i]!.endToken <= first);
    i < mentions.length;
    i++
  ) {
    if (mentions[i]!.firstToken >= end) return false
    if (mentions[i]!.type === 'person') return true
  }
  return false
}
