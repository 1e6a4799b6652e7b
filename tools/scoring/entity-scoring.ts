import { NOTHING, type Tally } from './scoring.js'

/** An entity as scoring sees it: found or gold. */
export interface Scored {
  readonly type: string
  readonly name: string
  /** By start, in text order. */
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly text: string }[]
}

export interface EntityScores {
  /** One to one: the right type, and a name that is one of the gold entity's forms. */
  readonly entities: Tally
  /** Of the entities that are right, how many have exactly the gold name. */
  readonly names: { readonly exact: number; readonly all: number }
  /** Sums of B³ over distinct forms: precision over what was found, recall over the gold. */
  readonly forms: {
    readonly precision: number
    readonly found: number
    readonly recall: number
    readonly gold: number
  }
  /** Found people who hold mentions of more than one gold person, by name. */
  readonly mixed: readonly string[]
}

export const NO_SCORES: EntityScores = {
  entities: NOTHING,
  names: { exact: 0, all: 0 },
  forms: { precision: 0, found: 0, recall: 0, gold: 0 },
  mixed: [],
}

/** Scores one document's entities. Entities that only stand where the gold is left out should be taken away before. */
export const scoreEntities = (found: readonly Scored[], gold: readonly Scored[]): EntityScores => {
  const pairs = pairUp(found, gold)
  return {
    entities: { correct: pairs.length, found: found.length, gold: gold.length },
    names: { exact: pairs.filter(([f, g]) => f.name === g.name).length, all: pairs.length },
    forms: {
      precision: bCubed(found, gold),
      found: countForms(found),
      recall: bCubed(gold, found),
      gold: countForms(gold),
    },
    mixed: mixedPeople(found, gold),
  }
}

/** Each found entity with its gold one: pairs that share the most mentions first. */
export const pairUp = (found: readonly Scored[], gold: readonly Scored[]): (readonly [Scored, Scored])[] => {
  const candidates = found.flatMap((f) =>
    gold
      .filter((g) => f.type === g.type && (g.name === f.name || formsOf(g).has(f.name)))
      .map((g) => ({ f, g, shared: shared(f, g) })),
  )
  const used = new Set<Scored>()
  return candidates
    .toSorted((a, b) => b.shared - a.shared)
    .flatMap(({ f, g }) => {
      if (used.has(f) || used.has(g)) return []
      used.add(f).add(g)
      return [[f, g] as const]
    })
}

const formsOf = ({ mentions }: Scored): ReadonlySet<string> => new Set(mentions.map(({ text }) => text))

const countForms = (entities: readonly Scored[]): number =>
  entities.reduce((sum, entity) => sum + formsOf(entity).size, 0)

const shared = (a: Scored, b: Scored): number => {
  const places = new Set(b.mentions.map(placeOf))
  return a.mentions.filter((mention) => places.has(placeOf(mention))).length
}

const placeOf = ({ start, end }: { readonly start: number; readonly end: number }): string =>
  `${start}-${end}`

// For each form of each entity of one side: how much of that entity's forms the entity on the other side, which has the
// form at one of the same places, has too.
const bCubed = (side: readonly Scored[], other: readonly Scored[]): number => {
  const homes = new Map(
    other.flatMap((entity) => entity.mentions.map((mention) => [placeOf(mention), entity] as const)),
  )
  let sum = 0
  for (const entity of side) {
    const forms = formsOf(entity)
    for (const form of forms) {
      const place = entity.mentions.find((mention) => mention.text === form && homes.has(placeOf(mention)))
      const home = place && homes.get(placeOf(place))!
      if (!home || home.type !== entity.type) continue
      const theirs = formsOf(home)
      sum += [...forms].filter((mine) => theirs.has(mine)).length / forms.size
    }
  }
  return sum
}

const mixedPeople = (found: readonly Scored[], gold: readonly Scored[]): string[] => {
  const people = gold.filter(({ type }) => type === 'person')
  return found
    .filter(
      (entity) =>
        entity.type === 'person' && people.filter((person) => shared(entity, person) > 0).length > 1,
    )
    .map(({ name }) => name)
}

export const addScores = (a: EntityScores, b: EntityScores): EntityScores => ({
  entities: {
    correct: a.entities.correct + b.entities.correct,
    found: a.entities.found + b.entities.found,
    gold: a.entities.gold + b.entities.gold,
  },
  names: { exact: a.names.exact + b.names.exact, all: a.names.all + b.names.all },
  forms: {
    precision: a.forms.precision + b.forms.precision,
    found: a.forms.found + b.forms.found,
    recall: a.forms.recall + b.forms.recall,
    gold: a.forms.gold + b.forms.gold,
  },
  mixed: [...a.mixed, ...b.mixed],
})
