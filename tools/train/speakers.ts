import { parseArgs } from 'node:util'
import { createPipeline } from '../../src/extract.js'
import { toProbability } from '../../src/learning/probabilities.js'
import { quoteLogOdds, SPEAKER_CASES } from '../../src/speakers/speaker-confidence.js'
import { toDocument } from '../../src/text/to-document.js'
import { readWorld } from '../corpora/world.js'
import { judgeQuotes, type JudgedQuote } from '../eval/judged-quotes.js'

// `npm run train:speakers -- --data ../shared/data`: prints the weights that speaker-confidence.ts holds.
const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } })

const run = createPipeline()
const quotes = (await readWorld(values.data, 'train'))
  .flatMap((article) => judgeQuotes(article, run(toDocument(article.text))).quotes)
  .filter(({ isFound, speakerCase }) => isFound && speakerCase !== null)

const SIZE = SPEAKER_CASES.length + 2
const QUOTED = SIZE - 2
const REPORTED = SIZE - 1
/** Keeps weights of rare cases near nought. */
const PRIOR = 0.1

const featuresOf = ({ speakerCase, isIndirect, confidence }: JudgedQuote): [number, number][] => [
  [SPEAKER_CASES.indexOf(speakerCase!), 1],
  [isIndirect ? REPORTED : QUOTED, quoteLogOdds(confidence)],
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
      const share = toProbability(score)
      gradient += (right - share) * own[1]
      curvature += share * (1 - share) * own[1] ** 2
    }
    weights[k] = weights[k]! + gradient / curvature
  }

for (const [k, name] of [...SPEAKER_CASES, 'SLOPES.quoted', 'SLOPES.reported'].entries()) {
  const count = quotes.filter(({ speakerCase }) => speakerCase === name).length
  process.stdout.write(
    `${name.padEnd(24)}${weights[k]!.toFixed(2).padStart(6)}${count > 0 ? `  of ${count}` : ''}\n`,
  )
}
