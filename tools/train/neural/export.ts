import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createWordPieces } from '../../../src/ner/neural/word-pieces.js'
import { shapesOf } from '../../../src/ner/neural/word-shapes.js'
import { toDocument } from '../../../src/text/to-document.js'
import { isForChoosing, isSealed } from '../../corpora/papers.js'
import { toMasks, type Sample } from '../examples.js'
import { readSources } from '../sources.js'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    vocabulary: { type: 'string', default: 'packages/neural/vocabulary.txt' },
    out: { type: 'string' },
  },
})

/** Columns of all pieces of all texts, one after the other, as `data.py` reads them. */
const columns = {
  pieces: [] as number[],
  shapes: [] as number[],
  /** The labels that the corpus allows, a bit each; 0 for a piece that goes on a word. */
  masks: [] as number[],
  /** First piece of each sentence, first sentence of each text; one more at the end. */
  sentences: [] as number[],
  texts: [] as number[],
  /** By text: the text that it is a copy of, in another case. */
  originals: [] as number[],
  corpora: [] as number[],
  weights: [] as number[],
}

const isKept = ({ article: { corpus, id } }: Sample): boolean =>
  corpus !== 'worldwide' || !(isSealed(id) || isForChoosing(id))

const add = (sample: Sample, original: number, pieces: (word: string) => readonly number[]): void => {
  const doc = toDocument(sample.article.text)
  const masks = toMasks(doc, sample)
  const shapes = shapesOf(doc)
  columns.texts.push(columns.sentences.length)
  columns.originals.push(original)
  columns.corpora.push(sample.corpus)
  columns.weights.push(sample.weight)
  for (let s = 0; s < doc.sentences.count; s++) {
    columns.sentences.push(columns.pieces.length)
    for (let i = doc.sentences.firsts[s]!; i < doc.sentences.firsts[s + 1]!; i++)
      for (const [k, piece] of pieces(doc.tokens.forms.texts[doc.tokens.formOf[i]!]!).entries()) {
        columns.pieces.push(piece)
        columns.shapes.push(shapes[i]!)
        columns.masks.push(k === 0 ? masks[i]! : 0)
      }
  }
}

const { samples, originals } = readSources(values.data, {
  beside: [],
  without: [],
  only: undefined,
  opinions: undefined,
  invented: 10,
})
const { of } = createWordPieces(readFileSync(values.vocabulary, 'utf8'))
const numbers = new Map<number, number>()
const names: string[] = []
for (const [n, sample] of samples.entries()) {
  if (!isKept(sample)) continue
  numbers.set(n, numbers.size)
  names[sample.corpus] = sample.article.corpus
  add(sample, numbers.get(originals[n]!)!, of)
}
columns.texts.push(columns.sentences.length)
columns.sentences.push(columns.pieces.length)

const out = values.out!
mkdirSync(out, { recursive: true })
const write = (name: string, column: NodeJS.ArrayBufferView): void =>
  writeFileSync(join(out, `${name}.bin`), column)
write('pieces', Uint16Array.from(columns.pieces))
write('shapes', Uint8Array.from(columns.shapes))
write('masks', Int32Array.from(columns.masks))
write('sentences', Int32Array.from(columns.sentences))
write('texts', Int32Array.from(columns.texts))
write('originals', Int32Array.from(columns.originals))
write('corpora', Uint8Array.from(columns.corpora))
write('weights', Float32Array.from(columns.weights))
writeFileSync(join(out, 'corpora.json'), JSON.stringify(names))
process.stderr.write(
  `${numbers.size} texts, ${columns.sentences.length - 1} sentences, ${columns.pieces.length} pieces\n`,
)
