import { recased, titled } from '../corpora/recase.js'
import { readRaw, readTokens, type Article, type Joining } from '../corpora/conll.js'
import type { Sample } from './examples.js'
import { inventTexts } from './invented.js'
import { createRandom } from './random.js'
import { readOwnTexts } from '../corpora/own-texts.js'
import { blockReader } from '../corpora/texts.js'
import { readOpinions } from './neural/opinions-file.js'

interface Corpus {
  readonly name: string
  readonly splits: readonly string[]
  readonly weight: number
  readonly marksOthers: boolean
}

/** News counts whole, the rest half. */
const CORPORA: readonly Corpus[] = [
  { name: 'worldwide', splits: ['train'], weight: 1, marksOthers: true },
  { name: 'conll03', splits: ['train'], weight: 1, marksOthers: true },
  { name: 'uner_ewt', splits: ['dev', 'test'], weight: 0.5, marksOthers: false },
  { name: 'wikigold', splits: ['test'], weight: 0.5, marksOthers: true },
  { name: 'europarl_en', splits: ['test'], weight: 0.5, marksOthers: true },
  { name: 'crossner_politics', splits: ['train', 'dev'], weight: 0.5, marksOthers: false },
  { name: 'crossner_science', splits: ['train', 'dev'], weight: 0.5, marksOthers: false },
  { name: 'crossner_music', splits: ['train', 'dev'], weight: 0.5, marksOthers: false },
  { name: 'crossner_literature', splits: ['train', 'dev'], weight: 0.5, marksOthers: false },
  { name: 'crossner_ai', splits: ['train', 'dev'], weight: 0.5, marksOthers: false },
  { name: 'gum', splits: ['train', 'dev'], weight: 0.5, marksOthers: false },
  { name: 'texts', splits: ['train'], weight: 1, marksOthers: false },
]

/** Read only when asked for, to measure what they would give: tweets, and a corpus whose licence forbids commerce. */
const ASIDE: readonly Corpus[] = [
  { name: 'wikineural_en', splits: ['dev', 'test'], weight: 0.5, marksOthers: true },
  { name: 'btc', splits: ['train', 'dev'], weight: 0.5, marksOthers: false },
  { name: 'wnut17', splits: ['train', 'dev'], weight: 0.5, marksOthers: false },
]

const TAUGHT_WEIGHT = 0.5
const INVENTED_WEIGHT = 0.3

/** A corpus of tokens becomes text in these ways in turn, since texts come in all of them. */
export const JOININGS: readonly Joining[] = [
  { spaced: false, separator: '\n' },
  { spaced: true, separator: '\n' },
  { spaced: false, separator: ' ' },
  { spaced: true, separator: ' ' },
]

export interface Sources {
  readonly samples: readonly Sample[]
  /** So many of the samples, from the first, are labelled by people. */
  readonly labelled: number
  /** By sample: the sample it is a copy of, or its own number. */
  readonly originals: readonly number[]
}

export interface Choice {
  /** Corpora of those that are put aside. */
  readonly beside: readonly string[]
  readonly without: readonly string[]
  readonly only: readonly string[] | undefined
  /** The file of what the network makes of plain text (`neural/teach.ts`); undefined: no plain text is learned from. */
  readonly opinions: string | undefined
  /** How often each template of invented.txt is filled. */
  readonly invented: number
}

/**
 * All texts to learn from, each labelled one also in capitals or in lower case. The corpora that a model is to be
 * tested on can be left out, with the texts under their names.
 */
export const readSources = (data: string, { beside, without, only, opinions, invented }: Choice): Sources => {
  const samples: Sample[] = []
  const originals: number[] = []
  const add = (sample: Sample, original: number): void => {
    originals.push(original)
    samples.push(sample)
  }
  const corpora = [
    ...CORPORA.filter(({ name }) => !without.includes(name) && (!only || only.includes(name))),
    ...ASIDE.filter(({ name }) => beside.includes(name)),
  ]
  for (const [corpus, { name, splits, weight, marksOthers }] of corpora.entries())
    for (const [n, article] of splits.flatMap((split) => readCorpus(data, name, split)).entries()) {
      const original = samples.length
      add({ article, corpus, weight, marksOthers }, original)
      add({ article: inOtherCase(article, n), corpus, weight, marksOthers }, original)
      if (n % 2 === 0) add({ article: inTitleCase(article, n / 2), corpus, weight, marksOthers }, original)
    }
  for (const article of inventTexts(data, invented))
    add({ article, corpus: corpora.length, weight: INVENTED_WEIGHT, marksOthers: true }, samples.length)
  const labelled = samples.length
  for (const [n, { article, chances }] of (opinions ? readTaught(data, opinions) : []).entries()) {
    const sample = { article, corpus: corpora.length + 1, weight: TAUGHT_WEIGHT, marksOthers: true, chances }
    const original = samples.length
    add(sample, original)
    if (n % 3 === 0) add({ ...sample, article: inOtherCase(article, n / 3) }, original)
    if (n % 3 === 1) add({ ...sample, article: inTitleCase(article, (n - 1) / 3) }, original)
  }
  return { samples, labelled, originals }
}

/** Texts that the network has read, with what it made of them. */
const readTaught = (data: string, path: string): { article: Article; chances: Uint8Array }[] => {
  const blockOf = blockReader(data)
  return readOpinions(path).map(({ file, index, chances }) => ({
    article: { corpus: file, id: `${file}/${index}`, text: blockOf(file, index), names: [] },
    chances,
  }))
}

const readCorpus = (data: string, name: string, split: string): Article[] => {
  if (name === 'worldwide') return readRaw(data, name, split)
  if (name === 'texts') return readOwnTexts(data, 'train').map(({ article }) => article)
  return readTokens(data, name, split, (index) => JOININGS[index % JOININGS.length]!)
}

const inOtherCase = (article: Article, n: number): Article => ({
  ...article,
  text: recased(article.text, n % 2 === 0 ? 'upper' : 'lower'),
})

/** A third of its sentences as headlines: the others then say which of their words have a capital elsewhere too. */
const inTitleCase = (article: Article, n: number): Article => {
  const random = createRandom(n)
  return { ...article, text: titled(article.text, n % 2 === 0, () => random() < 1 / 3) }
}
