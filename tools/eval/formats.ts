import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { readInputs, type Loaded } from '../../src/sources/find/read-inputs.js'
import type { Evaluation } from './evaluation.js'

/** A document and what another program reads in it: null where that reads nothing. */
interface Sample {
  readonly file: string
  readonly reference: string | null
}

interface Outcome extends Sample {
  readonly seconds: number
  readonly text: string
  readonly errors: readonly string[]
  /** Of the reference's words, how many are there, and of ours, how many are the reference's. Null without one. */
  readonly recall: number | null
  readonly precision: number | null
  /** Recall of what the document says itself: not the numbers of lists and descriptions of pictures. */
  readonly ownRecall: number | null
}

const ENOUGH = 0.9
const TOO_SLOW_S = 10

/** How much of what pandoc and pdftotext read in odd, old and broken documents is read here, a line a kind. */
export const evaluateFormats: Evaluation = async (data, { errors }) => {
  const folder = join(data, 'formats')
  const samples = readFileSync(join(folder, 'reference.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Sample)
  const outcomes: Outcome[] = []
  for (const sample of samples) outcomes.push(await measure(folder, sample))
  const kinds = [...new Set(outcomes.map(kindOf))].toSorted()
  return [
    `Office files: ${outcomes.length}, of which ${outcomes.filter(isSound).length} have a reference with words`,
    row([
      'kind',
      'files',
      'sound',
      'kept 90 %',
      'of its own',
      'recall',
      'precision',
      'refused',
      'empty',
      'slowest',
    ]),
    ...kinds.map((kind) =>
      rowOf(
        kind,
        outcomes.filter((outcome) => kindOf(outcome) === kind),
      ),
    ),
    rowOf('all', outcomes),
    ...(errors ? outcomes.filter(isPoor).map(describe) : []),
  ]
}

const kindOf = ({ file }: Sample): string => extname(file).slice(1)

const measure = async (folder: string, sample: Sample): Promise<Outcome> => {
  const start = performance.now()
  const items: Loaded[] = []
  for await (const item of readInputs([join(folder, sample.file)], { wholePage: true }, nothing()))
    items.push(item)
  const seconds = (performance.now() - start) / 1000
  const text = items.map((item) => (item.ok ? item.readable.text : '')).join('\n')
  const theirs = countWords(sample.reference ?? '')
  const ours = countWords(text)
  const own = countWords(withoutMarks(sample.reference ?? ''))
  const shared = countShared(theirs, ours)
  return {
    ...sample,
    seconds,
    text,
    errors: items.flatMap((item) => (item.ok ? [] : [item.error.code])),
    recall: theirs.size === 0 ? null : shared / total(theirs),
    ownRecall: own.size === 0 ? null : countShared(own, ours) / total(own),
    precision: theirs.size === 0 || ours.size === 0 ? null : shared / total(ours),
  }
}

/** "1.  One [A picture of a dog]" → "One": what pandoc writes for a list and a picture. */
const withoutMarks = (text: string): string =>
  text.replace(/^[\s>|]*(?:\d+|[a-z]{1,4})[.)]\s+/gim, '').replace(/\[[^\][]*\]/g, ' ')

const countShared = (theirs: ReadonlyMap<string, number>, ours: ReadonlyMap<string, number>): number =>
  [...theirs].reduce((sum, [word, count]) => sum + Math.min(count, ours.get(word) ?? 0), 0)

async function* nothing(): AsyncGenerator<Uint8Array> {}

const countWords = (text: string): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const [word] of text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('\u00ad', '')
    .matchAll(/[\p{L}\p{N}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0)

const isSound = ({ recall }: Outcome): boolean => recall !== null

const isPoor = ({ recall, precision, seconds }: Outcome): boolean =>
  seconds > TOO_SLOW_S || (recall !== null && (recall < ENOUGH || (precision ?? 1) < ENOUGH))

const rowOf = (kind: string, outcomes: readonly Outcome[]): string => {
  const sound = outcomes.filter(isSound)
  return row([
    kind,
    outcomes.length,
    sound.length,
    sound.filter(({ recall }) => recall! >= ENOUGH).length,
    sound.filter(({ ownRecall }) => ownRecall === null || ownRecall >= ENOUGH).length,
    mean(sound.map(({ recall }) => recall!)),
    mean(sound.flatMap(({ precision }) => precision ?? [])),
    outcomes.filter((outcome) => outcome.errors.length > 0).length,
    outcomes.filter((outcome) => outcome.errors.length === 0 && outcome.text.trim() === '').length,
    `${Math.max(...outcomes.map(({ seconds }) => seconds)).toFixed(1)} s`,
  ])
}

const mean = (values: readonly number[]): string =>
  values.length === 0 ? '–' : ((100 * values.reduce((a, b) => a + b, 0)) / values.length).toFixed(1)

const row = (cells: readonly (string | number)[]): string =>
  cells.map((cell, at) => (at === 0 ? String(cell).padEnd(6) : String(cell).padStart(10))).join('')

const describe = ({ file, recall, precision, seconds, errors, text }: Outcome): string =>
  `  ${file}: recall ${mean([recall ?? 0])}, precision ${mean([precision ?? 0])}, ${seconds.toFixed(1)} s ` +
  `${errors.join(' ')} ${JSON.stringify(text.slice(0, 120))}`
