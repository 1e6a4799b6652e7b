import { parseArgs } from 'node:util'
import type { Evaluation } from './evaluation.js'

// One file a part; `npm run eval -- --data ../shared/data --only ner` runs one.
const EVALUATIONS: Readonly<Record<string, () => Promise<Evaluation>>> = {
  ner: async () => (await import('./ner.js')).evaluateNer,
  entities: async () => (await import('./entities.js')).evaluateEntities,
  quotes: async () => (await import('./quotes.js')).evaluateQuotes,
  confidence: async () => (await import('./confidence.js')).evaluateConfidence,
  html: async () => (await import('./html.js')).evaluateHtml,
  formats: async () => (await import('./formats.js')).evaluateFormats,
  kinds: async () => (await import('./kinds.js')).evaluateKinds,
  neural: async () => (await import('./neural.js')).evaluateNeural,
  papers: async () => (await import('./papers.js')).evaluatePapers,
  texts: async () => (await import('./texts.js')).evaluateTexts,
  world: async () => (await import('./quotes-world.js')).evaluateWorldQuotes,
}

/** Train taggers first where there are none, or need a package of their own: only when asked for. */
const LATE = ['papers', 'neural']

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    only: {
      type: 'string',
      multiple: true,
      default: Object.keys(EVALUATIONS).filter((name) => !LATE.includes(name)),
    },
    errors: { type: 'boolean', default: false },
    folds: { type: 'string', default: '.cache/folds' },
    engine: { type: 'string', default: 'fast' },
  },
})

for (const name of values.only) {
  const load = EVALUATIONS[name]
  if (!load) throw new Error(`No evaluation "${name}". Choose from: ${Object.keys(EVALUATIONS).join(', ')}.`)
  const evaluate = await load()
  const { errors, folds, engine } = values
  const lines = await evaluate(values.data, { errors, folds, engine })
  process.stdout.write(`${lines.join('\n')}\n\n`)
}
