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

export const TYPES: Readonly<Record<string, EntityType>> = {
  PER: 'person',
  LOC: 'place',
  ORG: 'organisation',
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
const countBefore = (sorted: Uint32Array, limit: number): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}
