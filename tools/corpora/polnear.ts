import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Span } from '../../src/document.js'

/** One attribution as PolNeAR's annotators marked it. */
export interface Attribution {
  readonly quoted: 'direct' | 'mixed' | 'none'
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

export interface Article {
  readonly id: string
  readonly publisher: string
  readonly text: string
  readonly attributions: readonly Attribution[]
}

/** The annotated articles as they were delivered. */
export const readPolnear = async (data: string, split: 'train' | 'dev'): Promise<Article[]> => {
  const text = await readFile(join(data, 'quotes', 'polnear', `${split}.jsonl`), 'utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Article)
}

/** Some papers print ''so''; PolNeAR's kinds overlook those marks. */
export const withDoubledMarks = (article: Article): Article => ({
  ...article,
  attributions: article.attributions.map((attribution) => {
    const words = attribution.content.map(({ start, end }) => article.text.slice(start, end))
    if (attribution.quoted !== 'none' || !words.some((word) => word.includes("''"))) return attribution
    return { ...attribution, quoted: words[0]!.startsWith("''") ? 'direct' : 'mixed' }
  }),
})
