import { readFileSync } from 'node:fs'
import type { CrfTagger } from '../../src/ner/crf/crf-tagger.js'
import { LABELS, OUTSIDE } from '../../src/ner/crf/labels.js'
import { mixChances } from '../../src/ner/neural/mix-chances.js'
import type { NetworkSettings } from '../../src/ner/neural/network.js'
import { poolTypes } from '../../src/ner/neural/pool-types.js'
import { toDocument } from '../../src/text/to-document.js'
import type { Examples, Sample } from './examples.js'
import { SURELY, toBytes } from './neural/opinions-file.js'

/** From this share on a word is taken for no name. */
const SURELY_OUTSIDE = 0.9

const SETTINGS = 'packages/neural/settings.json'

/**
 * Writes into `examples.soft` what the network and a tagger together make of texts that nobody has labelled, as the accurate
 * engine weighs them. The same text in another case learns what its original does, which is easier to read.
 *
 * @param originals By sample: the sample it is a copy of, or its own number.
 */
export const teach = (
  examples: Examples,
  samples: readonly Sample[],
  originals: readonly number[],
  tagger: CrfTagger,
): void => {
  const settings = JSON.parse(readFileSync(SETTINGS, 'utf8')) as NetworkSettings
  const { documents, firsts, soft, weights } = examples
  const cellsOf = (d: number): [from: number, to: number] => [
    (firsts[documents[d]!]! - soft.from) * LABELS,
    (firsts[documents[d + 1]!]! - soft.from) * LABELS,
  ]
  for (const [d, { article, chances }] of samples.entries()) {
    if (chances === undefined) continue
    const [from, to] = cellsOf(d)
    if (originals[d] === d) {
      const doc = toDocument(article.text)
      if (chances.length !== doc.tokens.count * LABELS)
        throw new Error(
          `"${article.id}" falls into other words than when the network read it: let it read again.`,
        )
      const network = Float32Array.from(chances, (chance) => chance / SURELY)
      const mixed = mixChances(network, tagger.chances(doc), settings.share)
      soft.chances.set(toBytes(poolTypes(doc, mixed, settings.pooling)), from)
    } else {
      const original = soft.chances.subarray(...cellsOf(originals[d]!))
      // In another case a text may fall into other words; then it teaches nothing.
      if (original.length === to - from) soft.chances.set(original, from)
      else weights.fill(0, documents[d], documents[d + 1])
    }
  }
  // They say little, but all names and no peace would teach the tagger to see names everywhere.
  for (let s = 0; s < examples.sentences; s += 2)
    if (firsts[s]! >= soft.from && !mayName(examples, s)) weights[s] = 0
}

const mayName = ({ firsts, soft }: Examples, s: number): boolean => {
  for (let t = firsts[s]! - soft.from; t < firsts[s + 1]! - soft.from; t++)
    if (soft.chances[t * LABELS + OUTSIDE]! < SURELY_OUTSIDE * SURELY) return true
  return false
}
