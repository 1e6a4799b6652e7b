import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CrfTagger } from '../../src/ner/crf/crf-tagger.js'
import { hashWord } from '../../src/ner/crf/hash.js'
import { toBytes, toModel, type Model } from '../../src/ner/crf/model.js'
import type { Article } from '../corpora/conll.js'
import { foldOfPaper } from '../corpora/papers.js'
import { toExamples } from './examples.js'
import { learn, learnMean } from './learn.js'
import { OPINIONS } from './neural/opinions-file.js'
import { chooseFeatures, pack } from './pack.js'
import { readSources } from './sources.js'
import { teach } from './teachers.js'
import type { Weights } from './weights.js'

const FOLDS = 3
const ROWS = 258_000
/** As many as of the shipped tagger. */
const RUNS = 3

/** Which of the models has not seen a text of the two news corpora. */
export const foldOf = (article: Article): number =>
  article.corpus === 'worldwide' ? foldOfPaper(article.id) : (hashWord(article.id) >>> 4) % FOLDS

/**
 * Taggers that know only two thirds of the newspapers and of Reuters, so that they read the last third as the shipped one reads
 * what it has never seen. Word lists, word groups and the second pass are those of `shipped`; they are taught as it was where the
 * network's opinions are at hand. They are kept in `folder`.
 */
export const readFolds = (
  data: string,
  shipped: Model,
  folder: string,
  say: (line: string) => void,
): Model[] =>
  Array.from({ length: FOLDS }, (_, fold) => {
    const path = join(folder, `ner-without-${fold}.bin`)
    if (!existsSync(path)) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(path, toBytes(learnWithout(data, shipped, fold, say)))
    }
    return toModel(readFileSync(path), (reason) => new Error(`${path}: ${reason}`))
  })

const NEWS: ReadonlySet<string> = new Set(['worldwide', 'conll03'])

const learnWithout = (data: string, shipped: Model, fold: number, say: (line: string) => void): Model => {
  const { samples, originals } = readSources(data, {
    beside: [],
    without: [],
    only: undefined,
    opinions: existsSync(OPINIONS) ? OPINIONS : undefined,
    invented: 10,
  })
  const kept = samples.filter(
    ({ article }, n) => originals[n] === n && !(NEWS.has(article.corpus) && foldOf(article) === fold),
  )
  const knowledge = { clusters: shipped.clusters, gazetteer: shipped.gazetteer }
  const examples = toExamples(kept, knowledge, 2)
  say(`fold ${fold}: ${kept.length} texts, ${examples.tokens} tokens, ${examples.keys.length} features`)
  const plan = {
    rate: 0.12,
    dropout: 0.1,
    sentences: null,
    seed: 1,
    report: (epoch: number, loss: number) => say(`epoch ${epoch + 1}: ${loss.toFixed(4)}`),
  }
  const shift = shipped.secondTransitions.map((score, p) => score - shipped.transitions[p]!)
  const packed = (weights: Weights, chosen: Uint8Array): Model =>
    pack(weights, examples.keys, chosen, knowledge, { consistency: shipped.consistency, shift }, [
      shipped.calibration[0]!,
      shipped.calibration[1]!,
    ])
  const labelled = kept.filter(({ chances }) => chances === undefined).length
  let taught = examples
  if (labelled < kept.length) {
    // The tagger that teaches must not know the papers of this fold either.
    const sentences = Uint32Array.from({ length: examples.documents[labelled]! }, (_, s) => s)
    const teacher = learn(examples, { ...plan, sentences, epochs: 2, allowed: null })
    const everything = new Uint8Array(examples.keys.length).fill(1)
    const targets = teach(examples, kept, [...kept.keys()], new CrfTagger(packed(teacher, everything)))
    taught = { ...examples, targets }
  }
  const whole = learnMean(taught, { ...plan, epochs: 3, allowed: null }, RUNS)
  const chosen = chooseFeatures(whole, ROWS)
  const weights = learnMean(taught, { ...plan, rate: plan.rate / 3, epochs: 1, allowed: chosen }, RUNS, whole)
  return packed(weights, chosen)
}
