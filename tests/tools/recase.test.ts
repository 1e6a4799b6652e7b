import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recased } from '../../tools/corpora/recase.js'

test.each([
  ['Ana Ruiz', 'upper', 'ANA RUIZ'],
  ['Ana RUIZ', 'lower', 'ana ruiz'],
  ['Straße nach Ulm', 'upper', 'STRAßE NACH ULM'],
] as const)('%j in %s case is %j', (text, how, expected) => expect(recased(text, how)).toBe(expected))

test('no offset moves', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const how of ['upper', 'lower'] as const) expect(recased(text, how).length).toBe(text.length)
    }),
  )
})
