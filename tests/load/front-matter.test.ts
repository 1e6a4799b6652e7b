import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { plainFields } from '../../src/load/markdown/plain-fields.js'

test.each<[string, Record<string, string> | null]>([
  ['title: Ana left\nauthor: Bo Lee\n', { title: 'Ana left', author: 'Bo Lee' }],
  ['title: "Ana: # left" \r\n\r\nby: \'Bo\'', { title: 'Ana: # left', by: 'Bo' }],
  ['source: https://example.org/a', { source: 'https://example.org/a' }],
  ['', {}],
  ['title: Ana: left', null],
  ['title: Ana # left', null],
  ['title: Ana\n  left', null],
  ['title: "Ana \\"left\\""', null],
  ['title: true', null],
  ['title: Ana\ntitle: Bo', null],
  ['tags: [a, b]', null],
  ['date: 2024-01-02', null],
  ['# note', null],
])('%j: %j', (yaml, expected) => {
  const fields = plainFields(yaml)
  expect(fields && Object.fromEntries(fields)).toEqual(expected)
})

test('what is read without a YAML parser is what the parser reads', () => {
  const name = fc.constantFrom('title', 'extract', 'Title', 'a-b', 'x')
  const piece = fc.oneof(
    fc.constantFrom(
      'Ana',
      'true',
      'Null',
      '1',
      ' ',
      ': ',
      ':',
      '#',
      ' #',
      '"',
      "'",
      '\\',
      '-',
      '\t',
      '\u2028',
      '\u0085',
    ),
    fc.constantFrom(
      '[',
      '{',
      ',',
      '&',
      '*',
      '!',
      '|',
      '>',
      '%',
      '@',
      '`',
      '?',
      '\r',
      '\ufeff',
      'é',
      '🙂',
      'ſ',
    ),
  )
  const value = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''))
  const quoted = fc.tuple(fc.constantFrom('"', "'"), value).map(([mark, text]) => `${mark}${text}${mark}`)
  const line = fc
    .tuple(name, fc.constantFrom(': ', ':  ', ':'), fc.oneof(value, quoted))
    .map((all) => all.join(''))
  fc.assert(
    fc.property(fc.array(line, { maxLength: 3 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const yaml = lines.join(end)
      const fields = plainFields(yaml)
      if (fields !== null) expect(Object.fromEntries(fields)).toEqual(parse(yaml) ?? {})
    }),
    { numRuns: 2000 },
  )
})
