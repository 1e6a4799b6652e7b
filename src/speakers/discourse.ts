import { lowerAt } from '../collections/lower-at.js'
import type { Document, Entity, Mention, Span } from '../document.js'
import { quotationAt } from '../quotations/quotation-at.js'
import { countAtMost, partitionPoint } from '../collections/sorted.js'
import { PREPOSITIONS } from '../lexicon/prepositions.js'
import { partsPlayed } from './parts-played.js'
import { toDescriptorIndex, type DescriptorIndex } from './descriptor-index.js'

/** Where a text speaks of whom: what it takes to tell whom "she" means. */
export interface Discourse {
  readonly doc: Document
  /** The entity of each mention. */
  readonly owners: readonly (Entity | null)[]
  /** Whether a mention stands inside a quotation: what is said there is another's. */
  readonly quoted: Uint8Array
  /** The sentence of each mention. */
  readonly sentences: Uint32Array
  /** Whether a mention looks like the subject of its sentence. */
  readonly subjects: Uint8Array
  /** Where the labels of turns begin. */
  readonly labels: ReadonlySet<number>
  /** People who are only named as a part that is played. */
  readonly parts: ReadonlySet<Entity>
  /** People by their names in lower case, in full or by the last word: "smith" finds John Smith. */
  readonly people: ReadonlyMap<string, Entity>
  /** The one person of a surname; null where several bear it. */
  readonly surnames: ReadonlyMap<string, Entity | null>
  /** Worked out when first asked for: many texts describe nobody. */
  readonly descriptors: () => DescriptorIndex
}

export const toDiscourse = (doc: Document): Discourse => {
  const { mentions, entities } = doc
  const owners = new Array<Entity | null>(mentions.length).fill(null)
  for (const entity of entities) for (const mention of entity.mentions) owners[mention] = entity
  const sentences = Uint32Array.from(mentions, ({ firstToken }) => sentenceOf(doc, firstToken))
  const inside = quotationAt(doc)
  const quoted = Uint8Array.from(mentions, ({ firstToken }) => (inside[firstToken]! < 0 ? 0 : 1))
  let descriptors: DescriptorIndex | undefined
  return {
    doc,
    owners,
    quoted,
    sentences,
    subjects: subjectsOf(doc, sentences, quoted),
    labels: new Set(doc.quotations.flatMap(({ label }) => (label ? [label.start] : []))),
    parts: partsPlayed(doc),
    people: indexPeople(entities),
    surnames: indexSurnames(entities),
    descriptors: () => (descriptors ??= toDescriptorIndex(entities)),
  }
}

const indexPeople = (entities: readonly Entity[]): Map<string, Entity> => {
  const people = new Map<string, Entity>()
  for (const entity of entities) {
    if (entity.type !== 'person') continue
    for (const name of [entity.name, ...entity.aliases]) {
      const lower = name.toLowerCase()
      for (const key of [lower, lower.slice(lower.lastIndexOf(' ') + 1)])
        if (!people.has(key)) people.set(key, entity)
    }
  }
  return people
}

const indexSurnames = (entities: readonly Entity[]): Map<string, Entity | null> => {
  const surnames = new Map<string, Entity | null>()
  for (const entity of entities) {
    const lower = entity.name.toLowerCase()
    const surname = lower.slice(lower.lastIndexOf(' ') + 1)
    if (entity.type === 'person') surnames.set(surname, surnames.has(surname) ? null : entity)
  }
  return surnames
}

/** The sentence that holds a token. */
export const sentenceOf = ({ sentences }: Document, token: number): number =>
  Math.min(sentences.count, countAtMost(sentences.firsts, token)) - 1

/** The last token that begins at or before an offset. */
export const tokenAt = ({ tokens }: Document, at: number): number =>
  Math.max(0, countAtMost(tokens.starts, at) - 1)

/** Indices of the mentions that overlap a span: `from` up to but without `to`. */
export const mentionsIn = ({ mentions }: Document, { start, end }: Span): { from: number; to: number } => {
  const from = partitionPoint(mentions.length, (i) => mentions[i]!.end <= start)
  let to = from
  while (to < mentions.length && mentions[to]!.start < end) to++
  return { from, to }
}

const subjectsOf = (doc: Document, sentences: Uint32Array, quoted: Uint8Array): Uint8Array => {
  const subjects = new Uint8Array(doc.mentions.length)
  let last = -1
  for (const [index, mention] of doc.mentions.entries()) {
    if (quoted[index] || mention.type !== 'person' || sentences[index] === last || isOwner(doc, mention))
      continue
    last = sentences[index]!
    if (!PREPOSITIONS.has(lowerAt(doc, mention.firstToken - 1))) subjects[index] = 1
  }
  return subjects
}

/** "Trump's": the next word shows that the name owns something. */
export const isOwner = (doc: Document, { endToken }: Mention): boolean =>
  /^['’]s?$/.test(lowerAt(doc, endToken))

export const isAfterPreposition = (doc: Document, { firstToken }: Mention): boolean =>
  PREPOSITIONS.has(lowerAt(doc, firstToken - 1))
