// Records in, results out, a line each: node examples/stream.js < records.ndjson
import { createInterface } from 'node:readline'
import { extractAll } from 'extract-cli'

// Ctrl-C ends it at once, in the middle of a long text too.
const controller = new AbortController()
process.once('SIGINT', () => controller.abort())

async function* records() {
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, text } = JSON.parse(line)
    yield { id: String(id), text }
  }
}

try {
  for await (const { id, people, quotes } of extractAll(records(), { signal: controller.signal })) {
    const said = quotes.map(({ text, speaker }) => ({ text, speaker: speaker?.name ?? null }))
    process.stdout.write(`${JSON.stringify({ id, people: people.map(({ name }) => name), said })}\n`)
  }
} catch (error) {
  if (!controller.signal.aborted) throw error
  process.exitCode = 130
}
