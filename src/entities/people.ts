import { mapped } from '../collections/packed.js'
import { countAtMost } from '../collections/sorted.js'
import type { Document, Gender } from '../document.js'
import type { Form } from '../names/name-form.js'
import { toPersonName, type PersonName } from '../names/person-name.js'
import { sumVotes, toGender, votesOfName, votesOfWords, type GenderVotes } from './gender.js'
import { isReigning, likeliest, type BareMention, type Cluster } from './namesakes.js'
import { Clusters, newCluster, push } from './people-index.js'
import type { Apart } from './relatives-apart.js'

/** What the words around each mention say of the person, by mention. */
export interface PersonEvidence {
  readonly votes: readonly GenderVotes[]
  /** The title before the name, folded: "ukrainian president". */
  readonly titles: readonly (string | null)[]
  /** Whether no more than "Mr" stands before it. */
  readonly plain: readonly boolean[]
  /** Whether the text calls the person somebody's relative there: "his father, Ron Hale". */
  readonly isKin: (index: number) => boolean
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
  apart: Apart,
): number[][] => {
  const names = toNames(forms, indices)
  const clusters = new Clusters(apart)
  for (const [form, name] of fullNames(names)) clusters.add(name, genderOf(form, name))
  for (const index of indices) {
    const title = evidence.titles[index]
    if (title) clusters.of(names.get(forms[index]!)!)?.titlesAhead.add(title)
  }
  const bare = new Map<string, Cluster[]>()
  for (const index of indices) {
    const name = names.get(forms[index]!)!
    const part = name.parts[0] ?? name.text
    const full = clusters.of(name)
    const mention = toBareMention(doc, evidence, index, name)
    const cluster =
      full ??
      clusters.ofBare(part, mention) ??
      clusters.ofInitials(forms[index]!) ??
      likeliest(bare.get(part) ?? [], mention) ??
      newCluster(name, null)
    if (!full && cluster.mentions.length === 0 && cluster.name === name) push(bare, part, cluster)
    if (full && cluster.mentions.length === 0) cluster.isKin = evidence.isKin(index)
    attach(cluster, index, mention, evidence, full === undefined)
    if (full) clusters.touch(cluster)
  }
  return mapped([...clusters.all, ...[...bare.values()].flat()], ({ mentions }) => mentions).filter(
    ({ length }) => length > 0,
  )
}

const toNames = (forms: readonly Form[], indices: readonly number[]): ReadonlyMap<Form, PersonName> => {
  const names = new Map<Form, PersonName>()
  for (const index of indices) {
    const form = forms[index]!
    if (!names.has(form)) names.set(form, toPersonName(form))
  }
  return names
}

/** "Mrs" stands before the mention or in it. */
const toBareMention = (
  { mentions, sentences }: Document,
  { votes, titles, plain }: PersonEvidence,
  index: number,
  name: PersonName,
): BareMention => ({
  token: mentions[index]!.firstToken,
  sentence: countAtMost(sentences.firsts, mentions[index]!.firstToken),
  title: titles[index] ?? null,
  isCrowned: isReigning(titles[index] ?? name.titles.at(-1) ?? null) || isNumbered(name.suffix),
  isPlain: plain[index] === true,
  gender: toGender(sumVotes([votes[index]!, votesOfWords(name.titles)])),
})

const isNumbered = (suffix: string | null): boolean => /^[iv]+$/.test(suffix ?? '')

const isFull = ({ parts }: PersonName): boolean => parts.length > 1

// Longest first, so that "John Smith" meets both John A. and John B. Smith and knows that it could be either.
const fullNames = (names: ReadonlyMap<Form, PersonName>): [Form, PersonName][] =>
  [...names]
    .filter(([, name]) => isFull(name))
    .toSorted(([, a], [, b]) => b.parts.length - a.parts.length || spelled(b) - spelled(a))

const genderOf = (form: Form, { given }: PersonName): Gender | null =>
  given === null ? null : toGender(votesOfName(form, given))

const spelled = ({ parts }: PersonName): number => parts.filter((part) => part.length > 1).length

const attach = (
  cluster: Cluster,
  index: number,
  { token, sentence }: BareMention,
  { votes, titles }: PersonEvidence,
  bare: boolean,
): void => {
  cluster.mentions.push(index)
  cluster.lastToken = token
  cluster.lastSentence = sentence
  cluster.wentBare ||= bare
  cluster.he += votes[index]!.he
  cluster.she += votes[index]!.she
  const title = titles[index]
  if (title) cluster.titles.add(title)
}
