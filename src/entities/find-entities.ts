import type { Document, Entity, EntityType, Mention, Stage } from '../document.js'
import type { LexiconEntry } from '../schema/lexicon.js'
import { createContext, type Context } from './mention-context.js'
import { confidenceOf, toEntity, toPerson, type Group } from './to-entity.js'
import { toForms } from '../names/name-form.js'
import { createNameFinder, joinByUserName, userNameOf, type FindName } from './user-names.js'
import { groupOrganisations } from './organisations.js'
import { groupPeople, type PersonEvidence } from './people.js'
import { groupPlaces } from './places.js'
import { relativesApart } from './relatives-apart.js'
import { describePerson, NOT_DESCRIBED, type Described } from './describe-person.js'
import { isSomebodysKin } from './kin.js'
import { voteTypes } from './type-votes.js'
import { mapped } from '../collections/packed.js'
import { withFindings, withMentions } from '../collections/with-fields.js'

/**
 * Groups mentions into entities: most mentioned first, then first seen first. Mentions may change their type by vote, and
 * those that are likely nothing go. The names that the user listed hold whatever the rules say.
 */
export const createEntityFinder = (lexicon: readonly LexiconEntry[]): Stage => {
  const findName = createNameFinder(lexicon)
  return (doc) => find(doc, findName)
}

export const findEntities: Stage = createEntityFinder([])

const find = (found: Document, findName: FindName): Document => {
  const forms = toForms(found)
  const words = createContext(found)
  const doc = withFindings(found, { mentions: voteTypes(words, forms) })
  const context = { ...words, doc }
  const { person: people, place: places, organisation: organisations } = indicesByType(doc.mentions)
  const described = new Map(people.map((index) => [index, describePerson(context, index)]))
  const placeKeys = new Set(places.map((index) => forms[index]!.key))
  const number = (type: EntityType, groups: readonly (readonly number[])[]): Group[] =>
    toGroups(doc, type, groups, (mention) => findName(type, forms[mention]!))
  const apart = relativesApart(context, forms, people)
  const ofPeople = number('person', groupPeople(doc, forms, people, toEvidence(context, described), apart))
  const others = [
    ...number('place', groupPlaces(context, forms, places)),
    ...number('organisation', groupOrganisations(context, forms, organisations, placeKeys)),
  ]
  return withOnly(doc, [
    ...mapped(ofPeople, (group) => toPerson(context, forms, described, group)),
    ...mapped(others, (group) => toEntity(doc, forms, group)),
  ])
}

/** The mentions of each type, as indices. */
const indicesByType = (mentions: readonly Mention[]): Readonly<Record<Mention['type'], number[]>> => {
  const indices: Record<Mention['type'], number[]> = { person: [], place: [], organisation: [] }
  for (let index = 0; index < mentions.length; index++) indices[mentions[index]!.type].push(index)
  return indices
}

const toEvidence = (context: Context, described: ReadonlyMap<number, Described>): PersonEvidence => {
  const { mentions } = context.doc
  const all = mapped(mentions, (_, index) => described.get(index) ?? NOT_DESCRIBED)
  return {
    votes: mapped(all, ({ votes }) => votes),
    titles: mapped(all, ({ title }) => title),
    plain: mapped(all, ({ isPlain }) => isPlain),
    isKin: (index) => isSomebodysKin(context, index),
  }
}

// Below this, more of what is kept is wrong than right. What is surely a name of some type stays.
const LIKELY = 0.45
const LIKELY_OF_ANY_TYPE = 0.65

const isLikely = ({ mentions }: Document, group: readonly number[]): boolean =>
  confidenceOf(group, (index) => mentions[index]!.confidence) >= LIKELY ||
  confidenceOf(group, (index) => beliefIn(mentions[index]!)) >= LIKELY_OF_ANY_TYPE

const beliefIn = ({ typeScores: [a, b, c] }: Mention): number => a + b + c

const toGroups = (
  doc: Document,
  type: EntityType,
  groups: readonly (readonly number[])[],
  nameOf: (mention: number) => string | null,
): Group[] =>
  mapped(
    joinByUserName(groups, nameOf)
      .filter((mentions) => isLikely(doc, mentions))
      .toSorted((a, b) => b.length - a.length || a[0]! - b[0]!),
    (mentions, i) => ({
      id: `${type}-${i + 1}`,
      type,
      mentions,
      userName: userNameOf(mentions, nameOf),
    }),
  )

// Every mention belongs to an entity: those of nothing likely go, and the others move up.
const withOnly = (doc: Document, entities: readonly Entity[]): Document => {
  const isKept = new Uint8Array(doc.mentions.length)
  for (const { mentions } of entities) for (const index of mentions) isKept[index] = 1
  if (!isKept.includes(0)) return withFindings(doc, { entities })
  const places = new Uint32Array(doc.mentions.length)
  for (let index = 1; index < places.length; index++) places[index] = places[index - 1]! + isKept[index - 1]!
  return withFindings(doc, {
    mentions: doc.mentions.filter((_, index) => isKept[index] === 1),
    entities: mapped(entities, (entity) =>
      withMentions(
        entity,
        mapped(entity.mentions, (index) => places[index]!),
      ),
    ),
  })
}
