import { expect, test } from 'vitest'
import { toNamedText } from '../../tools/bench/named-text.js'
import { folderOf, peakOf } from '../../tools/torture/program.js'

// Ten seconds of the processor.
test('a document of 2 MB takes less than 225 MB', { timeout: 180_000 }, async () => {
  const { text } = toNamedText(20_000)
  const peak = await peakOf(['-f', 'json', 'long.txt'], folderOf({ 'long.txt': text }))
  expect(peak! / 1e6).toBeLessThan(225)
})
