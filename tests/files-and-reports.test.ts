import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readFiles } from '../src/files.js'
import { extractAll, run } from '../src/index.js'
import { FORMATS, needsOf, toReport, type Format } from '../src/reports.js'

const seed = fileURLToPath(new URL('../seeds/moon.md', import.meta.url))
const missing = fileURLToPath(new URL('../seeds/missing.md', import.meta.url))

const whole = async (pieces: AsyncIterable<string | Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(typeof piece === 'string' ? Buffer.from(piece) : piece)
  return Buffer.concat(all)
}

test.each(FORMATS.filter((format) => format !== 'sqlite'))('a file becomes a report: %s', async (format) => {
  const options = { jobs: 1, ...(await needsOf(format)) }
  const bytes = await whole(toReport(format, extractAll(readFiles([seed]), options)))
  // A doubt has nothing to say of this document.
  if (format === 'github') expect(bytes).toHaveLength(0)
  else if (format === 'parquet') expect(bytes.subarray(0, 4).toString()).toBe('PAR1')
  else if (format === 'sarif') expect(bytes.toString()).toContain('"results"')
  else expect(bytes.toString()).toContain('Armstrong')
})

test('what cannot be read is told where the format has a place for it', async () => {
  const page = await whole(toReport('html', run(readFiles([missing, seed]), { jobs: 1, text: true })))
  expect(page.toString()).toContain('missing.md')
  expect(page.toString()).toContain('Armstrong')
})

test.each([
  ['sqlite', '"sqlite" is a file'],
  ['xlsx' as Format, 'There is no format "xlsx"'],
] as const)('%s is refused', async (format, message) => {
  await expect(whole(toReport(format, []))).rejects.toThrow(message)
})

test('standard input is what it is given as', async () => {
  async function* stdin(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(Buffer.from('“We won,” said Ana Ruiz.'))
  }
  const first = await readFiles(['-'], {}, { stdin: stdin() }).next()
  expect(first.value).toMatchObject({ ok: true, readable: { text: '“We won,” said Ana Ruiz.' } })
})
