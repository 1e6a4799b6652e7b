import { readdir, readFile } from 'node:fs/promises'
import { overlaps, textOf, type Document, type EntityType, type Span } from '../../src/document.js'
import { findEntities } from '../../src/entities/find-entities.js'
import { toDocument } from '../../src/text/to-document.js'
import {
  addScores,
  NO_SCORES,
  pairUp,
  scoreEntities,
  type EntityScores,
  type Scored,
} from '../scoring/entity-scoring.js'
import { readArticles, toGoldDocument } from '../corpora/gold-document.js'
import { openPipeline, type Evaluation } from './evaluation.js'
import { toScore } from '../scoring/scoring.js'

const GOLD = new URL('../../tests/gold/entities/', import.meta.url)

interface GoldDocument {
  readonly id: string
  readonly entities: readonly {
    readonly type: EntityType
    readonly canonical: Pair
    readonly mentions: readonly Pair[]
  }[]
  /** Mentions of the corpus that are none: nothing found there counts. */
  readonly ignored: readonly Pair[]
}

type Pair = readonly [number, number]

/** Entities of our annotated articles, given the gold mentions and from raw text. */
export const evaluateEntities: Evaluation = async (data, { errors, engine }) => {
  const articles = await readArticles(`${data}/ner/worldwide/dev.jsonl`)
  const texts = new Map(articles.map(({ id, text }) => [id, text]))
  const pipeline = await openPipeline(engine)
  const lines: string[] = []
  const totals = { given: NO_SCORES, raw: NO_SCORES }
  for (const document of await readGold()) {
    const text = texts.get(document.id)
    if (text === undefined)
      throw new Error(`No text for "${document.id}" in ${data}. Is it the right corpus?`)
    const gold = toGold(text, document)
    const docs = {
      given: findEntities(withGoldMentions(text, document)),
      raw: await pipeline(toDocument(text)),
    }
    for (const kind of ['given', 'raw'] as const) {
      const found = toFound(docs[kind], document)
      totals[kind] = addScores(totals[kind], scoreEntities(found, gold))
      if (errors) lines.push(...describeErrors(`${document.id} ${kind}`, found, gold))
    }
  }
  return [
    ...lines,
    ...describeScores('gold mentions', totals.given),
    ...describeScores(`raw text, ${engine}`, totals.raw),
  ]
}

const readGold = async (): Promise<GoldDocument[]> => {
  const names = (await readdir(GOLD)).filter((name) => name.endsWith('.json')).toSorted()
  return Promise.all(
    names.map(async (name) => JSON.parse(await readFile(new URL(name, GOLD), 'utf8')) as GoldDocument),
  )
}

const toSpan = ([start, end]: Pair): Span => ({ start, end })

const toGold = (text: string, { entities }: GoldDocument): Scored[] =>
  entities.map(({ type, canonical, mentions }) => ({
    type,
    name: text.slice(...canonical),
    mentions: mentions.map(([start, end]) => ({ start, end, text: text.slice(start, end) })),
  }))

const withGoldMentions = (text: string, { entities }: GoldDocument): Document =>
  toGoldDocument(
    text,
    entities.flatMap(({ type, mentions }) => mentions.map((pair) => ({ type, ...toSpan(pair) }))),
  )

const toFound = (doc: Document, { ignored }: GoldDocument): Scored[] =>
  doc.entities.flatMap(({ type, name, mentions }) => {
    const kept = mentions
      .map((index) => doc.mentions[index]!)
      .filter((mention) => !ignored.some((pair) => overlaps(mention, toSpan(pair))))
      .map(({ start, end }) => ({ start, end, text: textOf(doc, { start, end }) }))
    return kept.length === 0 ? [] : [{ type, name, mentions: kept }]
  })

/** What is found and not there, what is there and not found, and names that are not the fullest. */
export const describeErrors = (
  title: string,
  found: readonly Scored[],
  gold: readonly Scored[],
): string[] => {
  const pairs = pairUp(found, gold)
  const [right, met] = [new Set(pairs.map(([f]) => f)), new Set(pairs.map(([, g]) => g))]
  const line = (mark: string, { type, name, mentions }: Scored): string =>
    `  ${mark} ${type} ${name}: ${[...new Set(mentions.map(({ text }) => text))].join(' | ')}`
  return [
    title,
    ...found.filter((entity) => !right.has(entity)).map((entity) => line('+', entity)),
    ...gold.filter((entity) => !met.has(entity)).map((entity) => line('-', entity)),
    ...pairs.filter(([f, g]) => f.name !== g.name).map(([f, g]) => `  ~ ${f.type} ${f.name}, not ${g.name}`),
  ]
}

export const describeScores = (title: string, { entities, names, forms, mixed }: EntityScores): string[] => {
  const { precision, recall, f1 } = toScore(entities)
  const [p, r] = [(100 * forms.precision) / forms.found, (100 * forms.recall) / forms.gold]
  return [
    `entities, ${title}: F1 ${f1.toFixed(1)} (precision ${precision.toFixed(1)}, recall ${recall.toFixed(1)}; ` +
      `${entities.correct} of ${entities.found} found, ${entities.gold} gold)`,
    `  B³ over forms ${((2 * p * r) / (p + r)).toFixed(1)} (precision ${p.toFixed(1)}, recall ${r.toFixed(1)})`,
    `  name exact in ${((100 * names.exact) / names.all).toFixed(1)} % of ${names.all}`,
    `  people mixed up: ${mixed.length}${mixed.length > 0 ? ` (${mixed.join(', ')})` : ''}`,
  ]
}
