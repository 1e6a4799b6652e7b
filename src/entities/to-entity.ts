import { mapped, packed } from '../collections/packed.js'
import type { Document, Entity, EntityType, Gender } from '../document.js'
import { toNames } from './canonical.js'
import type { Context } from './mention-context.js'
import type { Form } from '../names/name-form.js'
import { NO_VOTES, sumVotes, toGender, votesOfName, votesOfPronouns, votesOfWords } from './gender.js'
import { toPersonName } from '../names/person-name.js'
import { toRoles, type Described } from './describe-person.js'

/** Mentions of one referent, with the id that it will have. */
export interface Group {
  readonly id: string
  readonly type: EntityType
  /** In text order. */
  readonly mentions: readonly number[]
  /** What the user calls it. */
  readonly userName: string | null
}

/** A person with roles and gender. */
export const toPerson = (
  context: Context,
  forms: readonly Form[],
  described: ReadonlyMap<number, Described>,
  group: Group,
): Entity =>
  toEntity(
    context.doc,
    forms,
    group,
    toRoles(group.mentions.flatMap((index) => described.get(index)!.roles)),
    genderOf(context, forms, described, group),
  )

const genderOf = (
  context: Context,
  forms: readonly Form[],
  described: ReadonlyMap<number, Described>,
  { mentions }: Group,
): Gender | null => {
  if (isFamily(context, forms[mentions[0]!]!, mentions[0]!)) return 'they'
  const isPerson = (index: number): boolean => described.has(index)
  const said = mapped(mentions, (index) => described.get(index)!.votes)
  const pronouns = mapped(mentions, (index) => votesOfPronouns(context, index, isPerson))
  const named = mapped([...new Set(mapped(mentions, (index) => forms[index]!))], (form) => {
    const { given, titles } = toPersonName(form)
    return sumVotes([votesOfWords(titles), given === null ? NO_VOTES : votesOfName(form, given)])
  })
  return toGender(sumVotes([...said, ...pronouns, ...named]))
}

// "the Obamas"
const isFamily = ({ doc, folded }: Context, form: Form, index: number): boolean => {
  const before = doc.mentions[index]!.firstToken - 1
  return form.words.length === 1 && form.key.endsWith('s') && before >= 0 && folded(before) === 'the'
}

/** A group by its names. */
// Without `...`: all entities are of one shape, as code that is compiled once wants them.
export const toEntity = (
  doc: Document,
  forms: readonly Form[],
  { id, type, mentions, userName }: Group,
  roles: readonly string[] = [],
  gender: Gender | null = null,
): Entity => {
  const { name, aliases } = toNames(
    type,
    mapped(mentions, (index) => forms[index]!),
    userName,
  )
  const confidence = confidenceOf(mentions, (index) => doc.mentions[index]!.confidence)
  return { id, type, name, aliases, roles: packed(roles), gender, confidence, mentions: packed(mentions) }
}

/** Between the surest mention and the average: one sure mention carries the others, but not all the way. */
export const confidenceOf = (
  mentions: readonly number[],
  confidenceIn: (mention: number) => number,
): number => {
  let [sum, most] = [0, 0]
  for (const mention of mentions) {
    const confidence = confidenceIn(mention)
    sum += confidence
    most = Math.max(most, confidence)
  }
  return (most + sum / mentions.length) / 2
}
