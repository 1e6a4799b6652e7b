import { expect, test } from 'vitest'
import { brat } from '../../src/report/formats/brat.js'
import { conll } from '../../src/report/formats/conll.js'
import { spacy } from '../../src/report/formats/spacy.js'
import { quote, report, result, resultFor } from './results.js'

const TEXT = '🙂 “We won,” said Ana Ruiz of Reuters, “at\nlast.” She left Lisbon.'

test('brat: names, quotes in pieces, who said them and what is one person', async () => {
  expect(await report(brat, [resultFor(brat, TEXT)])).toBe(
    [
      'T1\tPerson 17 25\tAna Ruiz',
      'T2\tOrganisation 29 36\tReuters',
      'T3\tPlace 58 64\tLisbon',
      'T4\tQuote 3 10;39 41;42 47\tWe won, at last.',
      'A1\tKind T4 direct',
      'T5\tCue 12 16\tsaid',
      'R1\tCue Arg1:T4 Arg2:T5',
      '#1\tAnnotatorNotes T4\tAna Ruiz',
      'R2\tSpeaker Arg1:T4 Arg2:T1',
      '',
    ].join('\n'),
  )
})

test('brat: what acts on a terminal, or ends a line, is a gap in the words', async () => {
  const hostile = result({ quotes: [quote('a \u001b[2Jb\r\n c')] })
  expect(await report(brat, [hostile])).toContain('T1\tQuote 0 1;3 7;10 11\ta [2Jb c\n')
})

test('brat: one file is about one document, so nothing is written of two', async () => {
  const both = report(brat, [result({ id: 'a' }), result({ id: 'b' })])
  await expect(both).rejects.toThrow('A file in brat is about one document, not about "a" and "b".')
})

test('conll: our words, one a line, with IOB2 in the last column', async () => {
  const lines = await report(conll, [resultFor(conll, 'Ana Ruiz left New\u00a0York. Reuters waits.')])
  expect(lines.split('\n').map((line) => line.replace(' -X- -X-', ''))).toEqual([
    '-DOCSTART- O',
    '',
    'Ana B-PER',
    'Ruiz I-PER',
    'left O',
    'New B-LOC',
    'York I-LOC',
    '. O',
    '',
    'Reuters B-ORG',
    'waits O',
    '. O',
    '',
    '',
  ])
})

test('conll: a word that holds a blank or an escape stays one column', async () => {
  const words = result({ text: 'a b\u001bc', sentences: [[[0, 5]]] })
  expect(await report(conll, [words])).toContain('\na_b␛c -X- -X- O\n')
})

interface Displayed {
  readonly text: string
  readonly title: string
  readonly ents: readonly { readonly start: number; readonly end: number; readonly label: string }[]
  readonly tokens: readonly string[]
  readonly spans: readonly {
    readonly start_token: number
    readonly end_token: number
    readonly label: string
  }[]
}

test('spacy: offsets are code points, and spans count its own words', async () => {
  const shown = JSON.parse(await report(spacy, [resultFor(spacy, TEXT)])) as Displayed
  const points = Array.from(shown.text)
  expect(shown.ents.map(({ start, end, label }) => [points.slice(start, end).join(''), label])).toEqual([
    ['Ana Ruiz', 'PERSON'],
    ['Reuters', 'ORG'],
    ['Lisbon', 'LOC'],
  ])
  const words = shown.spans.map(({ start_token, end_token }) => shown.tokens.slice(start_token, end_token))
  expect(words.map((each) => each.join(' '))).toEqual([
    'Ana Ruiz',
    'Reuters',
    'Lisbon',
    'We won ,',
    'at last .',
  ])
  expect(shown.title).toBe('a.txt')
})

test('spacy: no label says anything of the document, for displaCy makes HTML of it', async () => {
  const speaker = { entity: null, name: '<script>', mention: null, via: 'name', confidence: 1 } as const
  const hostile = result({ text: 'No', sentences: [[[0, 2]]], quotes: [quote('No', { speaker })] })
  const { spans } = JSON.parse(await report(spacy, [hostile])) as Displayed
  expect(spans).toEqual([{ start_token: 0, end_token: 1, label: 'QUOTE', speaker: '<script>' }])
})

test.each([
  ['spacy', spacy, 'text'],
  ['conll', conll, 'text'],
] as const)('%s says what a result lacks', async (_, reporter, option) => {
  await expect(report(reporter, [result({ id: 'x' })])).rejects.toThrow(`Make it with { ${option}: true }.`)
  await expect(report(reporter, [result({ text: 'No' })])).rejects.toThrow('Make it with { tokens: true }.')
})
