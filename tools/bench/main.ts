import { parseArgs } from 'node:util'
import { toDocument } from '../../src/text/to-document.js'
import { describeRatio, isFarOff, measureRatios } from './check.js'
import { CONTENDERS, OURS } from './contenders.js'
import { hasTexts, newTexts } from './new-texts.js'
import { measureApart, measureHere, leastOf, type Job } from './processor-time.js'
import { toReport, writeReport, type Measured, type Size, type Speed } from './report.js'
import { measureStart, wholeOf } from './start.js'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    characters: { type: 'string', default: '3200000' },
    turns: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '15' },
    /** Only the start. */
    start: { type: 'boolean', default: false },
    /** A few ratios alone, and exit code 1 where one is far off what BENCHMARKS.md says; nothing is written. */
    check: { type: 'boolean', default: false },
    job: { type: 'string' },
  },
})

const characters = Number(values.characters)
const countTokens = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + toDocument(text).tokens.count, 0)

/** In turns: what else the machine does falls on all alike. With two it takes some 200 s, half of them compromise/three. */
const measureSpeeds = (): Speed[] => {
  const names = Object.keys(CONTENDERS)
  const turns = Array.from({ length: Number(values.turns) }, () =>
    names.map((contender) => {
      const job: Job = { data: values.data, contender, characters, isWarm: false, isOne: false }
      return { cold: measureApart(job), warm: measureApart({ ...job, isWarm: true }) }
    }),
  )
  return names.map((name, index) => ({
    name,
    cold: leastOf(turns.map((turn) => turn[index]!.cold)),
    warm: leastOf(turns.map((turn) => turn[index]!.warm)),
  }))
}

/** Times the smallest, which is a sixteenth of half of all. */
const TIMES = [1, 2, 4, 8, 16]

const measureGrowth = (): Size[] =>
  TIMES.map((times) => {
    const size = (times * characters) / 32
    const { texts } = newTexts(values.data, size)
    const job: Job = { data: values.data, contender: OURS, characters: size, isWarm: true, isOne: true }
    const taken = leastOf(Array.from({ length: Number(values.turns) }, () => measureApart(job)))
    return { characters: texts.join('\n\n').length, tokens: countTokens(texts), taken }
  })

const measureAll = (): Measured => {
  const { texts } = newTexts(values.data, characters)
  return {
    characters: texts.reduce((sum, { length }) => sum + length, 0),
    articles: texts.length,
    tokens: countTokens(texts),
    speeds: measureSpeeds(),
    sizes: measureGrowth(),
    start: measureStart(Number(values.rounds)),
  }
}

const say = (words: string): void => void process.stdout.write(`${words}\n`)

const sayStart = (): void => {
  const steps = measureStart(Number(values.rounds))
  for (const { name, milliseconds } of steps) say(`${milliseconds.toFixed(0).padStart(5)} ms ${name}`)
  say(
    `${(wholeOf(steps) / steps[0]!.milliseconds).toFixed(2)} times "node -e 0" (medians of ${values.rounds} runs)`,
  )
}

const check = (): void => {
  const ratios = measureRatios(values.data)
  for (const ratio of ratios) say(describeRatio(ratio))
  if (ratios.some(isFarOff)) process.exitCode = 1
}

if (values.job !== undefined) say(JSON.stringify(await measureHere(JSON.parse(values.job) as Job)))
else if (values.start) sayStart()
else if (values.check) check()
else if (!hasTexts(values.data))
  say(`Skipped: no texts in "${values.data}". Pass the data folder with --data.`)
else {
  const measured = measureAll()
  say(toReport(measured))
  writeReport('BENCHMARKS.md', toReport(measured))
}
