import { readFileSync } from 'node:fs'
import type { CrfTagger } from '../../src/ner/crf/crf-tagger.js'
import { LABELS, OUTSIDE } from '../../src/ner/crf/labels.js'
import { mixChances } from '../../src/ner/neural/mix-chances.js'
import type { NetworkSettings } from '../../src/ner/neural/network.js'
import { poolTypes } from '../../src/ner/neural/pool-types.js'
import { toDocument } from '../../src/text/to-document.js'
import { ALL_LABELS, type Examples, type Sample } from './examples.js'
import { SURELY } from './neural/opinions-file.js'

/** How sure the teachers must be of a label to teach it; any other token is left open. */
const SURE = 0.9

const SETTINGS = new URL('../../packages/neural/settings.json', import.meta.url)

/**
 * Labels texts that nobody has labelled: what the network and a tagger hold likely, weighed as the accurate engine weighs them. The
 * same text in another case gets the labels of its original, which is easier to read. Writes into `examples.masks`; every second
 * sentence without a sure name gets the weight 0: they say little, but all names and no peace would teach to see names everywhere.
 *
 * @param originals By sample: the sample it is a copy of, or its own number.
 */
export const teach = (
  examples: Examples,
  samples: readonly Sample[],
  originals: readonly number[],
  tagger: CrfTagger,
): void => {
  const { documents, firsts, masks, weights } = examples
  const settings = JSON.parse(readFileSync(SETTINGS, 'utf8')) as NetworkSettings
  const masksOf = (d: number): Uint32Array => masks.subarray(firsts[documents[d]!], firsts[documents[d + 1]!])
  for (const [d, sample] of samples.entries()) {
    if (sample.chances === undefined) continue
    if (originals[d] === d) masksOf(d).set(labelsOf(sample.article, sample.chances, tagger, settings))
    else {
      const original = masksOf(originals[d]!)
      // In another case a text may fall into other words; then it teaches nothing.
      if (original.length === masksOf(d).length) masksOf(d).set(original)
      else masksOf(d).fill(ALL_LABELS)
    }
    for (let s = documents[d]!; s < documents[d + 1]!; s++)
      if (s % 2 === 0 && !hasName(examples, s)) weights[s] = 0
  }
}

const labelsOf = (
  { id, text }: Sample['article'],
  chances: Uint8Array,
  tagger: CrfTagger,
  { share, pooling }: NetworkSettings,
): Uint32Array => {
  const doc = toDocument(text)
  if (chances.length !== doc.tokens.count * LABELS)
    throw new Error(`"${id}" falls into other words than when the network read it: let it read again.`)
  const network = Float32Array.from(chances, (chance) => chance / SURELY)
  const mixed = poolTypes(doc, mixChances(network, tagger.chances(doc), share), pooling)
  return Uint32Array.from({ length: doc.tokens.count }, (_, i) => {
    const label = mixed.subarray(i * LABELS, (i + 1) * LABELS).findIndex((chance) => chance >= SURE)
    return label < 0 ? ALL_LABELS : 1 << label
  })
}

const hasName = ({ firsts, masks }: Examples, s: number): boolean => {
  for (let t = firsts[s]!; t < firsts[s + 1]!; t++)
    if (masks[t] !== ALL_LABELS && masks[t] !== 1 << OUTSIDE) return true
  return false
}
