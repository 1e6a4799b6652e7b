import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import { hashWord } from '../../src/ner/crf/hash.js'
import { CrfTagger } from '../../src/ner/crf/crf-tagger.js'
import { LABELS } from '../../src/ner/crf/labels.js'
import { toBytes, type Model } from '../../src/ner/crf/model.js'
import { CONSISTENCY_WEIGHTS } from '../../src/ner/crf/label-consistency.js'
import { calibrate } from './calibrate.js'
import { check } from './check.js'
import { clustersOf } from './word-clusters.js'
import { toExamples } from './examples.js'
import { readGazetteers } from './gazetteers.js'
import { learn, learnMean } from './learn.js'
import { chooseFeatures, pack } from './pack.js'
import { withUses } from './name-uses.js'
import { learnSecondPass, type SecondPass } from './second-pass.js'
import { OPINIONS } from './neural/opinions-file.js'
import { readUses, USES } from './neural/uses-file.js'
import { readSources } from './sources.js'
import { teach } from './teachers.js'
import { readTexts, sentencesOf, TEXTS } from '../corpora/texts.js'
import { learnVectors } from './vectors.js'
import { meanOf, type Weights } from './weights.js'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'model/ner.bin' },
    /** Corpora to leave out, and the only ones to use. */
    without: { type: 'string', multiple: true, default: [] },
    only: { type: 'string', multiple: true },
    /** Corpora that are put aside, to be read all the same. What learns from them is not to be shipped. */
    beside: { type: 'string', multiple: true, default: [] },
    epochs: { type: 'string', default: '4' },
    rows: { type: 'string', default: '258000' },
    /** So many runs that differ by chance alone are averaged. */
    runs: { type: 'string', default: '3' },
    /** What the network makes of plain text: `neural/teach.ts` writes it. */
    opinions: { type: 'string', default: OPINIONS },
    /** What the network takes words with a capital for: `neural/count-uses.ts` writes it. */
    uses: { type: 'string', default: USES },
    /** How often each template of tools/labels/invented.txt is filled. */
    invented: { type: 'string', default: '60' },
    /** A file to keep the word clusters in from one run to the next. */
    clusters: { type: 'string' },
  },
})

const started = Date.now()
const say = (line: string): void =>
  void process.stderr.write(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}\n`)

const readClusters = (): Map<string, number> => {
  if (!values.clusters) return learnClusters()
  if (!existsSync(values.clusters)) writeFileSync(values.clusters, serialize(learnClusters()))
  return deserialize(readFileSync(values.clusters)) as Map<string, number>
}

const learnClusters = (): Map<string, number> => {
  const sentences = function* (): Generator<string[]> {
    for (const [file, share] of TEXTS)
      if (!values.without.some((name) => file.startsWith(name)))
        for (const text of readTexts(values.data, file, share)) yield* sentencesOf(text)
  }
  const vectors = learnVectors(sentences, {
    size: 50,
    window: 2,
    negatives: 5,
    epochs: 2,
    rate: 0.035,
    least: 6,
    report: (epoch) => say(`vectors ${epoch + 1}`),
  })
  return clustersOf(vectors)
}

for (const [file, program] of [
  [values.opinions, 'teach'],
  [values.uses, 'count-uses'],
] as const)
  if (!existsSync(file))
    throw new Error(`No "${file}". Write it first: node tools/run.js tools/train/neural/${program}.ts.`)

const { samples, labelled, originals } = readSources(values.data, {
  beside: values.beside,
  without: values.without,
  only: values.only,
  opinions: values.opinions,
  invented: Number(values.invented),
})
say(`${samples.length} texts, ${labelled} of them labelled`)
const knowledge = {
  clusters: withUses(readClusters(), readUses(values.uses)),
  gazetteer: readGazetteers(values.data),
}
say('word lists and clusters ready')
const examples = toExamples(samples, knowledge, 2)
say(`${examples.tokens} tokens, ${examples.keys.length} features`)

const plan = {
  rate: 0.12,
  dropout: 0.1,
  sentences: null,
  allowed: null,
  seed: 1,
  report: (epoch: number, loss: number) => say(`epoch ${epoch + 1}: ${loss.toFixed(4)}`),
}

// The second pass must learn from a first pass over texts that it has not seen, as it will be when tagging.
const FOLDS = 2
const foldOf = Uint8Array.from(samples, ({ article }) => hashWord(article.id) & (FOLDS - 1))
const folds = Array.from({ length: FOLDS }, (_, fold) => {
  const sentences: number[] = []
  for (let d = 0; d < labelled; d++)
    if (foldOf[d] !== fold)
      for (let s = examples.documents[d]!; s < examples.documents[d + 1]!; s++) sentences.push(s)
  return learn(examples, { ...plan, epochs: 2, sentences: Uint32Array.from(sentences) })
})
const second = learnSecondPass(examples, folds, foldOf, labelled, plan.report)

const packed = (
  weights: Weights,
  chosen: Uint8Array,
  secondPass: SecondPass,
  calibration: readonly [number, number] = [1, 0],
): Model => pack(weights, examples.keys, chosen, knowledge, secondPass, calibration)
const none: SecondPass = {
  consistency: new Float32Array(CONSISTENCY_WEIGHTS),
  shift: new Float32Array(LABELS * LABELS),
}

const teacher = meanOf(folds)
const everything = new Uint8Array(examples.keys.length).fill(1)
check(values.data, 'teacher, one pass', packed(teacher, everything, none), ['as is'], say)
check(values.data, 'teacher, two passes', packed(teacher, everything, second), ['as is'], say)
const targets = teach(examples, samples, originals, new CrfTagger(packed(teacher, everything, second)))
const taught = { ...examples, targets }
say(`${samples.length - labelled} texts labelled by the teachers`)

const runs = Number(values.runs)
const whole = learnMean(taught, { ...plan, epochs: Number(values.epochs) }, runs)
const chosen = chooseFeatures(whole, Number(values.rows))
check(values.data, 'all features, one pass', packed(whole, everything, none), ['as is'], say)
const weights = learnMean(taught, { ...plan, rate: plan.rate / 3, epochs: 1, allowed: chosen }, runs, whole)
check(values.data, 'one pass', packed(weights, chosen, none), ['as is'], say)
const claims = check(
  values.data,
  'two passes',
  packed(weights, chosen, second),
  ['as is', 'upper', 'lower'],
  say,
)
const calibration = calibrate(claims)
const bytes = toBytes(packed(weights, chosen, second, calibration))
writeFileSync(values.out, bytes)
say(
  `${values.out}: ${bytes.length} bytes; calibration ${calibration.map((part) => part.toFixed(3)).join(' ')}`,
)
