import { memoByForm } from '../../collections/memo-by-form.js'
import type { Document } from '../../document.js'
import { COMPANY_NOUNS } from '../../lexicon/company-nouns.js'
import { COMPANY_WORDS } from '../../lexicon/company-words.js'
import { HONORIFICS } from '../../lexicon/honorifics.js'
import { ORGANISATION_HEADS } from '../../lexicon/organisation-heads.js'
import { PLACE_KINDS } from '../../lexicon/place-kinds.js'
import { PLACE_NOUNS } from '../../lexicon/place-nouns.js'
import { REPORTING_VERBS } from '../../lexicon/reporting-verbs.js'
import { ROLES } from '../../lexicon/roles.js'
import { formsOf } from '../../inflection.js'

/** Whether a word, in lower case, is one of some kind. */
type IsOne = (word: string) => boolean

/** A word beside a name, and the one beyond it where that counts too. */
interface Sign {
  readonly side: 'before' | 'after'
  readonly near: IsOne
  readonly far?: IsOne
}

/** It holds where one of its signs does. */
type Cue = readonly Sign[]

const among = (words: string): IsOne => {
  const set = new Set(words.split(' '))
  return (word) => set.has(word)
}
const inAny = (...sets: readonly ReadonlySet<string>[]): IsOne =>
  sets.length === 1 ? (word) => sets[0]!.has(word) : (word) => sets.some((set) => set.has(word))

const before = (near: IsOne, far?: IsOne): Sign => ({ side: 'before', near, ...(far && { far }) })
const after = (near: IsOne, far?: IsOne): Sign => ({ side: 'after', near, ...(far && { far }) })

/** What stands beside a name and hints at what it is a name of; a model weighs them. Their order is that of its weights. */
const CUES: readonly Cue[] = [
  [before(among('in near across throughout outside inside'))],
  [before(among('from to into towards around'))],
  [before(among('at'))],
  [before(among('for by with against'))],
  [before(among('the'))],
  // "Mr Berg", "Dr. Berg"
  [before(inAny(HONORIFICS)), before(among('.'), inAny(HONORIFICS))],
  [before(inAny(ROLES))],
  // "Odda municipality", "the town of Odda"
  [after(inAny(PLACE_NOUNS))],
  [before(among('of'), inAny(PLACE_KINDS))],
  [after(inAny(formsOf(REPORTING_VERBS)))],
  // "Berg, 34", "Berg, who"
  [after(among(','), (word) => /^(?:\d\d|who|whose)$/.test(word))],
  [after(among(','), among('which'))],
  // "the airline Corvid", "Corvid shares"
  [before(inAny(COMPANY_NOUNS, ORGANISATION_HEADS))],
  [after(inAny(COMPANY_WORDS, ORGANISATION_HEADS))],
  [after(among("'s ’s"))],
  [
    after(
      among(
        'officials spokesman spokeswoman chief ceo boss president chairman members leader director founder',
      ),
    ),
  ],
  [after(among('and ,'))],
  [after(among(')'))],
  [after(among("'s ’s"), inAny(ROLES))],
  [after(among('was is has had were are'))],
]

export const CUE_COUNT = CUES.length

/** Of which cues a word is a sign, a bit each: by itself, with the right word beyond it, and as that word. */
interface SignBits {
  readonly alone: number
  readonly near: number
  readonly far: number
}

/** A sign with the bit of its cue: words that are one by themselves, that are one with the right word beyond them, and that word. */
interface PlacedSign {
  readonly bit: number
  readonly alone: IsOne
  readonly near: IsOne
  readonly far: IsOne
}

const NO_WORD_FITS: IsOne = () => false

const signsOn = (side: Sign['side']): readonly PlacedSign[] =>
  CUES.flatMap((signs, cue) =>
    signs
      .filter((sign) => sign.side === side)
      .map(({ near, far }) => ({
        bit: 1 << cue,
        alone: far ? NO_WORD_FITS : near,
        near: far ? near : NO_WORD_FITS,
        far: far ?? NO_WORD_FITS,
      })),
  )

const SIGNS_BEFORE = signsOn('before')
const SIGNS_AFTER = signsOn('after')

const signBits = (word: string, signs: readonly PlacedSign[]): SignBits => {
  let alone = 0
  let near = 0
  let far = 0
  for (const sign of signs) {
    if (sign.alone(word)) alone |= sign.bit
    if (sign.near(word)) near |= sign.bit
    if (sign.far(word)) far |= sign.bit
  }
  return { alone, near, far }
}

interface WordSigns {
  readonly before: SignBits
  readonly after: SignBits
}

const toSigns = (form: string): WordSigns => {
  const word = form.toLowerCase()
  return { before: signBits(word, SIGNS_BEFORE), after: signBits(word, SIGNS_AFTER) }
}

const signsByForm = memoByForm(toSigns)
const NO_WORD = toSigns('')

/** Which cues stand beside the tokens `first … end - 1`, a bit each. */
export type CuesBeside = (first: number, end: number) => number

/** What a word is a sign of is looked up once for each form, whatever the number of names that it stands beside. */
export const cuesIn = ({ tokens }: Document): CuesBeside => {
  const signsOf = signsByForm(tokens.forms)
  const at = (token: number): WordSigns =>
    token >= 0 && token < tokens.count ? signsOf(tokens.formOf[token]!) : NO_WORD
  return (first, end) => {
    const [last, next] = [at(first - 1).before, at(end).after]
    return (
      last.alone |
      next.alone |
      (last.near === 0 ? 0 : last.near & at(first - 2).before.far) |
      (next.near === 0 ? 0 : next.near & at(end + 1).after.far)
    )
  }
}
