import { expect, test } from 'vitest'
import { createExtractor } from '../../src/index.js'
import { resultOf, TEXTS } from '../texts.js'

test.each([0, 0.4, 0.6, 0.8, 0.95])(
  'above a confidence of %d entities stand as promised: most mentioned first, then first seen',
  (minConfidence) => {
    const extract = createExtractor({ minConfidence })
    for (const [, text] of TEXTS) {
      const result = extract(text)
      for (const list of [result.people, result.places, result.organisations]) {
        const keys = list.map(({ mentions }) => [-mentions.length, mentions[0]!.start] as const)
        expect(keys).toEqual(keys.toSorted(([a, b], [c, d]) => a - c || b - d))
      }
    }
  },
)

test('ids stay whatever the threshold', () => {
  const extract = createExtractor({ minConfidence: 0.6 })
  for (const [, text] of TEXTS) {
    const all = new Map(resultOf(text).places.map(({ id, name }) => [id, name]))
    for (const { id, name } of extract(text).places) expect(all.get(id)).toBe(name)
  }
})
