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

/** The annotated articles without two kinds of slips: contents in pieces, and cues marked as sources. */
export const withoutSlips = (article: Article): Article => withSources(withWholeContent(article))

/** "said" as the source and "Hester" as the cue: a few were marked the wrong way round. */
const withSources = (article: Article): Article => ({
  ...article,
  attributions: article.attributions.map((attribution) => {
    const { source, cue } = attribution
    const words = source.map(({ start, end }) => article.text.slice(start, end)).join(' ')
    return CUES.has(words.toLowerCase()) && cue.length > 0
      ? { ...attribution, source: cue, cue: source }
      : attribution
  }),
})

const CUES = new Set(['said', 'asked', 'according to'])

/** Some annotators cut what is said at each full stop: pieces with nothing but spaces between them are one. */
const withWholeContent = (article: Article): Article => ({
  ...article,
  attributions: article.attributions.map((attribution) => ({
    ...attribution,
    content: attribution.content.reduce<Span[]>((joined, { start, end }) => {
      const last = joined.at(-1)
      const goesOn = last !== undefined && article.text.slice(last.end, start).trim() === ''
      return goesOn ? [...joined.slice(0, -1), { start: last.start, end }] : [...joined, { start, end }]
    }, []),
  })),
})
