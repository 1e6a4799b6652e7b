import type { Document, Entity, EntityType, Mention, Stage } from '../document.js'
import { createContext } from './context.js'
import { confidenceOf, toEntity, toPerson, type Group } from './describe.js'
import { indicesOf, toForms } from './forms.js'
import { createNameFinder, joinListed, listedName, type FindName, type Listed } from './listed.js'
import { groupOrganisations } from './organisations.js'
import { groupPeople, type PersonEvidence } from './people.js'
import { groupPlaces } from './places.js'
import { describePerson, NOT_DESCRIBED, type Described } from './roles.js'
import { voteTypes } from './types.js'

/**
 * Groups mentions into entities: most mentioned first, then first seen first. Mentions may change their type by vote, and
 * those that are likely nothing go. The names that the user listed hold whatever the rules say.
 */
export const createEntityFinder = (listed: readonly Listed[]): Stage => {
  const findName = createNameFinder(listed)
  return (doc) => find(doc, findName)
}

export const findEntities: Stage = createEntityFinder([])

const find = (found: Document, findName: FindName): Document => {
  const forms = toForms(found)
  const doc: Document = { ...found, mentions: voteTypes(found, forms) }
  const context = createContext(doc)
  const [people, places, organisations] = (['person', 'place', 'organisation'] as const).map((type) =>
    indicesOf(doc.mentions, type),
  ) as [number[], number[], number[]]
  const described = new Map(people.map((index) => [index, describePerson(context, index)]))
  const placeKeys = new Set(places.map((index) => forms[index]!.key))
  const number = (type: EntityType, groups: readonly (readonly number[])[]): Group[] =>
    toGroups(doc, type, groups, (mention) => findName(type, forms[mention]!))
  return withOnly(doc, [
    ...number('person', groupPeople(doc, forms, people, toEvidence(doc, described))).map((group) =>
      toPerson(context, forms, described, group),
    ),
    ...[
      ...number('place', groupPlaces(context, forms, places)),
      ...number('organisation', groupOrganisations(context, forms, organisations, placeKeys)),
    ].map((group) => toEntity(doc, forms, group)),
  ])
}

const toEvidence = ({ mentions }: Document, described: ReadonlyMap<number, Described>): PersonEvidence => {
  const all = mentions.map((_, index) => described.get(index) ?? NOT_DESCRIBED)
  return { votes: all.map(({ votes }) => votes), titles: all.map(({ title }) => title) }
}

// What is less likely than this costs more readers an error than it gives a name. What is surely a name of some type stays.
const LIKELY = 0.45
const LIKELY_OF_ANY_TYPE = 0.65

const isLikely = (mentions: readonly Mention[]): boolean =>
  confidenceOf(mentions.map(({ confidence }) => confidence)) >= LIKELY ||
  confidenceOf(mentions.map(({ typeScores: [a, b, c] }) => a + b + c)) >= LIKELY_OF_ANY_TYPE

const toGroups = (
  doc: Document,
  type: EntityType,
  groups: readonly (readonly number[])[],
  nameOf: (mention: number) => string | null,
): Group[] =>
  joinListed(groups, nameOf)
    .filter((mentions) => isLikely(mentions.map((index) => doc.mentions[index]!)))
    .toSorted((a, b) => b.length - a.length || a[0]! - b[0]!)
    .map((mentions, i) => ({
      id: `${type}-${i + 1}`,
      type,
      mentions,
      listed: listedName(mentions, nameOf),
    }))

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
