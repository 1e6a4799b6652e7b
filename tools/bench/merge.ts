import { spawn } from 'node:child_process'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { TELL_TAKEN, takenOf } from './child.js'
import { countMentions, manyResults } from './many-results.js'
import { hasTexts, newTexts } from './new-texts.js'

// `node tools/run.js tools/bench/merge.ts 1000000`: time and memory of `extract merge` for results of so many mentions.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string', default: '../shared/data' } },
})
const CHARACTERS = 3_200_000

const measure = async (mentions: number): Promise<string> => {
  const child = spawn(
    process.execPath,
    ['--import', TELL_TAKEN, 'bin/extract.js', 'merge', '-f', 'ndjson', '-'],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  )
  let [entities, read, items, told] = [0, 0, 0, '']
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === LINE_END) entities++
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text))
  const lines = function* (): Generator<string> {
    for (const result of manyResults(newTexts(values.data, CHARACTERS).texts, mentions)) {
      read += countMentions(result)
      items += result.people.length + result.places.length + result.organisations.length
      yield `${JSON.stringify(result)}\n`
    }
  }
  const ended = new Promise((resolve) => child.on('close', resolve))
  await pipeline(Readable.from(lines()), child.stdin)
  const code = await ended
  if (code !== 0) throw new Error(`"extract merge" ended with ${String(code)}: ${told}`)
  const { milliseconds, megabytes } = takenOf(told)
  return (
    `${read} mentions, ${items} entities of documents, ${entities} in the end: ` +
    `${megabytes.toFixed(0)} MB, ${(milliseconds / 1000).toFixed(0)} s of the processor`
  )
}

const LINE_END = 10

const sizes = positionals.map(Number)
if (!hasTexts(values.data)) process.stdout.write(`Skipped: no texts in "${values.data}".\n`)
else for (const size of sizes.length > 0 ? sizes : [100_000]) process.stdout.write(`${await measure(size)}\n`)
