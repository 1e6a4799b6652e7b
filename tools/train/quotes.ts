import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { toWeights, Weights } from '../../src/learning/feature-weights.js'
import { readPolnear, withDoubledMarks } from '../corpora/polnear.js'
import { readReferents } from '../corpora/referents.js'
import { asPolnear, readWorld } from '../corpora/world.js'
import { toBytes, type Models } from '../../src/learning/quote-models.js'
import { countHeads, toSample, type HeadCounts, type Sample } from './quotes-gold.js'
import { trustFeatures } from '../../src/attribution/reranker.js'
import { calibrate } from './calibrate.js'
import { trainParts, usefulCues, type TrainingContext } from './quotes-parts.js'
import { claimsOf, trainReranker } from './quotes-reported.js'
import { attribute, trainReferents } from './referents.js'

// `npm run train:quotes -- --data ../shared/data`: about a minute; the same data give the same bytes.
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'model/quotes.bin' },
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

const world = await readWorld(values.data, 'train')
const worldSamples = world.map(asPolnear).map(toSample)
const samples = [
  ...(await readPolnear(values.data, 'train')).map(withDoubledMarks).map(toSample),
  ...worldSamples,
]
const heads = countHeads(samples)
const context: TrainingContext = {
  heads,
  vocabulary: new Set(usefulCues(samples, { heads, vocabulary: toVocabulary(heads) })),
}

// The reranker of whole quotes must see the parts as they are on new text, so each fold is read by models of the others.
const FOLDS = 2
const foldOf = new Map<Sample, number>(samples.map((sample, i) => [sample, (i >> 1) % FOLDS]))
const foldParts = Array.from({ length: FOLDS }, (_, fold) =>
  trainParts(
    samples.filter((sample) => foldOf.get(sample) !== fold),
    context,
  ),
)
/** The models for articles of each fold, with the same or with each fold's own weights beside those of the parts. */
const modelsWith = (...extra: readonly ReadonlyMap<string, number>[]): ((sample: Sample) => Models) => {
  const models = foldParts.map((parts, fold) => ({
    weights: toWeights(new Map([...parts, ...(extra[fold] ?? extra[0]!)])),
    vocabulary: context.vocabulary,
  }))
  return (sample) => models[foldOf.get(sample)!]!
}
const unranked = modelsWith(new Map())
const reranker = trainReranker(samples, unranked)
// What the reranker claims must come from articles that it has not seen either.
const rerankers = Array.from({ length: FOLDS }, (_, fold) =>
  trainReranker(
    samples.filter((sample) => foldOf.get(sample) !== fold),
    unranked,
  ),
)
const modelsOf = modelsWith(...rerankers)
const [slope, offset] = calibrate(claimsOf(samples, modelsOf))
const [slopeName, offsetName] = trustFeatures()
const referents = trainReferents(
  world.map((article, i) => ({ article, doc: attribute(article.text, modelsOf(worldSamples[i]!)) })),
  (await readReferents(values.data)).map(({ text, meant }) => ({
    doc: attribute(text, modelsOf(samples[0]!)),
    meant,
  })),
)
const table = [
  ...trainParts(samples, context),
  ...reranker,
  ...referents,
  [slopeName, slope],
  [offsetName, offset],
] as const

// In the order of their names, so that the same weights give the same bytes.
const kept = table
  .map(([feature, weight]) => [feature, Math.round(weight * 100)] as const)
  .filter(([, weight]) => weight !== 0)
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
const weights = Weights.forCount(kept.length + context.vocabulary.size + 1)
for (const [feature, weight] of kept) weights.set(feature, weight)
await writeFile(values.out, toBytes({ weights, vocabulary: context.vocabulary }))
process.stderr.write(`${values.out}: ${kept.length} weights, ${context.vocabulary.size} words\n`)
