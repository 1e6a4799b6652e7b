import { expect, test } from 'vitest'
import { putTogether, takeApart, type Piece } from '../src/run/result-pieces.js'
import { createExtractor, type CreateOptions } from '../src/index.js'

// Of more people and quotes than one piece holds.
const TEXT = Array.from({ length: 300 }, (_, n) => `“We won number ${n},” Ana Ruiz${n} said in Lisbon.`).join(
  '\n',
)

const lengthOf = (json: Uint8Array): number =>
  (JSON.parse(new TextDecoder().decode(json)) as unknown[]).length

test.each([
  ['as it is', {}],
  ['with its tokens', { tokens: true, text: true }],
  ['of places alone', { types: ['places'] }],
] satisfies [string, CreateOptions][])(
  'a result %s is sent in pieces and put together as it was',
  (_, options) => {
    const result = createExtractor(options)(TEXT)
    const pieces: Piece[] = []
    const rest = takeApart(result, (piece) => pieces.push(structuredClone(piece)))
    expect(rest.people.length + rest.places.length + rest.quotes.length).toBe(0)
    expect(Math.max(...pieces.map(({ json }) => lengthOf(json)))).toBeLessThanOrEqual(256)
    expect(JSON.stringify(putTogether(rest, pieces))).toBe(JSON.stringify(result))
  },
)
