import { describe, expect, test } from 'vitest'
import { readLexicon } from '../../src/sources/files/read-lexicon.js'
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
    ['a.csv', 'name,type\nx, PER\n', [{ name: 'x', type: 'person', aliases: [] }]],
    ['a.csv', 'name,type\nx,Location\n', [{ name: 'x', type: 'place', aliases: [] }]],
    ['a.json', '[{"name":"x","type":"organizations"}]', [{ name: 'x', type: 'organisation', aliases: [] }]],
  ])('%s holding %j', async (name, content, entries) => expect(await read(name, content)).toEqual(entries))
})

describe('refuses', () => {
  test.each([
    [
      'a.json',
      JSON.stringify([{ name: 'Zork '.repeat(101), type: 'person' }]),
      'a.json, line 1: name takes at most 500 characters.',
    ],
    ['a.json', '[{"name":"x","type":"persn"}]', 'a.json, line 1: "persn" is no type. Did you mean "person"?'],
    [
      'a.json',
      '[\n\t{"name":"x", "type":"PER"},\r\n\n {"name":"]{",\n"type":"ship"}]',
      'a.json, line 4: "ship" is no type. Use one of person, place, organisation.',
    ],
    ['a.json', '[{"name":"x"}]', 'a.json, line 1: type is missing. Use one of person, place, organisation.'],
    ['a.json', '[{"name":"x","type":7}]', 'a.json, line 1: 7 is no type.'],
    ['a.json', '[{"name":" ","type":"person"}]', 'a.json, line 1: name must not be empty.'],
    [
      'a.json',
      '[{"name":"x","type":"person","alias":[]}]',
      'a.json, line 1: the entry must not have "alias" (did you mean "aliases"?).',
    ],
    [
      'a.json',
      '[{"name":"x","type":"person","aliases":["y",7]}]',
      'a.json, line 1: aliases[1] takes text, not 7.',
    ],
    ['a.json', '[\n7]', 'a.json, line 2: the entry takes an object, not 7.'],
    ['a.json', '{"name":"x"}', 'a.json: the lexicon takes a list, not {"name":"x"}.'],
    ['a.json', '[\n{"name":', 'a.json is not JSON (line 2). Write a list like'],
    ['a.json', '[\n{"name": x},\n{}\n]', 'a.json is not JSON (line 2). Write a list like'],
    ['a.json', '[\n{"name" 7}\n]', 'a.json is not JSON (line 2). Write a list like'],
    ['a.csv', 'name,type\nx,person\ny,plaec', 'a.csv, line 3: "plaec" is no type. Did you mean "place"?'],
    ['a.csv', 'name,type\r\n\r\n"x\r\ny",PER\r\n"y\r\nz",plaec\r\n', 'a.csv, line 5: "plaec" is no type.'],
    ['a.csv', 'name,kind\nx,person', 'a.csv, line 2: type is missing.'],
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
