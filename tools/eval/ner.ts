import { toDocument } from '../../src/text/to-document.js'
import { createPipeline } from '../../src/extract.js'
import { ENTITY_TYPES } from '../../src/document.js'
import { readRaw, readTokens, type Article } from '../corpora/conll.js'
import { compromiseNames } from './compromise.js'
import { describeMistakes, toMistakes, type Mistake } from './errors.js'
import type { Evaluation } from './evaluation.js'
import { recased } from '../corpora/recase.js'
import {
  add,
  calibrationError,
  NOTHING,
  tally,
  toScore,
  type Claim,
  type Found,
  type Tally,
} from '../scoring/scoring.js'

/** Names against the dev sets: raw text through all stages, beside compromise on the same text. */
export const evaluateNer: Evaluation = (data, { errors }) => {
  const lines = [TITLE]
  const ours = createOurs()
  for (const { name, articles } of corporaIn(data)) {
    const claims: Claim[] = []
    const mistakes: Mistake[] = []
    for (const how of ['as is', 'upper', 'lower'] as const) {
      const texts = articles.map(({ text }) => (how === 'as is' ? text : recased(text, how)))
      const gold = articles.map(goldIn)
      const found = texts.map((text) => ours(text))
      lines.push(toLine(`${name}, ${how}`, found, gold))
      if (how === 'as is') {
        lines.push(toLine(`  compromise`, texts.map(compromiseNames), gold))
        for (const [i, names] of found.entries()) {
          claims.push(...toClaims(names, gold[i]!))
          if (errors) mistakes.push(...toMistakes(texts[i]!, names, gold[i]!))
        }
      }
    }
    lines.push(
      `  expected calibration error ${calibrationError(claims).toFixed(4)}`,
      ...describeMistakes(mistakes),
    )
  }
  return Promise.resolve(lines)
}

export const TITLE =
  'NAMES                           exact P     R     F1 | person  place  organisation | overlap F1'

interface Corpus {
  readonly name: string
  readonly articles: readonly Article[]
}

const corporaIn = (data: string): Corpus[] => [
  { name: 'worldwide', articles: readRaw(data, 'worldwide', 'dev') },
  ...(['dev', 'dev_clean'] as const).map((split) => ({
    name: `conll03 ${split}`,
    articles: readTokens(data, 'conll03', split, () => ({ spaced: false, separator: '\n' })),
  })),
  {
    name: 'conll03 dev, spaced',
    articles: readTokens(data, 'conll03', 'dev', () => ({ spaced: true, separator: ' ' })),
  },
]

interface Sure extends Found {
  readonly confidence: number
}

const createOurs = (): ((text: string) => Sure[]) => {
  const run = createPipeline()
  return (text) => [...run(toDocument(text)).mentions]
}

export const goldIn = ({ names }: Article): Found[] =>
  names.flatMap(({ start, end, type }) => {
    const name = ENTITY_TYPES[type]
    return name ? [{ start, end, type: name }] : []
  })

export const toLine = (title: string, found: readonly Found[][], gold: readonly Found[][]): string => {
  const exact = score(found, gold, 'exact')
  const kinds = ENTITY_TYPES.map((type) => score(only(found, type), only(gold, type), 'exact').f1)
  const cells = [exact.precision, exact.recall, exact.f1].map(cell).join('')
  return `${title.padEnd(32)}${cells} |${kinds.map(cell).join('')} |${cell(score(found, gold, 'overlap').f1)}`
}

const cell = (value: number): string => value.toFixed(1).padStart(7)

const only = (names: readonly Found[][], wanted: string): Found[][] =>
  names.map((list) => list.filter(({ type }) => type === wanted))

const score = (found: readonly Found[][], gold: readonly Found[][], match: 'exact' | 'overlap') =>
  toScore(found.reduce<Tally>((sum, names, i) => add(sum, tally(names, gold[i]!, match)), NOTHING))

const toClaims = (found: readonly Sure[], gold: readonly Found[]): Claim[] => {
  const right = new Set(gold.map(({ start, end, type }) => `${start} ${end} ${type}`))
  return found.map(({ start, end, type, confidence }) => ({
    confidence,
    right: right.has(`${start} ${end} ${type}`),
  }))
}
