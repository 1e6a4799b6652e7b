import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Result } from '../../src/schema/result.js'
import { extract, extractBinary, folderOf } from './command.js'

const FRENCH =
  'Le maire de la ville a présenté hier une réforme des transports qui sera votée par le conseil avant la fin du mois.'
const folder = await folderOf({
  'english.txt': 'The mayor, Ana Ruiz, met Tom Bell.',
  'french.txt': FRENCH,
  'german.txt':
    'Der Bürgermeister hat gestern im Rathaus eine Reform vorgestellt, über die der Rat noch in diesem Monat abstimmen wird.',
  'both.ndjson': `{"id":1,"text":"${FRENCH}"}\n{"id":2,"text":"Ana Ruiz left Madrid."}\n`,
})
const file = (name: string): string => join(folder, name)

test.each([
  ['french.txt', 'fr', 'The text looks like French, not English; names and quotes may be wrong.'],
  ['german.txt', 'de', 'The text looks like German, not English; names and quotes may be wrong.'],
])('%s is called what it is', async (name, language, message) => {
  const { stdout, stderr } = await extract([file(name), '-f', 'json'])
  const { source, notices } = JSON.parse(stdout) as Result
  expect(source.language).toBe(language)
  expect(notices).toEqual([{ code: 'NOT_ENGLISH', message, line: null }])
  expect(stderr).toContain(message)
})

test('the same from threads', async () => {
  const { stdout } = await extractBinary([
    file('french.txt'),
    file('german.txt'),
    '--jobs',
    '2',
    '-f',
    'ndjson',
  ])
  const languages = stdout
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as Result).source.language)
  expect(languages).toEqual(['fr', 'de'])
})

describe('--on-language', () => {
  test.each([
    ['warn', 0, ['french.txt', 'english.txt']],
    ['skip', 0, ['english.txt']],
    ['fail', 2, ['english.txt']],
  ])('%s', async (policy, code, names) => {
    const args = [file('french.txt'), file('english.txt'), '-f', 'ndjson', '--on-language', policy]
    const ended = await extract(args)
    const ids = ended.stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as Result).id)
    expect({ code: ended.code, ids }).toEqual({ code, ids: names.map(file) })
    expect(ended.stderr).toContain('French')
  })

  test('a record that is left out has its line', async () => {
    const { code, stdout } = await extract([file('both.ndjson'), '-f', 'ndjson', '--on-language', 'skip'])
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)
    expect(lines).toMatchObject([{ id: '1', error: { code: 'LANGUAGE_NOT_ENGLISH' } }, { id: '2' }])
    expect(code).toBe(0)
  })
})
