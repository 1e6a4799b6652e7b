import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { toWeights } from '../../src/quotes/weights.js'
import { readPolnear } from '../eval/polnear.js'
import { countHeads, readSample, type HeadCounts, type Sample } from './quotes-gold.js'
import { trainKeep, trainParts, type Lore } from './quotes-parts.js'

// `npm run train:quotes -- --data ../shared/data`: about two minutes; the same data give the same bytes.
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'model/quotes.txt' },
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

const samples = (await readPolnear(values.data, 'train')).map(readSample)
const heads = countHeads(samples)
const lore: Lore = { heads, vocabulary: toVocabulary(heads) }

// The judge of whole quotes must see the parts as they are on new text, so each half is read by the other half's models.
const halves = [0, 1].map((rest) => samples.filter((_, i) => (i >> 1) % 2 === rest))
const halfModels = halves.map((half) => ({
  weights: toWeights(trainParts(half, lore)),
  vocabulary: lore.vocabulary,
}))
const unseen = new Map<Sample, number>(
  halves.flatMap((half, i) => half.map((sample) => [sample, 1 - i] as const)),
)
const keep = trainKeep(samples, (sample) => halfModels[unseen.get(sample)!]!)

const table = [...trainParts(samples, lore), ...keep]
  .map(([feature, weight]) => [feature, Math.round(weight * 100)] as const)
  .filter(([, weight]) => weight !== 0)
  .map(([feature, weight]) => `${feature}\t${weight}`)
  .toSorted()
await writeFile(values.out, `${[...lore.vocabulary].toSorted().join('\n')}\n${table.join('\n')}\n`)
process.stderr.write(`${values.out}: ${table.length} weights, ${lore.vocabulary.size} words\n`)
