import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toItems } from '../../../src/sources/formats/ndjson/members.js'
import { inFolder, load, messageOf } from '../support.js'

const read = async (content: string, options = {}): Promise<string[]> => {
  inFolder({ 'a.json': content })
  return (await load('a.json', options)).map((item) =>
    item.ok ? `${item.readable.id}: ${item.readable.text}` : `${item.id}: ${item.error.code}`,
  )
}

describe('records in one JSON value', () => {
  test.each<[string, string, string[]]>([
    ['a list', '[{"id":"x","text":"One."},\n {"text":"Two."}]', ['x: One.', 'a.json:2: Two.']],
    ['a list in an object', '{"status":"ok","articles":[{"text":"One."}]}', ['a.json:1: One.']],
    ['the longest of several lists', '{"tags":[{"a":1}],"articles":[{"text":"One."}]}', ['a.json:1: One.']],
    ['one record', '{\n  "id": 7,\n  "text": "One.",\n  "tags": [{"a": 1}]\n}', ['7: One.']],
    [
      'numbers keep their digits',
      '[{"id":1234567890123456789,"text":"One."}]',
      ['1234567890123456789: One.'],
    ],
    [
      'the only field with running text',
      '[{"t":"Ana","body":"Ana Ruiz left the town."}]',
      ['a.json:1: Ana Ruiz left the town.'],
    ],
    [
      'brackets and marks in strings',
      '[{"text":"a ] \\" , }"},{"text":"b"}]',
      ['a.json:1: a ] " , }', 'a.json:2: b'],
    ],
    [
      'what is no record is an error of its own',
      '[{"text":"One."}, 7, {"text":"Two."}]',
      ['a.json:1: One.', 'a.json:2: RECORD_NOT_JSON', 'a.json:3: Two.'],
    ],
    [
      'what breaks the list ends it',
      '[{"text":"One."}, {"text":',
      ['a.json:1: One.', 'a.json:2: RECORD_NOT_JSON'],
    ],
    ['a list without an end', '[{"text":"One."}', ['a.json:1: One.', 'a.json:2: RECORD_NOT_JSON']],
    ['an empty list', '[]', ['a.json: RECORD_NOT_JSON']],
    ['no list', '"text"', ['a.json: RECORD_NOT_JSON']],
    ['no text', '[{"a":1,"b":2}]', ['a.json: TEXT_FIELD_UNKNOWN']],
  ])('%s', async (_, content, expected) => expect(await read(content)).toEqual(expected))

  test('with fields by name', async () =>
    expect(await read('[{"key":"x","body":"One."}]', { textField: 'body', idField: 'key' })).toEqual([
      'x: One.',
    ]))

  test('known by content', async () => {
    inFolder({ a: '\n[ {"text":"One."} ]' })
    expect(await load('a')).toMatchObject([{ isRecord: true, readable: { format: 'json', text: 'One.' } }])
  })

  test('an error says which record', async () => {
    inFolder({ 'a.json': '[7]' })
    expect(await messageOf('a.json')).toBe(
      'Record 1 of "a.json" is JSON, but not an object. It must be a JSON object like {"id": "a", "text": "…"}.',
    )
  })
})

test('the items of any list are those that JSON.parse finds', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.constantFrom(0, 1, 2), (values, indent) => {
      const items = [...toItems(JSON.stringify(values, null, indent), 0)]
      expect(items.map((item) => JSON.parse(item) as unknown)).toEqual(JSON.parse(JSON.stringify(values)))
    }),
  )
})
