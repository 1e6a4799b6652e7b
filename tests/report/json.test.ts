import fc from 'fast-check'
import { expect, test } from 'vitest'
import { json, ndjson } from '../../src/report/formats/json.js'
import type { Result } from '../../src/schema/result.js'
import { entity, quote, report, result } from './results.js'

const FORMATS = [
  ['json', json, 2],
  ['ndjson', ndjson, 0],
] as const

test.each(FORMATS)('%s is what JSON.stringify writes, list by list', async (_, reporter, indent) => {
  const anything = fc.dictionary(
    fc.string(),
    fc.option(fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())), { nil: undefined }),
  )
  await fc.assert(
    fc.asyncProperty(anything, async (value) => {
      const written = await report(reporter, [value as unknown as Result])
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(written.split('\n')).toHaveLength(JSON.stringify(value, null, indent).split('\n').length + 1)
    }),
  )
  const whole = result({ people: [entity('Ana Ruiz'), entity('Lea Roth')], quotes: [quote('“No”\n')] })
  expect(await report(reporter, [whole])).toBe(`${JSON.stringify(whole, null, indent)}\n`)
})

test.each(FORMATS)('%s of a long result is written in pieces', async (_, reporter) => {
  const pieces: number[] = []
  const sink = (chunk: string | Uint8Array): Promise<void> => Promise.resolve(void pieces.push(chunk.length))
  const people = Array.from({ length: 5000 }, (_, i) => entity(`Ana Ruiz ${i}`))
  await reporter.open(sink, undefined as never).document(result({ people }))
  expect(pieces.length).toBeGreaterThan(3)
  expect(Math.max(...pieces)).toBeLessThan(70_000)
})
