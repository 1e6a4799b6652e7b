import { PLACE_TAILS } from '../lexicon/place-tails.js'
import { PLACE_VARIANTS } from '../lexicon/place-variants.js'
import { canAbbreviate, isAcronym } from '../names/acronyms.js'
import { bracketed } from './bracketed.js'
import type { Context } from './mention-context.js'
import type { Form } from '../names/name-form.js'
import { toPlaceKey } from '../names/place-name.js'
import { groupBy, Groups, Numbering } from '../collections/union-find.js'

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

// "Gobi Desert" is "Gobi" where both stand.
const joinTails = (groups: Groups, numbering: Numbering): void => {
  for (const key of numbering.keys()) {
    const space = key.lastIndexOf(' ')
    const short = key.slice(0, space)
    if (
      space > 0 &&
      PLACE_TAILS.has(key.slice(space + 1)) &&
      numbering.has(short) &&
      !PLACE_VARIANTS.has(short)
    )
      groups.join(numbering.of(key), numbering.of(short))
  }
}
