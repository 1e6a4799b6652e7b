import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import type { Document } from '../../../src/document.js'
import { LABELS } from '../../../src/ner/crf/labels.js'
import { capsOf, LOWER, NO_LETTERS } from '../../../src/ner/crf/form-shape.js'
import { readChances } from '../../../src/ner/neural/label-chances.js'
import { createWordPieces } from '../../../src/ner/neural/word-pieces.js'
import { openNetwork } from '../../../src/resources/neural-package.js'
import { toDocument } from '../../../src/text/to-document.js'
import { readTexts } from '../../corpora/texts.js'
import { USES, writeUses, type Uses } from './uses-file.js'

// Counts what the network takes words with a capital for in plain text, for the built-in tagger to know them by:
// `node tools/run.js tools/train/neural/count-uses.ts`, about ten minutes.
const { values } = parseArgs({
  options: { data: { type: 'string', default: '../shared/data' }, out: { type: 'string', default: USES } },
})

/** The share of each collection: all news, and some of the politics of one country. */
const SHARES: readonly (readonly [file: string, share: number])[] = [
  ['masakhanews_eng', 1],
  ['bbc_2004_2005', 1],
  ['abc_2006', 1],
  ['reuters21578', 1],
  ['senate_press_releases', 0.15],
  ['white_house_speeches_2009_2015', 0.15],
]

/** So many words in small letters must a sentence have for its capitals to say something: a headline has fewer. */
const LEAST_LOWER = 3

/** By token, 1 where its sentence is to be read, and where it is a word with a capital in such a sentence. */
const plan = ({ text, tokens, sentences }: Document): { asked: Uint8Array; counted: Uint8Array } => {
  const asked = new Uint8Array(tokens.count)
  const counted = new Uint8Array(tokens.count)
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.firsts[s]!
    const end = sentences.firsts[s + 1]!
    let lowers = 0
    let capitals = 0
    for (let i = first; i < end; i++) {
      const caps = capsOf(text.slice(tokens.starts[i], tokens.ends[i]))
      if (caps === LOWER) lowers++
      else if (caps !== NO_LETTERS) {
        counted[i] = 1
        // The first word has a capital whatever it is.
        if (i > first) capitals++
      }
    }
    if (capitals > 0 && lowers >= LEAST_LOWER && lowers > capitals) asked.fill(1, first, end)
    else counted.fill(0, first, end)
  }
  return { asked, counted }
}

const network = await openNetwork()
const wordPieces = createWordPieces(network.vocabulary)

const count = async (uses: Uses, doc: Document): Promise<void> => {
  const { text, tokens } = doc
  const { asked, counted } = plan(doc)
  const held = new Float32Array(tokens.count * LABELS)
  const chances = await readChances(doc, network, wordPieces, { asked, held })
  for (let i = 0; i < tokens.count; i++) {
    if (counted[i] === 0) continue
    const word = text.slice(tokens.starts[i], tokens.ends[i]).toLowerCase()
    const sums = uses.get(word) ?? new Float32Array(LABELS)
    for (let l = 0; l < LABELS; l++) sums[l]! += chances[i * LABELS + l]!
    uses.set(word, sums)
  }
}

mkdirSync(dirname(values.out), { recursive: true })
const uses: Uses = new Map()
for (const [file, share] of SHARES) {
  for (const text of readTexts(values.data, file, share)) await count(uses, toDocument(text))
  process.stderr.write(`${file}: ${uses.size} words\n`)
}
writeUses(values.out, uses)
