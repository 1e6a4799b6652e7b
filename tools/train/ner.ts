import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { toBytes } from '../../src/ner/model.js'
import { toHashTable } from '../../src/ner/names.js'
import { createTagger } from '../../src/ner/tagger.js'
import { toDocument } from '../../src/nlp/document.js'
import { add, NOTHING, tally, toScore, type Found } from '../eval/scoring.js'
import { readRaw, readTokens, type Article, type Joining } from './corpora.js'
import { toExamples, type Sample } from './examples.js'
import { readGazetteers } from './gazetteers.js'
import { learn } from './learn.js'
import { chooseFeatures, pack } from './pack.js'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    without: { type: 'string', multiple: true, default: [] },
    out: { type: 'string', default: 'model/ner.bin' },
    epochs: { type: 'string', default: '6' },
    rows: { type: 'string', default: '240000' },
    rate: { type: 'string', default: '0.12' },
    dropout: { type: 'string', default: '0.1' },
    least: { type: 'string', default: '2' },
    small: { type: 'string', default: '0.5' },
    only: { type: 'string', multiple: true },
  },
})

const started = Date.now()
const say = (line: string): void =>
  void process.stderr.write(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}\n`)

const JOININGS: readonly Joining[] = [
  { spaced: false, separator: '\n' },
  { spaced: true, separator: '\n' },
  { spaced: false, separator: ' ' },
  { spaced: true, separator: ' ' },
]
const mixed = (index: number): Joining => JOININGS[index % JOININGS.length]!

interface Corpus {
  readonly name: string
  readonly splits: readonly string[]
  readonly weight: number
  readonly marksOthers: boolean
}

const small = Number(values.small)
const CORPORA: readonly Corpus[] = [
  { name: 'worldwide', splits: ['train'], weight: 1, marksOthers: true },
  { name: 'conll03', splits: ['train'], weight: 1, marksOthers: true },
  { name: 'uner_ewt', splits: ['dev', 'test'], weight: small, marksOthers: false },
  { name: 'wikigold', splits: ['test'], weight: small, marksOthers: true },
  { name: 'europarl_en', splits: ['test'], weight: small, marksOthers: true },
  { name: 'crossner_politics', splits: ['train', 'dev'], weight: small, marksOthers: false },
  { name: 'crossner_science', splits: ['train', 'dev'], weight: small, marksOthers: false },
  { name: 'crossner_music', splits: ['train', 'dev'], weight: small, marksOthers: false },
  { name: 'crossner_literature', splits: ['train', 'dev'], weight: small, marksOthers: false },
  { name: 'crossner_ai', splits: ['train', 'dev'], weight: small, marksOthers: false },
  { name: 'gum', splits: ['train', 'dev'], weight: small, marksOthers: false },
]

const read = ({ name, splits }: Corpus): Article[] =>
  splits.flatMap((split) =>
    name === 'worldwide' ? readRaw(values.data, name, split) : readTokens(values.data, name, split, mixed),
  )

const upper = (article: Article): Article[] => recased(article, article.text.toUpperCase())
const lower = (article: Article): Article[] => recased(article, article.text.toLowerCase())
const recased = (article: Article, text: string): Article[] =>
  text.length === article.text.length ? [{ ...article, text }] : []

const corpora = CORPORA.filter(
  ({ name, weight }) =>
    weight > 0 && !values.without.includes(name) && (!values.only || values.only.includes(name)),
)
const samples: Sample[] = corpora.flatMap((corpus, index) =>
  read(corpus).flatMap((article, n) => {
    const sample = { article, corpus: index, weight: corpus.weight, marksOthers: corpus.marksOthers }
    const copies = n % 2 === 0 ? upper(article) : lower(article)
    return [sample, ...copies.map((copy) => ({ ...sample, article: copy }))]
  }),
)
say(`${samples.length} texts`)
const knowledge = { names: readGazetteers(values.data), clusters: toHashTable([]) }
say('name lists read')
const examples = toExamples(samples, knowledge, Number(values.least))
say(`${examples.tokens} tokens, ${examples.keys.length} features`)
const plan = { rate: Number(values.rate), dropout: Number(values.dropout), allowed: null, seed: 1 }
const report = (epoch: number, loss: number): void => say(`epoch ${epoch + 1}: ${loss.toFixed(4)}`)
const first = learn(examples, { ...plan, epochs: Number(values.epochs), report })
const chosen = chooseFeatures(first, Number(values.rows))
const weights = learn(examples, { ...plan, rate: plan.rate / 3, epochs: 2, allowed: chosen, report }, first)
const model = pack(weights, examples.keys, chosen, knowledge, [1, 0])
mkdirSync('model', { recursive: true })
const bytes = toBytes(model)
writeFileSync(values.out, bytes)
say(`${values.out}: ${bytes.length} bytes`)

const TYPES = ['person', 'place', 'organisation']
const tagger = createTagger(model)
for (const [name, articles] of [
  ['worldwide', readRaw(values.data, 'worldwide', 'dev')],
  ['conll03 lines', readTokens(values.data, 'conll03', 'dev', () => JOININGS[0]!)],
  ['conll03 spaced', readTokens(values.data, 'conll03', 'dev', () => JOININGS[3]!)],
] as const)
  for (const [how, change] of [
    ['', (article: Article) => [article]],
    [' upper', upper],
    [' lower', lower],
  ] as const) {
    let sum = [NOTHING, NOTHING, NOTHING]
    for (const { text, names } of articles.flatMap((article) => change(article))) {
      const found = tagger(toDocument(text)).mentions
      const gold: Found[] = names.filter(({ type }) => type < 3).map((g) => ({ ...g, type: TYPES[g.type]! }))
      sum = sum.map((total, t) =>
        add(
          total,
          tally(
            found.filter(({ type }) => type === TYPES[t]),
            gold.filter(({ type }) => type === TYPES[t]),
            'exact',
          ),
        ),
      )
    }
    const all = toScore(sum.reduce(add))
    say(
      `${name}${how}: F1 ${all.f1.toFixed(2)} (P ${all.precision.toFixed(1)} R ${all.recall.toFixed(1)}; ${sum.map((t) => toScore(t).f1.toFixed(1)).join(' ')})`,
    )
  }
