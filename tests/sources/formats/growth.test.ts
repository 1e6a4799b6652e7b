import { expect, test } from 'vitest'
import { DOCUMENT_PATTERNS } from '../../../tools/torture/patterns/documents.js'
import { growthOf } from '../../cpu.js'
import { load, stream } from '../support.js'

// What is read piece by piece must not look back over all of it for each. `npm run torture` tries all patterns, and longer ones.
test.each([
  ['docx', 'lists of a kind of many levels', 60_000],
  ['odt', 'one paragraph of spans', 150_000],
  ['odt', 'styles made from each other', 30_000],
  ['epub', 'emphasis', 15_000],
] as const)('%s: eight times %s take about eight times as long', async (format, pattern, size) => {
  const make = DOCUMENT_PATTERNS[format]!.find(([name]) => name === pattern)![1]
  const bytes = new Map([size, 8 * size].map((each) => [each, Buffer.from(make(each) as Buffer)]))
  const read = (each: number) => load('-', { inputFormat: format }, stream(bytes.get(each)!))
  expect(await growthOf(read, size)).toBeLessThan(16)
})
