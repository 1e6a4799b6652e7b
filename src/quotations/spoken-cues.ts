import { latePattern } from '../collections/late-pattern.js'
import type { Span } from '../document.js'
import { toSpan } from './label-spans.js'
import { PERSONAL_PRONOUNS } from '../lexicon/pronouns.js'
import { REPORTING_VERBS } from '../lexicon/reporting-verbs.js'
import { verbForms } from '../inflection.js'
import { DIALOGUE_PASTS } from '../lexicon/speech-forms.js'

/** Where a cue begins, and the name of whoever speaks; null for "she" and "the woman". */
export interface SpokenCue {
  readonly at: number
  readonly name: Span | null
}

const PERSON = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3}|${[...PERSONAL_PRONOUNS].join('|')}|the \p{Ll}+`
const WHO_SAYS = String.raw`(?:(?<verb>\p{Ll}+)\s+(?<who>${PERSON})(?=[\s,.;:–—-]|$)|(?<actor>${PERSON})\s+(?<did>\p{Ll}+)(?=[\s,.;:–—-]|$))`
/** ", said Kelly", "? she asked": behind a mark, somebody and a verb, in either order. */
const CUE = latePattern(String.raw`[,?!…]\s+${WHO_SAYS}`, 'gu')
/** "? - asked Kelly", " —said Kelly": the same behind a dash. */
const DASHED_CUE = latePattern(String.raw`(?<=[\p{L}\p{N},.?!…])\s+(?:[–—―-]|--)[ \u00a0]?${WHO_SAYS}`, 'gu')

/** Where ", said Kelly" begins in words without a closing mark, behind the mark before it; null where nobody says them. */
export const cueIn = (text: string, from: number, to: number): number | null => {
  const cue = firstCue(CUE(), text, from, to)
  return cue && cue.at + 1
}

/** The same for " - said Kelly". */
export const dashedCueIn = (text: string, from: number, to: number): SpokenCue | null =>
  firstCue(DASHED_CUE(), text, from, to)

const firstCue = (cue: RegExp, text: string, from: number, to: number): SpokenCue | null => {
  for (const { 0: words, index, groups } of text.slice(from, to).matchAll(cue)) {
    const { verb, who, actor, did } = groups!
    if (!isReporting(verb ?? did!)) continue
    const name = who ?? actor!
    const start = from + index + words.indexOf(name)
    return { at: from + index, name: /^\p{Lu}/u.test(name) ? toSpan(text, start, name) : null }
  }
  return null
}

// "says", "said", but neither "say" nor "saying".
const FINITE: ReadonlySet<string> = new Set(
  [...REPORTING_VERBS].flatMap((verb) => verbForms(verb).slice(1, 4)),
)

const isReporting = (word: string): boolean => FINITE.has(word) || DIALOGUE_PASTS.has(word)
