import { expect, test } from 'vitest'
import { createExtractor, mergeResults } from '../../src/index.js'

test.each([
  [{ minConfidence: 2 }, 'Option "minConfidence" takes a number from 0 to 1, not 2.'],
  [{ minConfidence: NaN }, 'Option "minConfidence" takes a number from 0 to 1, not NaN.'],
  [{ minConfidence: 'high' }, 'Option "minConfidence" takes a number from 0 to 1, not "high".'],
  [
    { types: ['persons'] },
    'Option "types.0" takes one of "people", "places", "organisations", "quotes", not "persons".',
  ],
  [{ types: [] }, 'Option "types" must not be empty.'],
  [{ types: 'people' }, 'Option "types" takes a list, not "people".'],
  [{ text: 1 }, 'Option "text" takes true or false, not 1.'],
  [
    { minConfidense: 1 },
    'The options argument must not have "minConfidense" (did you mean "minConfidence"?).',
  ],
  [7, 'The options argument takes an object, not 7.'],
  [{ lexicon: [{ type: 'person' }] }, 'Option "lexicon.0.name" is missing.'],
])('an extractor of %j is refused: %s', (options, message) =>
  expect(() => createExtractor(options as never)).toThrow(message),
)

test.each([
  [{ threshold: -1 }, 'Option "threshold" takes a number from 0 to 1, not -1.'],
  [{ same: [['a']] }, 'Option "same.0" takes 2 items.'],
])('a merge of %j is refused: %s', async (options, message) =>
  expect(mergeResults([], options as never)).rejects.toThrow(message),
)
