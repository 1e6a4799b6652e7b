import { createPipeline } from '../../src/extract.js'
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../src/result/thresholds.js'
import { toDocument } from '../../src/text/to-document.js'
import { readRaw } from '../corpora/conll.js'
import { readWorld } from '../corpora/world.js'
import { calibrationError, tally, type Tally } from '../scoring/scoring.js'
import type { Evaluation } from './evaluation.js'
import { judgeQuotes, type JudgedQuote } from './judged-quotes.js'

const STEPS = [0, 0.3, 0.5, 0.7, 0.9]

/** What is printed at a threshold, and how much of it is right: names, quotes and speakers in world news (worldwide dev). */
export const evaluateConfidence: Evaluation = async (data) => {
  const run = createPipeline()
  const judged = (await readWorld(data, 'dev')).map((article) =>
    judgeQuotes(article, run(toDocument(article.text))),
  )
  const quotes = judged.flatMap((each) => each.quotes)
  const gold = {
    quoted: judged.reduce((sum, each) => sum + each.gold.quoted, 0),
    indirect: judged.reduce((sum, each) => sum + each.gold.indirect, 0),
  }
  const nameTally = await namesAt(data)
  const rows: readonly (readonly [string, Thresholds])[] = [
    ['default', DEFAULT_THRESHOLDS],
    ...STEPS.map(
      (step) => [String(step), { names: step, quotes: step, indirect: step, speakers: step }] as const,
    ),
  ]
  const claims = quotes.flatMap(({ speakerConfidence, isFound, isRightSpeaker }) =>
    speakerConfidence === null || !isFound ? [] : [{ confidence: speakerConfidence, right: isRightSpeaker }],
  )
  return [
    'CONFIDENCE, world news: precision / recall of what is printed',
    '(quotes: words and speaker right; in brackets: by the labels’ own full name for the speaker)',
    'threshold  names          quoted                 indirect               speakers of quoted words',
    ...rows.map(([name, least]) => describeRow(name, least, quotes, gold, nameTally(least.names))),
    `  calibration error of speakers ${calibrationError(claims).toFixed(3)} of ${claims.length}`,
  ]
}

const describeRow = (
  name: string,
  least: Thresholds,
  quotes: readonly JudgedQuote[],
  gold: { readonly quoted: number; readonly indirect: number },
  names: Tally,
): string => {
  const quoted = quotes.filter(({ isIndirect, confidence }) => !isIndirect && confidence >= least.quotes)
  const indirect = quotes.filter(
    ({ isIndirect, confidence, speakerConfidence }) =>
      isIndirect && confidence >= least.indirect && (speakerConfidence ?? 1) >= least.speakers,
  )
  const named = quoted.filter((quote) => (quote.speakerConfidence ?? 0) >= least.speakers)
  return [
    name.padEnd(9),
    figures(names.correct, names.found, names.gold),
    both(quoted, gold.quoted),
    both(indirect, gold.indirect),
    both(named, gold.quoted),
  ].join('  ')
}

const both = (quotes: readonly JudgedQuote[], gold: number): string => {
  const right = quotes.filter(({ isRightSpeaker }) => isRightSpeaker).length
  const exact = quotes.filter(({ isRightName }) => isRightName).length
  return `${figures(right, quotes.length, gold)} (${percent(exact, quotes.length)})`
}

const figures = (right: number, found: number, gold: number): string =>
  `${percent(right, found)} / ${percent(right, gold)}`

const percent = (part: number, whole: number): string =>
  whole === 0 ? '   –' : ((100 * part) / whole).toFixed(1).padStart(4)

/** The mentions of the articles at a threshold, exact words and type. */
const namesAt = async (data: string): Promise<(least: number) => Tally> => {
  const run = createPipeline()
  const TYPES = ['person', 'place', 'organisation']
  const articles = await Promise.resolve(readRaw(data, 'worldwide', 'dev'))
  const pairs = articles.map(({ text, names }) => ({
    mentions: run(toDocument(text)).mentions,
    gold: names
      .filter(({ type }) => type < TYPES.length)
      .map(({ start, end, type }) => ({ start, end, type: TYPES[type]! })),
  }))
  return (least) =>
    pairs
      .map(({ mentions, gold }) =>
        tally(
          mentions.filter(({ confidence }) => confidence >= least),
          gold,
          'exact',
        ),
      )
      .reduce((sum, each) => ({
        correct: sum.correct + each.correct,
        found: sum.found + each.found,
        gold: sum.gold + each.gold,
      }))
}
