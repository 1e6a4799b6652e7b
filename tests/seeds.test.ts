import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createExtractor, type Result } from '../src/index.js'
import { readInputs, type LoadOptions } from '../src/sources/find/read-inputs.js'

const OPTIONS: LoadOptions = {
  inputFormat: 'auto',
  encoding: null,
  follow: null,
  textField: 'text',
  idField: 'id',
}

// A stream that ends at once.
async function* nothing(): AsyncGenerator<Uint8Array> {}

const seeds = new URL('../seeds/', import.meta.url).pathname
const extract = createExtractor()
const results = new Map<string, Result>()
for await (const loaded of readInputs([`${seeds}INDEX.md`], OPTIONS, nothing())) {
  if (!loaded.ok) throw loaded.error
  results.set(loaded.readable.id.slice(seeds.length), extract(loaded.readable))
}

const names = (file: string, list: 'people' | 'places' | 'organisations'): string[] =>
  results.get(file)![list].map(({ name }) => name)

const speakerOf = (file: string, words: string): string | null | undefined =>
  results.get(file)!.quotes.find(({ kind, text }) => kind !== 'indirect' && text.includes(words))?.speaker
    ?.name

test('the index stands for the documents it links to, in its order', () => {
  const linked = Array.from(
    readFileSync(`${seeds}INDEX.md`, 'utf8').matchAll(/\]\((.*?)\)/g),
    (match) => match[1]!,
  )
  expect([...results.keys()]).toEqual(linked)
})

test.each(['Volodymyr Zelenskyy', 'Oleksandr Filchakov', 'Andriy Koston', 'Serhiy Haidai'])(
  'izium.md: the person %s, once',
  (name) => expect(names('izium.md', 'people').filter((each) => each === name)).toHaveLength(1),
)

test.each([
  'Izium',
  'Kharkiv',
  'Bucha',
  'Borodyanka',
  'Irpin',
  'Balakliia',
  'Hrakove',
  'Zaliznyche',
  'Svatove',
  'Starobilsk',
  'Kreminna',
  'Luhansk',
])('izium.md: the place %s', (name) => expect(names('izium.md', 'places')).toContain(name))

test('izium.md: the organisation The Associated Press', () =>
  expect(names('izium.md', 'organisations').join()).toMatch(/(The )?Associated Press/))

test('izium.md: the split quotation is one of two parts', () => {
  const quote = results.get('izium.md')!.quotes.find(({ text }) => text.includes('very shocking'))!
  expect(quote.parts).toHaveLength(2)
  expect(quote.kind).toBe('direct')
})

test.each([
  ['izium.md', 'very shocking', 'Volodymyr Zelenskyy'],
  ['izium.md', 'life returns', 'Volodymyr Zelenskyy'],
  ['izium.md', 'terrible picture', 'Andriy Koston'],
  ['izium.md', 'teared down', 'Serhiy Haidai'],
  ['moon.md', 'Tranquility Base here', 'Neil Armstrong'],
  ['moon.md', 'breathing again', 'Charles Duke'],
  ['moon.md', 'Magnificent desolation', 'Buzz Aldrin'],
  ['moon.md', 'proudest day', 'Richard Nixon'],
  ['moon.md', 'the heavens have become', 'Richard Nixon'],
  ['everest.md', "Because it's there", 'George Mallory'],
  ['everest.md', 'knocked the bastard off', 'Edmund Hillary'],
  ['peace-prize.md', 'six decades', 'Norwegian Nobel Committee'],
  ['paris-agreement.md', 'low-carbon future', 'Barack Obama'],
  ['paris-agreement.md', 'citizens of Pittsburgh', 'Donald Trump'],
])('%s: “%s” was said by %s', (file, words, name) => expect(speakerOf(file, words)).toBe(name))

test('double-helix.md: the table and the code block name nobody', () => {
  const all = (['people', 'places', 'organisations'] as const).flatMap((list) =>
    names('double-helix.md', list),
  )
  expect(all).not.toContain('Erwin Chargaff')
  expect(all.join()).not.toMatch(/base pair|quantity|diameter|Columbia/)
})
