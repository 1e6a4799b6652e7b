import type { Gender } from '../document.js'
import { KINSHIP_NOUNS } from '../lexicon/kinship-nouns.js'
import type { Form } from '../names/name-form.js'
import { areCompatible, toPersonName, type PersonName } from '../names/person-name.js'
import type { Context } from './mention-context.js'

/** By the key of a name: whom its bearer is a relative of, "his" or "her" or unsaid, and so not the same as. */
export type Apart = ReadonlyMap<string, Gender | null>

/** "Robert L. Crane … Bob Crane is his cousin": whom the text calls a relative of the one of that name is another. */
export const relativesApart = (
  context: Context,
  forms: readonly Form[],
  people: readonly number[],
): Apart => {
  const apart = new Map<string, Gender | null>()
  const lastOf = new Map<string, PersonName>()
  let before: PersonName | undefined
  for (let i = 0; i < people.length; i++) {
    const name = toPersonName(forms[people[i]!]!)
    const surname = name.parts.at(-1) ?? name.text
    if (name.parts.length > 1) {
      const owner = before && (before.parts.length > 1 ? before : lastOf.get(before.parts[0] ?? before.text))
      if (owner && owner.key !== name.key && areCompatible(owner, name)) {
        const gender = ownerOf(context, people[i]!, before === owner)
        if (gender !== undefined) apart.set(name.key, gender)
      }
      lastOf.set(surname, name)
    }
    before = name
  }
  return apart
}

/** Whose relative the mention is by the words beside it; undefined: nothing says so. */
const ownerOf = (context: Context, index: number, isFull: boolean): Gender | null | undefined => {
  const { firstToken, endToken } = context.doc.mentions[index]!
  const { folded, word } = context
  const genderBefore = (noun: number): Gender | null | undefined => {
    if (!isKin(context, noun)) return undefined
    return isFull && /^['’]s$/.test(word(noun - 1))
      ? null
      : (OWNERS.get(folded(noun - 1)) ?? OWNERS.get(folded(noun - 2)))
  }
  if (LINKS.test(word(endToken))) {
    if (folded(endToken + 1) === 'no' && folded(endToken + 2) === 'relation') return null
    if (folded(endToken + 1) === 'a' && folded(endToken + 2) === 'namesake') return null
    for (let noun = endToken + 2; noun <= endToken + 4; noun++) {
      const gender = genderBefore(noun)
      if (gender !== undefined) return gender
    }
  }
  return genderBefore(LINKS.test(word(firstToken - 1)) ? firstToken - 2 : firstToken - 1)
}

/** "Her cousin is Kate Doyle", "her aunt, Kate Doyle" */
const LINKS = /^(?:,|is|was)$/

const isKin = ({ folded }: Context, token: number): boolean =>
  KINSHIP_NOUNS.has(folded(token)) || folded(token) === 'namesake'

const OWNERS: ReadonlyMap<string, Gender> = new Map([
  ['his', 'he'],
  ['her', 'she'],
])
