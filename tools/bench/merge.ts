import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { openMerge } from '../../src/merge/merge.js'
import type { Result } from '../../src/schema/result.js'
import { TELL_TAKEN, takenOf } from './child.js'
import { manyResults } from './many-results.js'
import { hasTexts, newTexts } from './new-texts.js'

// `node tools/run.js tools/bench/merge.ts 1000000`: time and memory of merging results of so many mentions.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: '../shared/data' },
    /** The library instead of the built command: nothing checks the results and none is printed. */
    library: { type: 'boolean', default: false },
    job: { type: 'boolean', default: false },
  },
})

const CHARACTERS = 3_200_000

const measure = async (mentions: number): Promise<string> => {
  const program = values.library
    ? [process.argv[1]!, '--job']
    : ['bin/extract.js', 'merge', '-f', 'ndjson', '-']
  const child = spawn(process.execPath, [...FLAGS, '--import', TELL_TAKEN, ...program])
  let [entities, told] = [0, '']
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === LINE_END) entities++
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text))
  const ended = new Promise((resolve) => child.on('close', resolve))
  await pipeline(Readable.from(manyResults(newTexts(values.data, CHARACTERS).texts, mentions)), child.stdin)
  const code = await ended
  if (code !== 0) throw new Error(`It ended with ${String(code)}: ${told}`)
  const { milliseconds, megabytes } = takenOf(told)
  return (
    `${mentions} mentions, ${entities} entities in the end: ${megabytes.toFixed(0)} MB, ` +
    `${(milliseconds / 1000).toFixed(0)} s of the processor`
  )
}

const LINE_END = 10
/** As the command sets them. */
const FLAGS = ['--semi-space-growth-factor=2', '--heap-growing-percent=30']

/** Reads results and writes an empty line for each entity that comes of them. */
const mergeHere = async (): Promise<void> => {
  const results = async function* (): AsyncGenerator<Result> {
    for await (const line of createInterface(process.stdin)) yield JSON.parse(line) as Result
  }
  const { entities } = await openMerge(results())
  for (const { id } of entities()) process.stdout.write(id === '' ? '' : '\n')
}

if (values.job) await mergeHere()
else if (!hasTexts(values.data)) process.stdout.write(`Skipped: no texts in "${values.data}".\n`)
else for (const size of positionals) process.stdout.write(`${await measure(Number(size))}\n`)
