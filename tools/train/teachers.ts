import { readFileSync } from 'node:fs'
import type { CrfTagger } from '../../src/ner/crf/crf-tagger.js'
import { LABELS, OUTSIDE } from '../../src/ner/crf/labels.js'
import { mixChances } from '../../src/ner/neural/mix-chances.js'
import type { NetworkSettings } from '../../src/ner/neural/network.js'
import { poolTypes } from '../../src/ner/neural/pool-types.js'
import { toDocument } from '../../src/text/to-document.js'
import type { Examples, Sample } from './examples.js'
import { SURELY, toBytes } from './neural/opinions-file.js'
import type { Targets } from './targets.js'

/** How sure the teachers must be of a name for its sentence to count as one with a name. */
const SURE = 0.9

const SETTINGS = new URL('../../packages/neural/settings.json', import.meta.url)

/**
 * What the network and a tagger together hold likely in texts that nobody has labelled, weighed as the accurate engine weighs them.
 * The same text in another case gets the shares of its original, which is easier to read. Writes into `examples.weights`: every
 * second sentence without a sure name gets the weight 0: they say little, but all names and no peace would teach to see names everywhere.
 *
 * @param originals By sample: the sample it is a copy of, or its own number.
 */
export const teach = (
  examples: Examples,
  samples: readonly Sample[],
  originals: readonly number[],
  tagger: CrfTagger,
): Targets => {
  const { documents, firsts, weights } = examples
  const settings = JSON.parse(readFileSync(SETTINGS, 'utf8')) as NetworkSettings
  const from = samples.findIndex(({ chances }) => chances !== undefined)
  const sentence = documents[from < 0 ? samples.length : from]!
  const token = firsts[sentence]!
  const shares = new Uint8Array((examples.tokens - token) * LABELS)
  const sharesOf = (d: number): Uint8Array =>
    shares.subarray((firsts[documents[d]!]! - token) * LABELS, (firsts[documents[d + 1]!]! - token) * LABELS)
  for (const [d, sample] of samples.entries()) {
    if (sample.chances === undefined) continue
    const own = sharesOf(d)
    const taught =
      originals[d] === d
        ? readShares(sample.article, sample.chances, tagger, settings)
        : sharesOf(originals[d]!)
    // In another case a text may fall into other words; then it teaches nothing.
    if (taught.length === own.length) own.set(taught)
    for (let s = documents[d]!; s < documents[d + 1]!; s++)
      if (
        s % 2 === 0 &&
        !hasName(shares.subarray((firsts[s]! - token) * LABELS, (firsts[s + 1]! - token) * LABELS))
      )
        weights[s] = 0
  }
  return { sentence, token, shares }
}

const readShares = (
  { id, text }: Sample['article'],
  chances: Uint8Array,
  tagger: CrfTagger,
  { share, pooling }: NetworkSettings,
): Uint8Array => {
  const doc = toDocument(text)
  if (chances.length !== doc.tokens.count * LABELS)
    throw new Error(`"${id}" falls into other words than when the network read it: let it read again.`)
  const network = Float32Array.from(chances, (chance) => chance / SURELY)
  return toBytes(poolTypes(doc, mixChances(network, tagger.chances(doc), share), pooling))
}

const hasName = (shares: Uint8Array): boolean =>
  shares.some((share, k) => k % LABELS !== OUTSIDE && share >= SURE * SURELY)
