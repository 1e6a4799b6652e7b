import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Document, Mention } from '../../../src/document.js'
import { findEntities } from '../../../src/entities/find-entities.js'
import type { NetworkSettings } from '../../../src/ner/neural/network.js'
import { toMentions } from '../../../src/ner/neural/neural-tagger.js'
import { createMentionFinder } from '../../../src/ner/find-mentions.js'
import { createTypeReader } from '../../../src/ner/types/read-types.js'
import { openNetwork } from '../../../src/resources/neural-package.js'
import { openResources } from '../../../src/resources/node.js'
import { goldIn } from '../../eval/ner.js'
import { add, NOTHING, tally, toScore, type Claim } from '../../scoring/scoring.js'
import { calibrate } from '../calibrate.js'
import { readFolds } from '../folds.js'
import { readOpinions, readUnseen, type Opinions } from './chances.js'
import { versionOf } from './version.js'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    folds: { type: 'string', default: '.cache/folds' },
    package: { type: 'string', default: 'packages/neural' },
  },
})

const say = (line: string): void => void process.stderr.write(`${line}\n`)

const SHARES = [0.4, 0.5, 0.6, 0.7]
const POOLINGS = [0, 0.3, 0.6]

const shipped = openResources().names()
const readTypes = createTypeReader(shipped.types)

/** As the program reads, entities' votes on types included. */
const read = ({ doc, network, builtIn }: Opinions, settings: NetworkSettings): readonly Mention[] => {
  const tag = (docs: readonly Document[]): Mention[][] =>
    docs.map((each) => toMentions(each, { network, builtIn, readTypes, settings }))
  return findEntities(createMentionFinder({ tag })(doc) as Document).mentions
}

const f1Of = (opinions: readonly Opinions[], settings: NetworkSettings): number =>
  toScore(
    opinions.reduce(
      (sum, each) => add(sum, tally(read(each, settings), goldIn(each.article), 'exact')),
      NOTHING,
    ),
  ).f1

/** What was claimed with which confidence, where it is not yet corrected. */
const claimsOf = (opinions: readonly Opinions[], settings: NetworkSettings): Claim[] =>
  opinions.flatMap((each) => {
    const right = new Set(goldIn(each.article).map(({ start, end, type }) => `${start} ${end} ${type}`))
    return read(each, settings).map(({ start, end, type, confidence }) => ({
      confidence,
      right: right.has(`${start} ${end} ${type}`),
    }))
  })

const network = await openNetwork()
const folds = readFolds(values.data, shipped, values.folds, say)
// Reuters beside the papers, or the weights would fit one house style.
const sets = await Promise.all(
  (['choosing', 'conll03'] as const).map((name) =>
    readOpinions(readUnseen(values.data, name, shipped, folds), network),
  ),
)
const tried = SHARES.flatMap((share) =>
  POOLINGS.map((pooling) => {
    const settings = { version: '', share, pooling, calibration: [1, 0] as const }
    const scores = sets.map((set) => f1Of(set, settings))
    say(`share ${share}, pooling ${pooling}: ${scores.map((score) => score.toFixed(2)).join(' ')}`)
    return { settings, mean: scores.reduce((sum, score) => sum + score, 0) / scores.length }
  }),
)
const { settings } = tried.reduce((best, each) => (each.mean > best.mean ? each : best))
const calibration = calibrate(sets.flatMap((set) => claimsOf(set, settings)))
const learned = { ...settings, calibration }
const version = versionOf(values.package, learned)
writeFileSync(join(values.package, 'settings.json'), `${JSON.stringify({ ...learned, version }, null, 2)}\n`)
say(`share ${settings.share}, pooling ${settings.pooling}, calibration ${calibration.join(' ')}`)
