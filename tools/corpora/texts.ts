import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { toDocument } from '../../src/text/to-document.js'

/** Collections of plain text and the share of their documents to read: politics of one country would drown the world. */
export const TEXTS: readonly (readonly [file: string, share: number])[] = [
  ['worldwide_train_raw', 1],
  ['masakhanews_eng', 1],
  ['bbc_2004_2005', 1],
  ['abc_2006', 1],
  ['reuters21578', 1],
  ['cia_factbook', 1],
  ['white_house_speeches_2009_2015', 0.25],
  ['senate_press_releases', 0.35],
]

/** The documents of a collection; every n-th is left out so that about `share` of them stay. */
export const readTexts = (data: string, file: string, share: number): string[] =>
  placesOf(data, file, share).map(({ text }) => text)

/** A document by its place in a collection. */
export interface Place {
  readonly file: string
  readonly index: number
  readonly text: string
}

/** The same documents, each with its place. */
export const placesOf = (data: string, file: string, share: number): Place[] =>
  blocksOf(data, file)
    .map((text, index) => ({ file, index, text }))
    .filter(
      ({ text, index }) => text.trim() !== '' && Math.floor((index + 1) * share) > Math.floor(index * share),
    )

/** All blocks of a collection, empty ones too. */
const blocksOf = (data: string, file: string): string[] =>
  gunzipSync(readFileSync(join(data, 'text', `${file}.txt.gz`)))
    .toString('utf8')
    .split(/\n\s*\n/)

/** Reads blocks by their places, each collection once. */
export const blockReader = (data: string): ((file: string, index: number) => string) => {
  const blocks = new Map<string, readonly string[]>()
  return (file, index) => {
    if (!blocks.has(file)) blocks.set(file, blocksOf(data, file))
    return blocks.get(file)![index]!
  }
}

/** Lower-cased words with figures as 0, sentence by sentence. */
export const sentencesOf = function* (text: string): Generator<string[]> {
  const doc = toDocument(text)
  for (let s = 0; s < doc.sentences.count; s++) {
    const words: string[] = []
    for (let i = doc.sentences.firsts[s]!; i < doc.sentences.firsts[s + 1]!; i++)
      words.push(normalised(text.slice(doc.tokens.starts[i], doc.tokens.ends[i])))
    yield words
  }
}

const normalised = (word: string): string => word.toLowerCase().replace(/\d/g, '0')
