import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Span } from '../../src/document.js'
import { readRaw } from './conll.js'
import type { Article, Attribution } from './polnear.js'

/** An attribution in an article of world news, by tools/labels/GUIDE.md. */
export interface Label {
  /** 'attitude': a wish or a feeling without a reported clause; 'notquote': words in marks that nobody is reported to say. */
  readonly kind: 'direct' | 'mixed' | 'indirect' | 'attitude' | 'notquote'
  /** The fullest name in the article, or the description as it stands; null when the text does not tell. */
  readonly speaker: string | null
  readonly source: Span | null
  readonly cue: Span | null
  readonly content: readonly Span[]
}

export interface WorldArticle {
  readonly id: string
  readonly text: string
  readonly labels: readonly Label[]
}

type Pair = readonly [start: number, end: number]

interface Line {
  readonly id: string
  readonly attributions: readonly {
    readonly kind: Label['kind']
    readonly speaker: string | null
    readonly source: Pair | null
    readonly cue: Pair | null
    readonly content: readonly Pair[]
  }[]
}

const LABELS = new URL('../../tools/labels/', import.meta.url)

/** The labelled articles of worldwide: texts from the data folder, labels from this repository. */
export const readWorld = async (data: string, split: 'train' | 'dev'): Promise<WorldArticle[]> => {
  const texts = new Map(readRaw(data, 'worldwide', split).map(({ id, text }) => [id, text]))
  const lines = await readFile(new URL(`world-${split}.jsonl`, LABELS), 'utf8')
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { id, attributions } = JSON.parse(line) as Line
      const text = texts.get(id)
      if (text === undefined)
        throw new Error(`No article "${id}" in ${join(data, 'ner', 'worldwide')}; its labels cannot be read.`)
      return { id, text, labels: attributions.map(toLabel) }
    })
}

const toLabel = ({ kind, speaker, source, cue, content }: Line['attributions'][number]): Label => ({
  kind,
  speaker,
  source: source && toSpan(source),
  cue: cue && toSpan(cue),
  content: content.map(toSpan),
})

const toSpan = ([start, end]: Pair): Span => ({ start, end })

/** The same article as PolNeAR would have it: attitudes count as unquoted attributions. */
export const asPolnear = ({ id, text, labels }: WorldArticle): Article => ({
  id,
  publisher: 'worldwide',
  text,
  attributions: labels.filter(({ kind }) => kind !== 'notquote').map((label) => toAttribution(text, label)),
})

const toAttribution = (text: string, { kind, source, cue, content }: Label): Attribution => ({
  quoted: kind === 'direct' || kind === 'mixed' ? kind : hasMarks(text, content) ? 'mixed' : 'none',
  source: source ? [source] : [],
  cue: cue ? [cue] : [],
  content,
})

const hasMarks = (text: string, content: readonly Span[]): boolean =>
  content.some(({ start, end }) => /["“”]|''/.test(text.slice(start, end)))

/** Whether two names of speakers are the same but for article, case and the marks around them. */
export const sameName = (a: string | null, b: string | null): boolean => bare(a) === bare(b)

const bare = (name: string | null): string | null =>
  name &&
  name
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|an?) /, '')
    .replace(/[’]/g, "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
