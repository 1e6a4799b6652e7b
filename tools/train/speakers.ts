import { parseArgs } from 'node:util'
import type { Quote } from '../../src/document.js'
import { toWeights, type Weights } from '../../src/learning/feature-weights.js'
import { openResources } from '../../src/resources/node.js'
import { chooseBy, speakerFinderBy } from '../../src/speakers/find-speakers.js'
import { logOdds, SPEAKER_CASES } from '../../src/speakers/speaker-confidence.js'
import { readReferents } from '../corpora/referents.js'
import { readWorld } from '../corpora/world.js'
import { judgeQuotes, type JudgedQuote } from '../eval/judged-quotes.js'
import { attribute, trainReferents, type Attributed } from './referents.js'

// `npm run train:speakers -- --data ../shared/data`: prints the weights that speaker-confidence.ts holds.
const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } })

const models = openResources().quotes()
const articles = (await readWorld(values.data, 'train')).map((article) => ({
  article,
  doc: attribute(article.text, models),
}))

const others = (await readReferents(values.data)).map(({ text, meant }) => ({
  doc: attribute(text, models),
  meant,
}))

// How likely somebody is meant must come from articles that the model has not seen: each fold is read by models of the others.
const FOLDS = 3
const quotes = Array.from({ length: FOLDS }, (_, fold) => {
  const weights = toWeights(
    trainReferents(
      articles.filter((__, i) => i % FOLDS !== fold),
      others,
    ),
  )
  return articles.filter((__, i) => i % FOLDS === fold).flatMap((each) => judged(each, weights))
})
  .flat()
  .filter(({ isFound, speakerCase }) => isFound && speakerCase !== null)

function judged({ doc, article }: Attributed, weights: Weights): LikelyQuote[] {
  const shares = new Map<Quote, number>()
  const choose = chooseBy(weights)
  const found = speakerFinderBy((candidates) => {
    const chosen = choose(candidates)
    shares.set(candidates[0]!.anaphor.quote, chosen.probability)
    return chosen
  })(doc)
  const before = new Map(found.quotes.map((quote, i) => [quote, doc.quotes[i]!]))
  return judgeQuotes(article, found).quotes.map((quote) => ({
    ...quote,
    likely: shares.get(before.get(quote.quote)!) ?? 1,
  }))
}

type LikelyQuote = JudgedQuote & { readonly likely: number }

const SIZE = SPEAKER_CASES.length + 3
const [QUOTED, REPORTED, MEANT] = [SIZE - 3, SIZE - 2, SIZE - 1]
/** Keeps weights of rare cases near nought. */
const PRIOR = 0.1

const featuresOf = ({ speakerCase, isIndirect, confidence, likely }: LikelyQuote): [number, number][] => [
  [SPEAKER_CASES.indexOf(speakerCase!), 1],
  [isIndirect ? REPORTED : QUOTED, logOdds(confidence)],
  [MEANT, logOdds(likely)],
]

const examples = quotes.map((quote) => ({ features: featuresOf(quote), right: quote.isRightSpeaker ? 1 : 0 }))

// Logistic regression by coordinates: so few weights need no more.
const weights = new Float64Array(SIZE)
for (let round = 0; round < 60; round++)
  for (let k = 0; k < SIZE; k++) {
    let gradient = -PRIOR * weights[k]!
    let curvature = PRIOR
    for (const { features, right } of examples) {
      const own = features.find(([index]) => index === k)
      if (!own) continue
      const score = features.reduce((sum, [index, value]) => sum + weights[index]! * value, 0)
      const share = 1 / (1 + Math.exp(-score))
      gradient += (right - share) * own[1]
      curvature += share * (1 - share) * own[1] ** 2
    }
    weights[k] = weights[k]! + gradient / curvature
  }

for (const [k, name] of [...SPEAKER_CASES, 'SLOPES.quoted', 'SLOPES.reported', 'SLOPES.meant'].entries()) {
  const count = quotes.filter(({ speakerCase }) => speakerCase === name).length
  process.stdout.write(
    `${name.padEnd(24)}${weights[k]!.toFixed(2).padStart(6)}${count > 0 ? `  of ${count}` : ''}\n`,
  )
}
