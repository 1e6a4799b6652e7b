import type { Document } from '../document.js'
import type { Form } from './forms.js'
import type { GenderVotes } from './gender.js'
import { areCompatible, toGivenKey, toPersonName, type PersonName } from './names.js'

/** What the words around each mention say of the person, by mention. */
export interface PersonEvidence {
  readonly votes: readonly GenderVotes[]
  /** The last word of the title before the name, folded: "president". */
  readonly titles: readonly (string | null)[]
}

interface Cluster {
  /** The fullest name, which the others are compared with. */
  readonly name: PersonName
  readonly mentions: number[]
  readonly titles: Set<string>
  he: number
  she: number
  lastToken: number
  /** Its surname alone has stood for it. */
  wentBare: boolean
}

/**
 * Groups mentions of people: full names by compatible parts, then bare surnames and given names in text order. A bare
 * surname goes to the person of that name whom the text spoke of last, unless gender or title speak against it.
 */
export const groupPeople = (
  doc: Document,
  forms: readonly Form[],
  indices: readonly number[],
  evidence: PersonEvidence,
): number[][] => {
  const names = toNames(forms, indices)
  const clusters = new Clusters()
  for (const name of fullNames(forms, indices, names)) clusters.add(name)
  const bare = new Map<string, Cluster>()
  for (const index of indices) {
    const name = names.get(forms[index]!)!
    const part = name.parts[0] ?? name.text
    const full = clusters.of(name)
    const cluster = full ?? clusters.ofBare(part, evidence, index) ?? bare.get(part) ?? newCluster(name)
    if (!full && cluster.mentions.length === 0 && cluster.name === name) bare.set(part, cluster)
    attach(cluster, index, doc.mentions[index]!.firstToken, evidence, full === undefined)
    if (full) clusters.touch(cluster)
  }
  return [...clusters.all, ...bare.values()]
    .map(({ mentions }) => mentions)
    .filter(({ length }) => length > 0)
}

const toNames = (forms: readonly Form[], indices: readonly number[]): ReadonlyMap<Form, PersonName> => {
  const names = new Map<Form, PersonName>()
  for (const index of indices) {
    const form = forms[index]!
    if (!names.has(form)) names.set(form, toPersonName(form))
  }
  return names
}

const isFull = ({ parts }: PersonName): boolean => parts.length > 1

// Longest first, so that "John Smith" meets both John A. and John B. Smith and knows that it could be either.
const fullNames = (
  forms: readonly Form[],
  indices: readonly number[],
  names: ReadonlyMap<Form, PersonName>,
): PersonName[] =>
  [...new Set(indices.map((index) => names.get(forms[index]!)!))]
    .filter(isFull)
    .toSorted((a, b) => b.parts.length - a.parts.length || spelled(b) - spelled(a))

const spelled = ({ parts }: PersonName): number => parts.filter((part) => part.length > 1).length

const newCluster = (name: PersonName): Cluster => ({
  name,
  mentions: [],
  titles: new Set(),
  he: 0,
  she: 0,
  lastToken: -1,
  wentBare: false,
})

const attach = (
  cluster: Cluster,
  index: number,
  token: number,
  { votes, titles }: PersonEvidence,
  bare: boolean,
): void => {
  cluster.mentions.push(index)
  cluster.lastToken = token
  cluster.wentBare ||= bare
  cluster.he += votes[index]!.he
  cluster.she += votes[index]!.she
  const title = titles[index]
  if (title) cluster.titles.add(title)
}

// However many people of one surname a text has, only so many are looked at.
const MOST_CANDIDATES = 64

/** People by the parts of their names. */
class Clusters {
  readonly all: Cluster[] = []
  readonly #byName = new Map<string, Cluster>()
  readonly #byPart = new Map<string, Cluster[]>()
  readonly #byGiven = new Map<string, Cluster[]>()
  /** People by surname whom the text has named in full so far, the latest last. */
  readonly #recent = new Map<string, Cluster[]>()

  add(name: PersonName): void {
    if (this.#byName.has(keyOf(name))) return
    const matches = this.#candidates(name).filter((cluster) => areCompatible(cluster.name, name))
    if (matches.length === 1) this.#byName.set(keyOf(name), matches[0]!)
    else this.#open(name)
  }

  of(name: PersonName): Cluster | undefined {
    return this.#byName.get(keyOf(name))
  }

  touch(cluster: Cluster): void {
    for (const part of new Set(surnames(cluster.name))) {
      const others = (this.#recent.get(part) ?? []).filter((other) => other !== cluster)
      this.#recent.set(part, [...others.slice(1 - MOST_CANDIDATES), cluster])
    }
  }

  /** The person whom a single name means at this mention, if one is certain enough. */
  ofBare(part: string, evidence: PersonEvidence, index: number): Cluster | undefined {
    const title = evidence.titles[index] ?? null
    const fits = (cluster: Cluster): boolean =>
      agrees(cluster, evidence.votes[index]!) && reigns(cluster, title)
    const spoken = (this.#recent.get(part) ?? []).filter(fits)
    if (spoken.length > 0) return nearest(spoken, title)
    const later = (this.#byPart.get(part) ?? []).filter(fits)
    if (later.length > 0) return later.length === 1 ? later[0] : undefined
    const given = (this.#byGiven.get(toGivenKey(part)) ?? []).filter(fits)
    return given.length === 1 ? given[0] : undefined
  }

  #open(name: PersonName): void {
    const cluster = newCluster(name)
    this.all.push(cluster)
    this.#byName.set(keyOf(name), cluster)
    for (const part of new Set(surnames(name))) push(this.#byPart, part, cluster)
    const given = [name.parts[0]!, ...name.nicknames].map(toGivenKey)
    for (const key of new Set(given)) push(this.#byGiven, key, cluster)
  }

  #candidates({ parts }: PersonName): Cluster[] {
    const found = new Set<Cluster>()
    for (const part of new Set([parts.at(-1)!, parts[0]!]))
      for (const cluster of this.#byPart.get(part) ?? []) found.add(cluster)
    for (const cluster of this.#byGiven.get(toGivenKey(parts[0]!)) ?? []) found.add(cluster)
    return [...found]
  }
}

const keyOf = ({ parts, suffix }: PersonName): string => `${parts.join(' ')} ${suffix ?? ''}`

const surnames = ({ parts }: PersonName): readonly string[] =>
  parts.slice(1).filter((part) => part.length > 1)

const push = (index: Map<string, Cluster[]>, key: string, cluster: Cluster): void => {
  const list = index.get(key)
  if (!list) index.set(key, [cluster])
  else if (list.length < MOST_CANDIDATES) list.push(cluster)
}

const agrees = ({ he, she }: Cluster, votes: GenderVotes): boolean =>
  !(votes.he > votes.she && she > he) && !(votes.she > votes.he && he > she)

const REIGNING: ReadonlySet<string> = new Set(
  'emir emperor empress king pope prince princess queen sultan'.split(' '),
)

// "King Salman" is not Crown Prince Mohammed bin Salman.
const reigns = ({ titles }: Cluster, title: string | null): boolean =>
  title === null || !REIGNING.has(title) || titles.size === 0 || titles.has(title)

// Once "Obama" has stood for one of them, a full mention of another does not take the name over for long.
const HOLD = 250

const nearest = (clusters: readonly Cluster[], title: string | null): Cluster => {
  const titled = title === null ? [] : clusters.filter(({ titles }) => titles.has(title))
  const rank = ({ lastToken, wentBare }: Cluster): number => lastToken + (wentBare ? HOLD : 0)
  return (titled.length > 0 ? titled : clusters).reduce((best, cluster) =>
    rank(cluster) >= rank(best) ? cluster : best,
  )
}
