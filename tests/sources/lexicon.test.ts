import { describe, expect, test } from 'vitest'
import { readLexicon } from '../../src/sources/read-lexicon.js'
import type { Lexicon } from '../../src/schema/lexicon.js'
import { inFolder } from './support.js'

const read = (name: string, content: string | Uint8Array): Promise<Lexicon> => {
  inFolder({ [name]: content })
  return readLexicon(name)
}

const ANA = { name: 'Ana Ruiz', type: 'person', aliases: [] }

describe('reads', () => {
  test.each<[string, string | Uint8Array, unknown[]]>([
    ['a.json', '[{"name":"Ana Ruiz","type":"person"}]', [ANA]],
    ['a.json', '\ufeff[]', []],
    ['a.json', '[{"name":" Ana Ruiz ","type":"person","aliases":["Ruiz"]}]', [{ ...ANA, aliases: ['Ruiz'] }]],
    ['a.csv', 'name,type,aliases\nAna Ruiz,person,\n', [ANA]],
    ['a.CSV', 'Type, Name\r\nperson,Ana Ruiz\r\n\r\n', [ANA]],
    ['a.csv', 'name,type,aliases\nAna Ruiz,person', [ANA]],
    [
      'a.csv',
      'name,type,aliases\n"Ruiz, Ana",person,Ana | Ruiz|\n',
      [{ ...ANA, name: 'Ruiz, Ana', aliases: ['Ana', 'Ruiz'] }],
    ],
    ['a.csv', Buffer.from('name,type\nZo\xeb,person', 'latin1'), [{ ...ANA, name: 'Zoë' }]],
    ['a.csv', 'name,type,aliases\n', []],
  ])('%s holding %j', async (name, content, entries) => expect(await read(name, content)).toEqual(entries))
})

describe('refuses', () => {
  test.each([
    ['a.json', '[{"name":"x","type":"persn"}]', 'a.json[0].type: "persn" is no type. Did you mean "person"?'],
    [
      'a.json',
      '[{"name":"x","type":"organizations"}]',
      'a.json[0].type: "organizations" is no type. Did you mean "organisation"?',
    ],
    [
      'a.json',
      '[{"name":"x","type":"ship"}]',
      'a.json[0].type: "ship" is no type. Use one of person, place, organisation.',
    ],
    ['a.json', '[{"name":"x"}]', 'a.json[0].type: missing. Use one of person, place, organisation.'],
    ['a.json', '[{"name":"x","type":7}]', 'a.json[0].type: 7 is no type.'],
    ['a.json', '[{"name":" ","type":"person"}]', 'a.json[0].name: must not be empty.'],
    ['a.json', '[{"name":"x","type":"person","alias":[]}]', 'a.json[0]: Unrecognized key: "alias".'],
    ['a.json', '[{"name":"x","type":"person","aliases":["y",7]}]', 'a.json[0].aliases[1]: '],
    ['a.json', '{"name":"x"}', 'a.json: '],
    ['a.json', '[{"name":', 'a.json is not JSON. Write a list like'],
    ['a.csv', 'name,type\nx,person\ny,plaec', 'a.csv[1].type: "plaec" is no type. Did you mean "place"?'],
    ['a.csv', 'name,kind\nx,person', 'a.csv[0].type: missing.'],
    ['a.csv', 'name,type\n"x,person', 'a.csv is not CSV: '],
    ['a.csv', 'name,type\nx,person,y,z', 'a.csv is not CSV: '],
    ['a.json', `[${'{},'.repeat(20)}{}]`, 'And 32 more.'],
  ])('%s holding %j: %s', async (name, content, message) => {
    await expect(read(name, content)).rejects.toMatchObject({
      code: 'LEXICON_INVALID',
      message: expect.stringContaining(message) as string,
    })
  })

  test.each([
    ['nmaes.json', 'Cannot read "nmaes.json": no such file. Did you mean "names.json"?'],
    ['d', 'Cannot read "d": the system says EISDIR.'],
  ])('%s: %s', async (path, message) => {
    inFolder({ 'names.json': '[]', 'd/a': '' })
    await expect(readLexicon(path)).rejects.toThrow(message)
  })
})
