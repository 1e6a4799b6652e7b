import { partitionPoint } from '../collections/sorted.js'
import type { TokenRange } from '../collections/token-range.js'
import { HONORIFICS } from '../lexicon/honorifics.js'
import { isNationality } from '../lexicon/nationality-endings.js'
import { ROLE_MODIFIERS } from '../lexicon/role-modifiers.js'
import { ROLES } from '../lexicon/roles.js'
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
  if (end === start || !isRole(context, end - 1)) return { honorifics, title: null }
  const stop = Math.max(start, end - LONGEST_TITLE)
  let first = end - 1
  while (first > stop && continuesTitle(context, first - 1, start)) first--
  while (first < end && isMark(context, first)) first++
  return { honorifics, title: { first, end } }
}

const isMark = (context: Context, token: number): boolean => context.folded(token) === ''

// "Mr." may be one token or two, and only a capital makes "Miss" a form of address.
const isHonorific = (context: Context, token: number): boolean => {
  if (context.word(token) === '.' && token > 0) return HONORIFICS.has(context.folded(token - 1))
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

// "former Ukrainian deputy prime | minister Ana Ruiz": role words, modifiers, names of countries and bodies, hyphens.
const continuesTitle = (context: Context, token: number, sentenceStart: number): boolean => {
  const folded = context.folded(token)
  const word = context.word(token)
  if (word === '-') return token > sentenceStart && !isMark(context, token - 1)
  if (folded === '') return false
  if (isRole(context, token) || ROLE_MODIFIERS.has(folded)) return true
  if (!startsUpper(word) || isPossessive(word)) return false
  return token > sentenceStart
    ? !UNTITLED_WORDS.has(folded)
    : isNationality(folded) || isPlaceName(context, token)
}

const isPossessive = (word: string): boolean => fold(word) === 's'

const isPlaceName = (context: Context, token: number): boolean =>
  context.doc.mentions.length > 0 && mentionStartsAt(context, token)

// Mentions are sorted: "US President" opens with one.
const mentionStartsAt = ({ doc: { mentions } }: Context, token: number): boolean => {
  const mention = mentions[partitionPoint(mentions.length, (i) => mentions[i]!.firstToken < token)]
  return mention?.firstToken === token && mention.type !== 'person'
}
