import { performance } from 'node:perf_hooks'
import { findEntities } from '../../src/entities/find-entities.js'
import { toNamedText } from './named-text.js'

// `node tools/run.js tools/bench/entities.ts`: time to group the mentions of one document at 1, 2, 4 and 8 times the size.
const MENTIONS = 50_000

findEntities(toNamedText(1000))
for (const times of [1, 2, 4, 8]) {
  const doc = toNamedText(MENTIONS * times)
  const start = performance.now()
  const { entities } = findEntities(doc)
  const took = performance.now() - start
  process.stdout.write(
    `${doc.mentions.length} mentions in ${(doc.text.length / 1e6).toFixed(1)} MB: ${entities.length} entities in ` +
      `${took.toFixed(0)} ms, ${((1000 * took) / doc.mentions.length).toFixed(1)} µs a mention\n`,
  )
}
