import { PLACE_TAILS } from '../lexicon/place-tails.js'
import { PLACE_VARIANTS } from '../lexicon/place-variants.js'
import { WATER_KINDS } from '../lexicon/water-kinds.js'
import { canAbbreviate, isAcronym } from '../names/acronyms.js'
import { bracketed } from './bracketed.js'
import type { Context } from './mention-context.js'
import type { Form } from '../names/name-form.js'
import { toPlaceKey } from '../names/place-name.js'
import { toSpellingKey } from '../names/spelling.js'
import { groupBy } from '../collections/group-by.js'
import { Interner } from '../collections/interner.js'
import { UnionFind } from '../collections/union-find.js'

/** Groups mentions of places: one key for the ways to write a name, and acronyms that brackets explain. */
export const groupPlaces = (
  context: Context,
  forms: readonly Form[],
  indices: readonly number[],
): number[][] => {
  const keys = new Interner()
  const numbers = new Map<Form, number>()
  for (const index of indices) {
    const form = forms[index]!
    if (!numbers.has(form)) numbers.set(form, keys.numberOf(toPlaceKey(form)))
  }
  const groups = new UnionFind(keys.size)
  for (const [name, short] of bracketed(context, indices))
    if (isAcronym(forms[short]!) && canAbbreviate(forms[short]!.key, forms[name]!.folded))
      groups.join(numbers.get(forms[name]!)!, numbers.get(forms[short]!)!)
  joinTails(groups, keys)
  return groupBy(indices, (index) => groups.find(numbers.get(forms[index]!)!))
}

// As they stand in keys: "mountains" is "muntains" there.
const TAILS: ReadonlySet<string> = new Set([...PLACE_TAILS].map(toSpellingKey))

// The Coral Sea Islands are not the Coral Sea.
const KINDS: ReadonlySet<string> = new Set([...PLACE_TAILS, ...WATER_KINDS].map(toSpellingKey))

const lastWord = (key: string): string => key.slice(key.lastIndexOf(' ') + 1)

// "Gobi Desert" is "Gobi" where both stand.
const joinTails = (groups: UnionFind, keys: Interner): void => {
  for (const key of keys.texts) {
    const space = key.lastIndexOf(' ')
    const short = key.slice(0, space)
    const isTail = space > 0 && TAILS.has(key.slice(space + 1)) && !KINDS.has(lastWord(short))
    if (isTail && keys.has(short) && !PLACE_VARIANTS.has(short))
      groups.join(keys.numberOf(key), keys.numberOf(short))
  }
}
