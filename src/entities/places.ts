import { PLACE_KINDS } from '../lexicon/place-kinds.js'
import { PLACE_TAILS } from '../lexicon/place-tails.js'
import { PLACE_VARIANTS } from '../lexicon/place-variants.js'
import { WORD_VARIANTS } from '../lexicon/word-variants.js'
import { canAbbreviate, isAcronym } from '../names/acronyms.js'
import { bracketed } from './bracketed.js'
import type { Context } from './mention-context.js'
import type { Form } from '../names/name-form.js'
import { groupBy, Groups, Numbering } from '../collections/union-find.js'
import { toSpellingKey } from '../names/spelling.js'

/** Groups mentions of places: one key for the ways to write a name, and acronyms that brackets explain. */
export const groupPlaces = (
  context: Context,
  forms: readonly Form[],
  indices: readonly number[],
): number[][] => {
  const numbering = new Numbering()
  const numbers = new Map<Form, number>()
  for (const index of indices) {
    const form = forms[index]!
    if (!numbers.has(form)) numbers.set(form, numbering.of(toPlaceKey(form)))
  }
  const groups = new Groups(numbering.size)
  for (const [name, short] of bracketed(context, indices))
    if (isAcronym(forms[short]!) && canAbbreviate(forms[short]!.key, forms[name]!.folded))
      groups.join(numbers.get(forms[name]!)!, numbers.get(forms[short]!)!)
  joinTails(groups, numbering)
  return groupBy(indices, (index) => groups.find(numbers.get(forms[index]!)!))
}

// As they stand in keys: "mountains" is "muntains" there.
const TAILS: ReadonlySet<string> = new Set([...PLACE_TAILS].map(toSpellingKey))

// "Gobi Desert" is "Gobi" where both stand.
const joinTails = (groups: Groups, numbering: Numbering): void => {
  for (const key of numbering.keys()) {
    const space = key.lastIndexOf(' ')
    const short = key.slice(0, space)
    if (space > 0 && TAILS.has(key.slice(space + 1)) && numbering.has(short) && !PLACE_VARIANTS.has(short))
      groups.join(numbering.of(key), numbering.of(short))
  }
}

/** "the United States of America", "U.S." and "America" have one key, "Mt. Kenya" and "Mount Kenya" another. */
export const toPlaceKey = ({ folded, key }: Form): string => {
  const words = folded[0] === 'the' && folded.length > 1 ? folded.slice(1) : folded
  const known = PLACE_VARIANTS.get(words.join(' '))
  if (known !== undefined) return known
  const main = afterKind(words).map((word) => WORD_VARIANTS.get(word) ?? word)
  const plain = main.join(' ')
  return PLACE_VARIANTS.get(plain) ?? (main.map(toSpellingKey).join(' ') || key)
}

// "northwestern province of Gansu" is Gansu.
const afterKind = (words: readonly string[]): readonly string[] => {
  const of = words.indexOf('of')
  return of > 0 && of < words.length - 1 && PLACE_KINDS.has(words[of - 1]!) ? words.slice(of + 1) : words
}
