import type { EntityType } from '../document.js'
import type { Entity, Mention, Result } from '../schema/result.js'

/** An entity with the word for what it is. */
export interface Typed {
  readonly type: EntityType
  readonly entity: Entity
}

/** One place where it is named. */
export interface Named extends Typed {
  readonly mention: Mention
}

/** People, then places, then organisations. */
export const entitiesOf = ({ people, places, organisations }: Result): Typed[] => [
  ...people.map((entity): Typed => ({ type: 'person', entity })),
  ...places.map((entity): Typed => ({ type: 'place', entity })),
  ...organisations.map((entity): Typed => ({ type: 'organisation', entity })),
]

/** Every name, in text order; no two overlap. */
export const namesOf = (result: Result): Named[] =>
  entitiesOf(result)
    .flatMap(({ type, entity }) => entity.mentions.map((mention): Named => ({ type, entity, mention })))
    .toSorted((a, b) => a.mention.start - b.mention.start)
