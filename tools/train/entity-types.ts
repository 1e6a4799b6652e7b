import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { toWeights } from '../../src/learning/feature-weights.js'
import { CrfTagger } from '../../src/ner/crf/crf-tagger.js'
import { toBytes, type Model } from '../../src/ner/crf/model.js'
import { namesIn } from '../../src/ner/types/names-in-text.js'
import { basesOf, isSure, TYPE_NUMBERS } from '../../src/ner/types/read-types.js'
import { NO_TYPE, typeFeatures } from '../../src/ner/types/type-features.js'
import { openResources } from '../../src/resources/node.js'
import { toDocument } from '../../src/text/to-document.js'
import { readRaw, readTokens, UNKNOWN, type Article } from '../corpora/conll.js'
import { isSealed } from '../corpora/papers.js'
import { foldOf, readFolds } from './folds.js'
import { Alphabet, fit, type Decision, type Training } from './log-linear.js'
import { JOININGS } from './sources.js'

// `npm run train:types -- --data ../shared/data`: puts the weights that read types again into model/ner.bin.
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'model/ner.bin' },
    /** Where the taggers that know two thirds of the news are kept. */
    folds: { type: 'string', default: '.cache/folds' },
  },
})

const TRAINING: Training = { epochs: 3, rate: 0.1, l1: 1, least: 3 }

/** The number of the type that the labels give to what the span touches; null: they do not tell. */
const goldAt = (names: Article['names'], start: number, end: number): number | null => {
  const found = names.find((name) => name.start < end && start < name.end)
  if (found === undefined) return NO_TYPE
  return found.type === UNKNOWN ? null : Math.min(found.type, NO_TYPE)
}

const decisionsIn = ({ text, names }: Article, tagger: CrfTagger, alphabet: Alphabet): Decision[] => {
  const doc = toDocument(text)
  return namesIn(doc, tagger.label(doc)).flatMap((name) => {
    const { mention } = name
    const gold = goldAt(names, mention.start, mention.end)
    if (gold === null || isSure(mention)) return []
    const candidates = TYPE_NUMBERS.map((type) => alphabet.encode(typeFeatures, { name, type }))
    return [{ candidates, gold, bases: basesOf(mention) }]
  })
}

const learnTypes = (shipped: Model, say: (line: string) => void): Int32Array => {
  const taggers = readFolds(values.data, shipped, values.folds, say).map((model) => new CrfTagger(model))
  const articles = [
    ...readRaw(values.data, 'worldwide', 'train').filter(({ id }) => !isSealed(id)),
    ...readTokens(values.data, 'conll03', 'train', (index) => JOININGS[index % JOININGS.length]!),
  ]
  const alphabet = new Alphabet()
  const decisions = articles.flatMap((article) => decisionsIn(article, taggers[foldOf(article)]!, alphabet))
  const weights = fit(alphabet, decisions, TRAINING)
  say(`${decisions.length} names that are not sure, ${weights.size} weights`)
  return toWeights(weights).slots
}

const say = (line: string): void => void process.stderr.write(`${line}\n`)
const shipped = openResources().names()
writeFileSync(values.out, toBytes({ ...shipped, types: learnTypes(shipped, say) }))
