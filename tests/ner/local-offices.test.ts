import { expect, test } from 'vitest'
import { textOf } from '../../src/document.js'
import { applyRules } from '../../src/ner/rules/apply-rules.js'
import { toMarked } from '../entities/marked.js'

test.each([
  [
    'an office of a place',
    '[L Lisbon] is wide. [O Lisbon Prosecutor] spoke.',
    ['place Lisbon', 'place Lisbon'],
  ],
  ['a place that is named nowhere else', '[O Lisbon Prosecutor] spoke.', ['organisation Lisbon Prosecutor']],
  [
    'a newspaper',
    '[L Lisbon] is wide. [O Lisbon Star] came out.',
    ['place Lisbon', 'organisation Lisbon Star'],
  ],
])('%s', (_, marked, expected) => {
  const doc = toMarked(marked)
  expect(applyRules(doc, doc.mentions).map((mention) => `${mention.type} ${textOf(doc, mention)}`)).toEqual(
    expected,
  )
})
