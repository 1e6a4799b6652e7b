import { latePattern } from '../collections/late-pattern.js'
import { mapped } from '../collections/packed.js'
import type { Gender } from '../document.js'
import { SURNAMES_FIRST } from '../lexicon/surnames-first.js'
import { isAcronym } from '../names/acronyms.js'
import { canBeTypo, toTypoKeys } from '../names/deletion-keys.js'
import type { Form } from '../names/name-form.js'
import { areCompatible, toGivenKey, type PersonName } from '../names/person-name.js'
import { toSpellingKey } from '../names/spelling.js'
import { agrees, hasTitle, nearest, reigns, type BareMention, type Cluster } from './namesakes.js'
import type { Apart } from './relatives-apart.js'

/** A person of whom nothing was read yet but a name. */
export const newCluster = (name: PersonName, namedFor: Gender | null): Cluster => ({
  name,
  namedFor,
  mentions: [],
  titles: new Set(),
  titlesAhead: new Set(),
  he: 0,
  she: 0,
  lastToken: -1,
  lastSentence: -1,
  wentBare: false,
  isKin: false,
})

// However many people of one surname a text has, only so many are looked at.
const MOST_CANDIDATES = 64

/** People by the parts of their names. */
export class Clusters {
  readonly all: Cluster[] = []
  readonly #byName = new Map<string, Cluster>()
  readonly #byPart = new Map<string, Cluster[]>()
  readonly #byTypo = new Map<string, Cluster[]>()
  readonly #byGiven = new Map<string, Cluster[]>()
  readonly #byInitials = new Map<string, Cluster[]>()
  /** People by surname whom the text has named in full so far, the latest last. */
  readonly #recent = new Map<string, Cluster[]>()
  readonly #apart: Apart

  constructor(apart: Apart) {
    this.#apart = apart
  }

  add(name: PersonName, namedFor: Gender | null): void {
    if (this.#byName.has(name.key)) return
    const matches = this.#candidates(name).filter(
      (cluster) => areCompatible(cluster.name, name) && !this.#areApart(cluster, name, namedFor),
    )
    const [match] = matches.length === 0 ? this.#misspelled(name.parts.at(-1)!, name.parts[0]!) : matches
    if (match && matches.length < 2) this.#byName.set(name.key, match)
    else this.#open(name, namedFor)
  }

  of(name: PersonName): Cluster | undefined {
    return this.#byName.get(name.key)
  }

  touch(cluster: Cluster): void {
    for (const part of new Set(surnames(cluster.name))) {
      const others = (this.#recent.get(part) ?? []).filter((other) => other !== cluster)
      this.#recent.set(part, [...others.slice(1 - MOST_CANDIDATES), cluster])
    }
  }

  /** The person whom a single name means at this mention, if one is certain enough. */
  ofBare(part: string, mention: BareMention): Cluster | undefined {
    const { title, gender, isCrowned } = mention
    const fits = (cluster: Cluster): boolean => agrees(cluster, gender) && reigns(cluster, title)
    const titled = title === null ? [] : this.#withTitle(part, title).filter(fits)
    if (titled.length === 1) return titled[0]
    const spoken = (this.#recent.get(part) ?? []).filter(fits)
    if (spoken.length > 0) return nearest(spoken, mention)
    const later = (this.#byPart.get(part) ?? []).filter(
      (cluster) => isCalledSo(cluster, part) && fits(cluster),
    )
    if (later.length > 0) return onlyOne(later) ?? onlyOne(later.filter((cluster) => willBe(cluster, title)))
    // "Queen Elizabeth II" is nobody's Liz.
    const given = (isCrowned ? [] : (this.#byGiven.get(toGivenKey(part)) ?? [])).filter(
      (cluster) => fits(cluster) && isShortFor(cluster, part),
    )
    if (given.length > 0)
      return onlyOne(given) ?? onlyOne(given.filter((cluster) => isNear(cluster, mention)))
    return this.#misspelled(part, null).find(fits)
  }

  /** "Imam Ahmad" is "Imam Ahmad ibn Ibrahim", not the historian whose third name is Ahmad. */
  #withTitle(part: string, title: string): Cluster[] {
    const named = [...(this.#byPart.get(part) ?? []), ...(this.#byGiven.get(toGivenKey(part)) ?? [])]
    return [...new Set(named)].filter(({ titles }) => hasTitle(titles, title))
  }

  /** "AMLO", "JN": the one person whose names begin with these letters. */
  ofInitials(form: Form): Cluster | undefined {
    const options = isAcronym(form) ? (this.#byInitials.get(form.key) ?? []) : []
    return options.length === 1 ? options[0] : undefined
  }

  /** "Bob Crane is his cousin": he is not Robert L. Crane, but he may be the Robert L. Crane whose wife the text speaks of. */
  #areApart({ name, namedFor }: Cluster, other: PersonName, otherFor: Gender | null): boolean {
    if (this.#apart.size === 0) return false
    return couldBe(this.#apart.get(other.key), namedFor) || couldBe(this.#apart.get(name.key), otherFor)
  }

  /** The one person whose surname differs by a slip of the pen, if one. */
  #misspelled(surname: string, given: string | null): Cluster[] {
    if (this.#byTypo.size === 0) return []
    const found = new Set<Cluster>()
    for (const key of toTypoKeys(surname))
      for (const cluster of this.#byTypo.get(key) ?? [])
        if (
          canBeTypo(surname, cluster.name.parts.at(-1)!) &&
          (given === null || cluster.name.parts[0] === given)
        )
          found.add(cluster)
    return found.size === 1 ? [...found] : []
  }

  #open(name: PersonName, namedFor: Gender | null): void {
    const cluster = newCluster(name, namedFor)
    this.all.push(cluster)
    this.#byName.set(name.key, cluster)
    for (const part of new Set(surnames(name))) push(this.#byPart, part, cluster)
    for (const key of toTypoKeys(name.parts.at(-1)!)) push(this.#byTypo, key, cluster)
    for (const letters of initialsOf(name)) push(this.#byInitials, letters, cluster)
    const given = mapped([name.parts[0]!].concat(name.nicknames), toGivenKey)
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

/** Whether the owner of "his cousin", if one, could be somebody of this gender. */
const couldBe = (owner: Gender | null | undefined, gender: Gender | null): boolean =>
  owner !== undefined && (owner === null || gender === null || owner === gender)

const onlyOne = (clusters: readonly Cluster[]): Cluster | undefined =>
  clusters.length === 1 ? clusters[0] : undefined

// "SEN. COLEMAN" in a headline is "Sen. Norm Coleman", not his namesake.
const willBe = ({ titlesAhead }: Cluster, title: string | null): boolean =>
  title !== null && hasTitle(titlesAhead, title)

/** In tokens: the paragraph or so in which a given name means who was just named. */
const NEAR = 60

// "George Lowe came to meet them. 'Well, George,' Hillary told him": the other George was named long ago.
const isNear = ({ lastToken }: Cluster, { token }: BareMention): boolean =>
  lastToken >= 0 && token - lastToken <= NEAR

/** Nobody is called by a name in the midst of many before the text has told them all. */
const isCalledSo = ({ name: { parts } }: Cluster, part: string): boolean =>
  parts.length <= MOST_CALLED_BY || parts.at(-1) === part || parts[0] === part

const MOST_CALLED_BY = 4

/** Robert Lee is called "Bob", too; "Richard" is not Rick Macci, whom the text calls Rick. */
const isShortFor = ({ name: { parts, nicknames } }: Cluster, part: string): boolean =>
  parts[0] === part || nicknames.includes(part) || toGivenKey(part) !== part

/** Of its parts and of its words: "Mohammed bin Salman" is "mbs", "Xavier-Luc Duval" "xld". */
const initialsOf = ({ parts, text }: PersonName): ReadonlySet<string> =>
  new Set([initials(parts), initials(text.toLowerCase().split(' '))])

const initials = (words: readonly string[]): string => words.reduce((sum, word) => sum + word.charAt(0), '')

const EASTERN: ReadonlySet<string> = new Set([...SURNAMES_FIRST].map(toSpellingKey))

// In "Wong Man Li" and "Lu Li-shih" the surname is the first, in "Lee Smith" it may be either.
const surnames = ({ parts, text }: PersonName): readonly string[] => {
  const rest = parts.filter((part, i) => i > 0 && part.length > 1)
  const first = parts[0]!
  if (!EASTERN.has(first)) return rest
  if (HYPHENED_GIVEN().test(text)) return [first]
  return EASTERN.has(parts.at(-1)!) ? [first] : [first, ...rest]
}

const HYPHENED_GIVEN = latePattern(String.raw`^\S+ \p{Lu}\p{L}*[-‐‑]\p{L}+$`, 'u')

/** Adds to the list of a key, while there is room. */
export const push = (index: Map<string, Cluster[]>, key: string, cluster: Cluster): void => {
  const list = index.get(key)
  if (!list) index.set(key, [cluster])
  else if (list.length < MOST_CANDIDATES) list.push(cluster)
}
