import type { Document, Entity, EntityType, Gender, Mention, Stage } from '../document.js'
import { toNames } from './canonical.js'
import { createContext, type Context } from './context.js'
import { indicesOf, toForms, type Form } from './forms.js'
import { sumVotes, toGender, votesOfName, votesOfPronouns, votesOfWords } from './gender.js'
import { toPersonName } from './names.js'
import { groupOrganisations } from './organisations.js'
import { groupPeople } from './people.js'
import { groupPlaces } from './places.js'
import { describePerson, toRoles, type Described } from './roles.js'
import { voteTypes } from './types.js'

/**
 * Groups mentions into entities: most mentioned first, then first seen first. Mentions may change their type by
 * vote, and those that are likely nothing go.
 */
export const findEntities: Stage = (found) => {
  const forms = toForms(found)
  const doc: Document = { ...found, mentions: voteTypes(found, forms) }
  const context = createContext(doc)
  const people = indicesOf(doc.mentions, 'person')
  const described = new Map(people.map((index) => [index, describePerson(context, index)]))
  const placed = indicesOf(doc.mentions, 'place')
  const placeKeys = new Set(placed.map((index) => forms[index]!.key))
  const number = (type: EntityType, groups: readonly (readonly number[])[]): Group[] =>
    toGroups(doc, type, groups)
  const entities = [
    ...number('person', groupPeople(doc, forms, people, toEvidence(doc, described))).map((group) =>
      toPerson(context, forms, described, group),
    ),
    ...number('place', groupPlaces(context, forms, placed)).map((group) => toEntity(doc, forms, group)),
    ...number(
      'organisation',
      groupOrganisations(context, forms, indicesOf(doc.mentions, 'organisation'), placeKeys),
    ).map((group) => toEntity(doc, forms, group)),
  ]
  return withOnly(doc, entities)
}

interface Group {
  readonly id: string
  readonly type: EntityType
  readonly mentions: readonly number[]
}

// What is less likely than this costs more readers an error than it gives a name: at it precision and recall balance.
const LEAST_LIKELY = 0.4

const toGroups = (doc: Document, type: EntityType, groups: readonly (readonly number[])[]): Group[] =>
  groups
    .filter((mentions) => confidenceOf(mentions.map((index) => doc.mentions[index]!)) >= LEAST_LIKELY)
    .toSorted((a, b) => b.length - a.length || a[0]! - b[0]!)
    .map((mentions, i) => ({ id: `${type}-${i + 1}`, type, mentions }))

// Every mention belongs to an entity: those of nothing likely go, and the others move up.
const withOnly = (doc: Document, entities: readonly Entity[]): Document => {
  const kept = entities.flatMap(({ mentions }) => mentions).toSorted((a, b) => a - b)
  if (kept.length === doc.mentions.length) return { ...doc, entities }
  const places = new Map(kept.map((index, place) => [index, place]))
  return {
    ...doc,
    mentions: kept.map((index) => doc.mentions[index]!),
    entities: entities.map((entity) => ({
      ...entity,
      mentions: entity.mentions.map((index) => places.get(index)!),
    })),
  }
}

const NOTHING: Described = { roles: [], votes: { he: 0, she: 0 }, title: null }

const toEvidence = (
  { mentions }: Document,
  described: ReadonlyMap<number, Described>,
): { votes: Described['votes'][]; titles: (string | null)[] } => {
  const all = mentions.map((_, index) => described.get(index) ?? NOTHING)
  return { votes: all.map(({ votes }) => votes), titles: all.map(({ title }) => title) }
}

const toPerson = (
  context: Context,
  forms: readonly Form[],
  described: ReadonlyMap<number, Described>,
  group: Group,
): Entity => ({
  ...toEntity(context.doc, forms, group),
  roles: toRoles(group.mentions.flatMap((index) => described.get(index)!.roles)),
  gender: genderOf(context, forms, described, group),
})

const genderOf = (
  context: Context,
  forms: readonly Form[],
  described: ReadonlyMap<number, Described>,
  { mentions }: Group,
): Gender | null => {
  if (isFamily(context, forms[mentions[0]!]!, mentions[0]!)) return 'they'
  const isPerson = (index: number): boolean => described.has(index)
  const said = mentions.map((index) => described.get(index)!.votes)
  const pronouns = mentions.map((index) => votesOfPronouns(context, index, isPerson))
  const named = [...new Set(mentions.map((index) => forms[index]!))].map((form) => {
    const { given, titles } = toPersonName(form)
    return sumVotes([votesOfWords(titles), given === null ? NOTHING.votes : votesOfName(form, given)])
  })
  return toGender(sumVotes([...said, ...pronouns, ...named]))
}

// "the Obamas"
const isFamily = ({ doc, folded }: Context, form: Form, index: number): boolean => {
  const before = doc.mentions[index]!.firstToken - 1
  return form.words.length === 1 && form.key.endsWith('s') && before >= 0 && folded(before) === 'the'
}

const toEntity = (doc: Document, forms: readonly Form[], { id, type, mentions }: Group): Entity => ({
  id,
  type,
  ...toNames(
    type,
    mentions.map((index) => forms[index]!),
  ),
  roles: [],
  gender: null,
  confidence: confidenceOf(mentions.map((index) => doc.mentions[index]!)),
  mentions: [...mentions].toSorted((a, b) => a - b),
})

// Between the surest mention and the average: one sure mention carries the others, but not all the way.
const confidenceOf = (mentions: readonly Mention[]): number => {
  const confidences = mentions.map(({ confidence }) => confidence)
  const mean = confidences.reduce((sum, confidence) => sum + confidence, 0) / confidences.length
  return (confidences.reduce((a, b) => Math.max(a, b)) + mean) / 2
}
