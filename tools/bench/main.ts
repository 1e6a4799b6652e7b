import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { toDocument } from '../../src/text/to-document.js'
import { readRaw } from '../corpora/conll.js'
import { CONTENDERS } from './contenders.js'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    rounds: { type: 'string', default: '15' },
    turns: { type: 'string', default: '3' },
    only: { type: 'string' },
  },
})

interface Measure {
  readonly first: number
  readonly median: number
  readonly megabytes: number
}

const articles = (): string[] => {
  if (!existsSync(join(values.data, 'ner', 'worldwide', 'dev.jsonl')))
    throw new Error(`No articles in "${values.data}". Pass the data folder with --data.`)
  return readRaw(values.data, 'worldwide', 'dev').map(({ text }) => text)
}

const countTokens = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + toDocument(text).tokens.count, 0)

/** Tokens a second, ours counted for everyone: on the first pass over the articles and the median of all passes. */
const measure = async (name: string): Promise<Measure> => {
  const contender = CONTENDERS[name]
  if (!contender) throw new Error(`No contender "${name}".`)
  const texts = articles()
  const tokens = countTokens(texts)
  const read = await contender(texts)
  const speeds = Array.from({ length: Number(values.rounds) }, () => {
    const start = performance.now()
    for (let i = 0; i < texts.length; i++) read(i)
    return (1000 * tokens) / (performance.now() - start)
  })
  const median = speeds.toSorted((a, b) => a - b)[speeds.length >> 1]!
  return { first: speeds[0]!, median, megabytes: process.resourceUsage().maxRSS / 1024 }
}

/** A process of its own for each, so that none inherits another's memory or warm code. */
const measureApart = (name: string): Measure =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        ...process.execArgv,
        fileURLToPath(import.meta.url),
        ...['--only', name, '--data', values.data, '--rounds', values.rounds],
      ],
      { encoding: 'utf8' },
    ),
  ) as Measure

/** The middle one of several measures of each contender, taken in turns: what else the machine does falls on all alike. */
const measureInTurns = (names: readonly string[]): ReadonlyMap<string, Measure> => {
  const measures = names.map((name): [string, Measure[]] => [name, []])
  for (let turn = 0; turn < Number(values.turns); turn++)
    for (const [name, taken] of measures) taken.push(measureApart(name))
  return new Map(
    measures.map(([name, taken]) => [
      name,
      taken.toSorted((a, b) => a.median - b.median)[taken.length >> 1]!,
    ]),
  )
}

const cell = (value: number): string => Math.round(value).toLocaleString('en').padStart(12)

if (values.only) process.stdout.write(JSON.stringify(await measure(values.only)))
else {
  const texts = articles()
  process.stdout.write(
    `${texts.length} articles, ${countTokens(texts)} tokens, ${values.rounds} rounds, ${values.turns} turns\n`,
  )
  process.stdout.write(`${''.padEnd(28)}    tokens/s  first round     peak MB\n`)
  for (const [name, { first, median, megabytes }] of measureInTurns(Object.keys(CONTENDERS))) {
    process.stdout.write(`${name.padEnd(28)}${cell(median)} ${cell(first)}${cell(megabytes)}\n`)
  }
}
