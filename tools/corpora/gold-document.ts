import { partitionPoint } from '../../src/collections/sorted.js'
import { readFile } from 'node:fs/promises'
import { ENTITY_TYPES, type Document, type EntityType, type Mention } from '../../src/document.js'
import { findQuotations } from '../../src/quotations/find-quotations.js'
import { toDocument } from '../../src/text/to-document.js'

/** An article of `ner/worldwide/*.jsonl`. */
export interface Article {
  readonly id: string
  readonly text: string
  readonly entities: readonly { readonly type: string; readonly start: number; readonly end: number }[]
}

export const readArticles = async (path: string): Promise<Article[]> =>
  (await readFile(path, 'utf8'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Article)

/** A document whose mentions are the given ones, each certain of its type. */
export const toGoldDocument = (
  text: string,
  marks: readonly { readonly type: EntityType; readonly start: number; readonly end: number }[],
): Document => {
  const doc = findQuotations(toDocument(text))
  const sorted = marks.toSorted((a, b) => a.start - b.start)
  return { ...doc, mentions: sorted.map((mark) => toMention(doc, mark.type, mark.start, mark.end)) }
}

const toMention = ({ tokens }: Document, type: EntityType, start: number, end: number): Mention => ({
  type,
  start,
  end,
  firstToken: countBefore(tokens.ends, start + 1),
  endToken: countBefore(tokens.starts, end),
  confidence: 1,
  typeScores: ENTITY_TYPES.map((other) => (other === type ? 1 : 0)) as unknown as Mention['typeScores'],
})

/** How many of the sorted values are below `limit`. */
const countBefore = (sorted: Uint32Array, limit: number): number =>
  partitionPoint(sorted.length, (i) => sorted[i]! < limit)
