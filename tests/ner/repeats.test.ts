import { expect, test } from 'vitest'
import { textOf } from '../../src/document.js'
import { readRepeats } from '../../src/ner/rules/repeats.js'
import { toMarked } from '../entities/marked.js'

test.each([
  ['a body', '[O Fibrel] has grown. The town pays Fibrel much.', ['organisation Fibrel']],
  ['somebody', '[P Ann Moss] came. The song is by Ann Moss, too.', ['person Ann Moss']],
  ['the longest name', '[O Fibrel Lab] and [O Fibrel] met. The Oslo of Fibrel Lab.', []],
  ['of two lengths', '[O Fibrel Lab] met [O Fibrel]. They paid Fibrel Lab.', ['organisation Fibrel Lab']],
  ['a place, which the tagger knows', '[L Erewhon] is far. The Tour of Erewhon is long, Erewhon said.', []],
  ['what has two types', '[O Fibrel] paid [P Fibrel]. Then Fibrel went.', []],
  ['a part of a longer name', '[O Fibrel] paid. The Fibrel Tower and the old Fibrel 7 stood.', []],
  ['one of a pair', '[O Fibrel] paid. They asked Hale & Fibrel.', []],
  ['beside another name', '[O Fibrel] paid. They asked Fibrel [O Bank].', []],
  ['a side of a lawsuit', '[P Hale] left. They cited Hale v. Moss.', []],
  ['somebody of a party', '[O Tory] won. It was said by a Tory.', []],
  ['letters', '[O TAA] paid. They asked for TAA funds.', []],
  ['a month', '[P May] left. He came in May.', []],
  ['a word that is also small', '[O Bank] paid. No bank lent, but Bank did.', []],
  ['what is missed more often than not', '[O Fibrel] paid. They ran Fibrel, but sold Fibrel.', []],
])('%s', (_, marked, expected) => {
  const doc = toMarked(marked)
  const found = readRepeats(doc, doc.mentions).map(({ first, end, type }) => {
    const { starts, ends } = doc.tokens
    return `${type} ${textOf(doc, { start: starts[first]!, end: ends[end - 1]! })}`
  })
  expect(found).toEqual(expected)
})
