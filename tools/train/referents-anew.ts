import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { toBytes } from '../../src/learning/quote-models.js'
import { openResources } from '../../src/resources/node.js'
import { readReferents } from '../corpora/referents.js'
import { readWorld } from '../corpora/world.js'
import { attribute, trainReferents } from './referents.js'

// `npm run train:referents -- --data ../shared/data`: half a minute. It trains whom pronouns and descriptions mean and leaves
// what else `model/quotes.bin` holds as it is.
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'model/quotes.bin' },
  },
})

const models = openResources().quotes()
const referents = trainReferents(
  (await readWorld(values.data, 'train')).map((article) => ({
    article,
    doc: attribute(article.text, models),
  })),
  (await readReferents(values.data)).map(({ text, meant }) => ({ doc: attribute(text, models), meant })),
)
// What says nothing first, so that it clears the old weights alone; then in the order of names, for the same bytes.
const table = [...referents]
  .map(([feature, weight]) => [feature, Math.round(weight * 100)] as const)
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
for (const [feature, weight] of table) if (weight === 0) models.weights.set(feature, weight)
for (const [feature, weight] of table) if (weight !== 0) models.weights.set(feature, weight)
await writeFile(values.out, toBytes(models))
process.stderr.write(`${values.out}: ${referents.size} weights anew\n`)
