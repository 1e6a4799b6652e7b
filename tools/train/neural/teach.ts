import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import type { Document } from '../../../src/document.js'
import { LABELS } from '../../../src/ner/crf/labels.js'
import { readChances } from '../../../src/ner/neural/label-chances.js'
import { createWordPieces } from '../../../src/ner/neural/word-pieces.js'
import { openNetwork } from '../../../src/resources/neural-package.js'
import { toDocument } from '../../../src/text/to-document.js'
import { readOwnTexts } from '../../corpora/own-texts.js'
import { placesOf, type Place } from '../../corpora/texts.js'
import { appendOpinion, OPINIONS, readOpinions, toBytes } from './opinions-file.js'

// Writes what the network makes of plain text, for the built-in tagger to learn from: `node tools/run.js tools/train/neural/teach.ts`.
// A run that is broken off goes on where it stopped.
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: OPINIONS },
    /** About how many tokens to read, in millions. */
    most: { type: 'string', default: '3' },
  },
})

/** The share of each collection: news of many years and places, and a little politics. */
const SHARES: readonly (readonly [file: string, share: number])[] = [
  ['masakhanews_eng', 1],
  ['bbc_2004_2005', 1],
  ['abc_2006', 1],
  ['reuters21578', 0.3],
  ['senate_press_releases', 0.008],
  ['white_house_speeches_2009_2015', 0.012],
]

/** The collections side by side, so that any beginning of the list holds something of each. What we labelled ourselves is left out. */
const readMixed = (data: string): Place[] => {
  const own = new Set(
    (['train', 'dev'] as const)
      .flatMap((split) => readOwnTexts(data, split))
      .map(({ article }) => article.id),
  )
  return SHARES.flatMap(([file, share]) => {
    const places = placesOf(data, file, share).filter((place) => !own.has(`texts/${keyOf(place)}`))
    return places.map((place, n) => ({ place, at: (n + 0.5) / places.length }))
  })
    .sort((a, b) => a.at - b.at)
    .map(({ place }) => place)
}

const keyOf = ({ file, index }: Omit<Place, 'text'>): string => `${file}/${index}`

const say = (line: string): void => void process.stderr.write(`${line}\n`)

mkdirSync(dirname(values.out), { recursive: true })
const network = await openNetwork()
const wordPieces = createWordPieces(network.vocabulary)
const known = new Map(
  (existsSync(values.out) ? readOpinions(values.out) : []).map((opinion) => [
    keyOf(opinion),
    opinion.chances.length / LABELS,
  ]),
)
const askAll = (doc: Document): Promise<Float32Array> =>
  readChances(doc, network, wordPieces, {
    asked: new Uint8Array(doc.tokens.count).fill(1),
    held: new Float32Array(doc.tokens.count * LABELS),
  })
let tokens = 0
for (const [n, text] of readMixed(values.data).entries()) {
  if (tokens >= Number(values.most) * 1e6) break
  if (n % 100 === 0) say(`${n} texts, ${tokens} tokens`)
  const before = known.get(keyOf(text))
  if (before === undefined) {
    const chances = await askAll(toDocument(text.text))
    appendOpinion(values.out, { file: text.file, index: text.index, chances: toBytes(chances) })
    tokens += chances.length / LABELS
  } else tokens += before
}
say(`${values.out}: ${tokens} tokens`)
