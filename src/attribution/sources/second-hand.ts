import {
  BARE_SPEECH_VERBS,
  HEARING_VERBS,
  RECALLING_VERBS,
  SAYING_PARTICIPLES,
} from '../../lexicon/speech-forms.js'
import type { Analysis } from '../syntax/analysis.js'
import { ING } from '../syntax/coarse-tags.js'
import { nounPhrasesBetween, type NounPhrase } from '../syntax/noun-phrases.js'
import { isPassive } from '../syntax/speech-frames.js'
import { OBJECT } from '../syntax/word-categories.js'

/** Who speaks at a cue where the words before it show that somebody else only hears, quotes or stands beside; null elsewhere. */
export const speakerByForm = (analysis: Analysis, cue: number): NounPhrase | null =>
  heardSpeaker(analysis, cue) ??
  quotedSpeaker(analysis, cue) ??
  accompanying(analysis, cue) ??
  closingSpeaker(analysis, cue)

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
  const isSaying = SAYING_PARTICIPLES.has(words[cue]!) && words[cue - 1] === 'as'
  const quoting = isSaying ? quotingBefore(words, cue - 2) : QUOTING.has(words[cue]!) ? cue : -1
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

const quotingBefore = (words: readonly string[], from: number): number => {
  for (let at = from; at >= Math.max(0, from - LONGEST); at--) if (QUOTING.has(words[at]!)) return at
  return -1
}

/** "…, with ⟨the Herald⟩ saying in an editorial that": who stands between "with" and an -ing form. */
const accompanying = (analysis: Analysis, cue: number): NounPhrase | null => {
  const { words, wordForms, quotationAt } = analysis
  if (wordForms[cue]!.ending !== ING) return null
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

/** In tokens, with the verb of hearing: "heard his old friend Ana Ruiz say". */
const LONGEST = 9

/** The verbs of hearing behind which such a form of speech stands. */
const sensesOf = (speech: string): ReadonlySet<string> | null => {
  if (BARE_SPEECH_VERBS.has(speech)) return HEARING_VERBS
  return SAYING_PARTICIPLES.has(speech) ? RECALLING_VERBS : null
}
