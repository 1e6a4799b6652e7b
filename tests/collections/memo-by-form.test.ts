import { expect, test } from 'vitest'
import { lowerAt } from '../../src/collections/lower-at.js'
import { memoAtToken, memoByForm } from '../../src/collections/memo-by-form.js'
import { toDocument } from '../../src/text/to-document.js'

const forms = (...texts: string[]): { texts: string[] } => ({ texts })

test('a form is described once for all its places', () => {
  const asked: string[] = []
  const lengths = memoByForm((form) => asked.push(form) && form.length)
  const shared = forms('Ruiz', 'said')
  expect([lengths(shared)(0), lengths(shared)(1), lengths(shared)(0)]).toEqual([4, 4, 4])
  expect(asked).toEqual(['Ruiz', 'said'])
})

test('other forms under the same numbers are other forms', () => {
  const lengths = memoByForm((form) => form.length)
  expect([forms('a'), forms('bcd'), forms('a')].map((some) => lengths(some)(0))).toEqual([1, 3, 1])
})

test('a function for earlier forms stays right when others were asked for since', () => {
  const lengths = memoByForm((form) => form.length)
  const first = lengths(forms('a', 'bc'))
  lengths(forms('bcd', 'e'))(0)
  expect([first(0), first(1)]).toEqual([1, 2])
})

test('a form far beyond those asked for before is found', () => {
  const many = forms(...Array.from({ length: 70_000 }, (_, number) => 'x'.repeat(number % 7)))
  expect(memoByForm((form) => form.length)(many)(69_999)).toBe(69_999 % 7)
})

test.each([
  [-1, ''],
  [0, 'ana'],
  [1, 'ruiz'],
  [3, ''],
])('token %i of "Ana Ruiz." in lower case is %j', (token, lower) =>
  expect(lowerAt(toDocument('Ana Ruiz.'), token)).toBe(lower),
)

test('what is known of a form is asked once for all its places and texts', () => {
  const asked: string[] = []
  const lengthAt = memoAtToken((form) => asked.push(form) && form.length)
  for (const text of ['Ana saw Ana.', 'Ana left.']) {
    const doc = toDocument(text)
    for (let token = 0; token < doc.tokens.count; token++) lengthAt(doc, token)
  }
  expect(asked).toEqual(['', 'Ana', 'saw', '.', 'left'])
})
