import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { toWeights } from '../../src/quotes/weights.js'
import { readPolnear, withDoubledMarks } from '../eval/polnear.js'
import { countHeads, readSample, type HeadCounts, type Sample } from './quotes-gold.js'
import type { Models } from '../../src/quotes/models.js'
import { trustFeatures } from '../../src/quotes/reported.js'
import { calibrate } from './calibrate.js'
import { toInsideBytes } from '../../src/quotes/inside-model.js'
import { trainParts, usefulCues, type Lore } from './quotes-parts.js'
import { claimsOf, trainReported } from './quotes-reported.js'

// `npm run train:quotes -- --data ../shared/data`: about a minute; the same data give the same bytes.
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'model/quotes.txt' },
    clauses: { type: 'string', default: 'model/clauses.bin' },
  },
})

/** A word that is no reporting verb may open a cue if it did so this often, and in this share of its uses. */
const LEAST_COUNT = 4
const LEAST_SHARE = 0.04

const toVocabulary = (heads: HeadCounts): Set<string> =>
  new Set(
    [...heads]
      .filter(([word, { cue, all }]) => cue >= LEAST_COUNT && cue / all >= LEAST_SHARE && /^[a-z]/.test(word))
      .map(([word]) => word),
  )

const samples = (await readPolnear(values.data, 'train')).map(withDoubledMarks).map(readSample)
const heads = countHeads(samples)
const lore: Lore = {
  heads,
  vocabulary: new Set(usefulCues(samples, { heads, vocabulary: toVocabulary(heads) })),
}

// The judge of whole quotes must see the parts as they are on new text, so each fold is read by models of the others.
const FOLDS = 2
const foldOf = new Map<Sample, number>(samples.map((sample, i) => [sample, (i >> 1) % FOLDS]))
const foldParts = Array.from({ length: FOLDS }, (_, fold) =>
  trainParts(
    samples.filter((sample) => foldOf.get(sample) !== fold),
    lore,
  ),
)
const modelsWith = (extra: ReadonlyMap<string, number>): ((sample: Sample) => Models) => {
  const models = foldParts.map(({ table, inside }) => ({
    weights: toWeights(new Map([...table, ...extra])),
    vocabulary: lore.vocabulary,
    inside,
  }))
  return (sample) => models[foldOf.get(sample)!]!
}
const reported = trainReported(samples, modelsWith(new Map()))
const [slope, offset] = calibrate(claimsOf(samples, modelsWith(reported)))
const [slopeName, offsetName] = trustFeatures()
reported.set(slopeName, slope)
reported.set(offsetName, offset)
const { table, inside } = trainParts(samples, lore)

const lines = [...table, ...reported]
  .map(([feature, weight]) => [feature, Math.round(weight * 100)] as const)
  .filter(([, weight]) => weight !== 0)
  .map(([feature, weight]) => `${feature}\t${weight}`)
  .toSorted()
await writeFile(values.out, `${[...lore.vocabulary].toSorted().join('\n')}\n${lines.join('\n')}\n`)
await writeFile(values.clauses, toInsideBytes(inside))
process.stderr.write(`${values.out}: ${lines.length} weights, ${lore.vocabulary.size} words\n`)
