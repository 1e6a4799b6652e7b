import type { Document } from '../../src/document.js'
import {
  MOST_CONTEXT_KEYS,
  pairKeys,
  CONTEXT_CELLS,
  contextKeys,
  contextOf,
} from '../../src/ner/crf/context-features.js'
import { BEGIN, END, INSIDE, OUTSIDE, SINGLE, TYPES, labelOf } from '../../src/ner/crf/labels.js'
import { sameWords } from '../../src/ner/crf/label-consistency.js'
import { toColumns } from '../../src/ner/crf/document-columns.js'
import { Vocabulary } from '../../src/ner/crf/vocabulary.js'
import type { Knowledge } from '../../src/ner/crf/knowledge.js'
import {
  OFFSETS,
  RING,
  keyAt,
  ownKeys,
  SHARED_PARTS,
  sharedKeys,
  type Word,
  type WordKeys,
} from '../../src/ner/crf/word-features.js'
import { toDocument } from '../../src/text/to-document.js'
import { OTHER, UNKNOWN, type Article } from '../corpora/conll.js'
import { KeyIndex } from './key-index.js'
import type { Targets } from './targets.js'

/** Lists of numbers, one after the other: list i is `items[starts[i]] … items[starts[i + 1] - 1]`. */
export interface Lists {
  readonly starts: Uint32Array
  readonly items: Int32Array
}

/** Tokens of all training texts, in columns. */
export interface Examples {
  readonly tokens: number
  readonly sentences: number
  readonly firsts: Uint32Array
  /** By sentence. */
  readonly corpora: Uint8Array
  readonly weights: Float32Array
  /** By token: the word's number and the labels that the corpus allows, a bit each. */
  readonly words: Int32Array
  readonly masks: Uint32Array
  /** By token: which tokens of its document are the same word; see `sameWords`. */
  readonly same: Int32Array
  /** First sentence of each document, and the number of sentences. */
  readonly documents: Uint32Array
  /** Feature numbers: of each word at each offset, and of each token's context. */
  readonly byWord: readonly Lists[]
  readonly context: Lists
  /** The key of each feature number. */
  readonly keys: Int32Array
  /** What teachers say of the texts without labels; null: nothing yet. */
  readonly targets: Targets | null
}

export interface Sample {
  readonly article: Article
  readonly corpus: number
  readonly weight: number
  /** False: the corpus marks only persons, places and organisations, so any other token may be a name of another kind. */
  readonly marksOthers: boolean
  /** What the network makes of a text that nobody has labelled; see `neural/opinions-file.ts`. */
  readonly chances?: Uint8Array
}

const OTHER_LABELS = [BEGIN, INSIDE, END, SINGLE].reduce(
  (mask, part) => mask | (1 << labelOf(OTHER, part)),
  0,
)

/** Turns articles into numbered features. `least`: how often a feature must occur to be kept. */
export const toExamples = (samples: readonly Sample[], knowledge: Knowledge, least: number): Examples => {
  // Number 0 is no word.
  const wordKeys: [number[], number[], number[]][] = [[[], [], []]]
  const vocabulary = new Vocabulary(knowledge, (id, word) => {
    wordKeys[id] = allKeys(word)
  })
  const parts: Part[] = []
  const index = new KeyIndex()
  const buffer = new Int32Array(MOST_CONTEXT_KEYS)
  const cells = new Int32Array(CONTEXT_CELLS)
  for (const sample of samples) {
    const doc = toDocument(sample.article.text)
    const columns = toColumns(doc, vocabulary)
    const keys: number[] = []
    const starts = new Uint32Array(columns.count + 1)
    for (let s = 0; s < doc.sentences.count; s++)
      for (let i = columns.firsts[s]!; i < columns.firsts[s + 1]!; i++) {
        contextOf(columns, s, i, cells)
        for (const count of [pairKeys(columns, s, i, buffer), -1]) {
          const written = count < 0 ? contextKeys(cells, buffer) : count
          for (let k = 0; k < written; k++) {
            keys.push(buffer[k]!)
            index.count(buffer[k]!)
          }
        }
        starts[i + 1] = keys.length
        for (const [o, offset] of OFFSETS.entries()) {
          const at = i + offset
          if (at < columns.firsts[s]! || at >= columns.firsts[s + 1]!) continue
          for (const key of wordKeys[columns.words[at]!]![RING[o]!]) index.count(keyAt(key, o))
        }
      }
    parts.push({
      words: columns.words,
      firsts: columns.firsts.slice(),
      keys: Int32Array.from(keys),
      starts,
      masks: toMasks(doc, sample),
      same: sameWords(columns),
      sample,
    })
  }
  const keys = index.number(least)
  return { ...merge(parts, index), byWord: byOffset(wordKeys, index), keys, targets: null }
}

/** Feature keys of a word, its own and those that it shares: where it stands, as a neighbour, and two words away. */
const allKeys = (word: Word): [number[], number[], number[]] => {
  const all: [number[], number[], number[]] = [[], [], []]
  const add = (lists: WordKeys): void => {
    for (const [ring, { values, count }] of lists.entries()) all[ring]!.push(...values.subarray(0, count))
  }
  add(ownKeys(word))
  for (let part = 0; part < SHARED_PARTS; part++) add(sharedKeys(word, part))
  return all
}

interface Part {
  readonly words: Int32Array
  readonly firsts: Uint32Array
  readonly keys: Int32Array
  readonly starts: Uint32Array
  readonly masks: Uint32Array
  readonly same: Int32Array
  readonly sample: Sample
}

/** The labels allowed at each token. A name that ends inside a token takes the whole token. */
export const toMasks = ({ tokens }: Document, { article, marksOthers }: Sample): Uint32Array => {
  const masks = new Uint32Array(tokens.count).fill((1 << OUTSIDE) | (marksOthers ? 0 : OTHER_LABELS))
  let i = 0
  for (const { start, end, type } of article.names) {
    while (i < tokens.count && tokens.ends[i]! <= start) i++
    let last = i
    while (last < tokens.count && tokens.starts[last]! < end) last++
    if (last === i) continue
    for (let t = i; t < last; t++) {
      const part = last === i + 1 ? SINGLE : t === i ? BEGIN : t === last - 1 ? END : INSIDE
      masks[t] =
        type === UNKNOWN ? (1 << OUTSIDE) | OTHER_LABELS : 1 << labelOf(Math.min(type, TYPES - 1), part)
    }
    i = last
  }
  return masks
}

const merge = (parts: readonly Part[], index: KeyIndex): Omit<Examples, 'byWord' | 'keys' | 'targets'> => {
  const tokens = parts.reduce((sum, { words }) => sum + words.length, 0)
  const sentences = parts.reduce((sum, { firsts }) => sum + firsts.length - 1, 0)
  const all = {
    tokens,
    sentences,
    firsts: new Uint32Array(sentences + 1),
    corpora: new Uint8Array(sentences),
    weights: new Float32Array(sentences),
    words: new Int32Array(tokens),
    masks: new Uint32Array(tokens),
    same: new Int32Array(tokens),
    documents: new Uint32Array(parts.length + 1),
  }
  const starts = new Uint32Array(tokens + 1)
  const items = new Int32Array(parts.reduce((sum, { keys }) => sum + keys.length, 0))
  let token = 0
  let sentence = 0
  let item = 0
  for (const [d, part] of parts.entries()) {
    all.documents[d] = sentence
    all.same.set(part.same, token)
    all.words.set(part.words, token)
    all.masks.set(part.masks, token)
    for (let s = 0; s + 1 < part.firsts.length; s++, sentence++) {
      all.firsts[sentence] = token + part.firsts[s]!
      all.corpora[sentence] = part.sample.corpus
      all.weights[sentence] = part.sample.weight
    }
    for (let i = 0; i < part.words.length; i++, token++) {
      for (let k = part.starts[i]!; k < part.starts[i + 1]!; k++) {
        const feature = index.of(part.keys[k]!)
        if (feature >= 0) items[item++] = feature
      }
      starts[token + 1] = item
    }
  }
  all.firsts[sentences] = tokens
  all.documents[parts.length] = sentences
  return { ...all, context: { starts, items: items.subarray(0, item) } }
}

const byOffset = (wordKeys: readonly (readonly number[][])[], index: KeyIndex): Lists[] =>
  OFFSETS.map((_, o) => {
    const items: number[] = []
    const starts = new Uint32Array(wordKeys.length + 1)
    for (const [id, keys] of wordKeys.entries()) {
      for (const key of keys[RING[o]!]!) {
        const feature = index.of(keyAt(key, o))
        if (feature >= 0) items.push(feature)
      }
      starts[id + 1] = items.length
    }
    return { starts, items: Int32Array.from(items) }
  })

export const isSingle = (mask: number): boolean => (mask & (mask - 1)) === 0
export const labelIn = (mask: number): number => 31 - Math.clz32(mask)
