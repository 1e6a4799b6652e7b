import { expect, test } from 'vitest'
import { toNamedText } from '../../tools/bench/named-text.js'
import { folderOf, peakOf } from '../../tools/torture/program.js'

test('four times the records take no more memory', { timeout: 180_000 }, async () => {
  const { text } = toNamedText(1000)
  const records = (count: number): string =>
    Array.from({ length: count }, (_, id) => JSON.stringify({ id, text: text.slice(id, id + 3000) })).join(
      '\n',
    )
  const folder = folderOf({ 'few.ndjson': records(75), 'many.ndjson': records(300) })
  const args = ['--jobs', '1', '-f', 'ndjson', '-o', 'out.ndjson']
  const few = await peakOf([...args, 'few.ndjson'], folder)
  const many = await peakOf([...args, 'many.ndjson'], folder)
  expect(many! / few!).toBeLessThan(1.35)
})

// Ten seconds of the processor.
test('a long text takes 9 bytes a byte and 150 MB besides at the most', { timeout: 180_000 }, async () => {
  const { text } = toNamedText(20_000)
  const peak = await peakOf(['-f', 'json', '-o', 'long.json', 'long.txt'], folderOf({ 'long.txt': text }))
  expect((peak! - 150e6) / Buffer.byteLength(text)).toBeLessThan(9)
})
