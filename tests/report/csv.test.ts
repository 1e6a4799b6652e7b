import { expect, test } from 'vitest'
import { csv, tsv } from '../../src/report/formats/csv.js'
import { entity, merged, passage, quote, report, reportMerged, result } from './results.js'

const HEADER =
  'document,type,id,name,text,start,end,line,column,kind,cue,speaker,speaker_id,via,confidence,speaker_confidence,page,time,part\n'

test('a row for each mention and quote, after a header', async () => {
  const speaker = {
    entity: 'person-1',
    name: 'Ana Ruiz',
    mention: null,
    via: 'name' as const,
    confidence: 0.9,
  }
  const mentions = [
    { ...passage('Ana Ruiz', 1, 5), confidence: 0.9 },
    { ...passage('Ruiz', 3, 2), confidence: 0.7 },
  ]
  const parts = [passage('One', 4, 2), passage('two.', 4, 20)]
  const found = result({
    people: [entity('Ana Ruiz', { mentions })],
    places: [entity('Izium, "the town"', { id: 'place-1' })],
    quotes: [quote('One two.', { parts, speaker, cue: passage('said') }), quote('No.')],
  })
  expect(await report(csv, [found])).toBe(
    `${HEADER}a.txt,person,person-1,Ana Ruiz,Ana Ruiz,4,12,1,5,,,,,,0.9,,,,
a.txt,person,person-1,Ana Ruiz,Ruiz,1,5,3,2,,,,,,0.7,,,,
a.txt,place,place-1,"Izium, ""the town""","Izium, ""the town""",0,17,1,1,,,,,,0.9,,,,
a.txt,quote,quote-1,,One two.,1,23,4,2,direct,said,Ana Ruiz,person-1,name,0.8,0.9,,,
a.txt,quote,quote-1,,No.,0,3,1,1,direct,,,,,0.8,,,,
`,
  )
})

test('the header stands once a run, also when the first document holds nothing', async () => {
  expect(await report(csv, [result()])).toBe(HEADER)
  expect(await report(csv, [result(), result({ quotes: [quote('No.')] })])).toMatch(
    new RegExp(`^${HEADER}a.txt,quote,[^\\n]*\\n$`),
  )
})

test('nothing read is nothing written, not even of a record', async () => {
  const failed = { id: 'a', code: 'RECORD_NO_TEXT', message: 'No text.', isRecord: true }
  expect(await report(csv, [failed])).toBe('')
})

test('entities across documents are a row each', async () => {
  const ana = merged('Ana Ruiz', { aliases: ['Ruiz', '=A1'], roles: ['mayor'], confidence: 0.812 })
  expect(await reportMerged(csv, [ana, merged('=B1', { id: 'place-1', types: ['place', 'person'] })])).toBe(
    `id,types,name,aliases,roles,documents,mentions,quotes,confidence
person-1,person,Ana Ruiz,Ruiz; =A1,mayor,1,3,1,0.812
place-1,place; person,'=B1,,,1,3,1,0.9
`,
  )
  expect(await reportMerged(tsv, [])).toBe(
    'id\ttypes\tname\taliases\troles\tdocuments\tmentions\tquotes\tconfidence\n',
  )
})

const rowsOf = async (...[reporter, document]: [typeof csv, Parameters<typeof result>[0]]): Promise<string> =>
  (await report(reporter, [result(document)])).replace(/^document.*\n/, '')

test.each([
  ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['  =1+1', "'  =1+1"],
  ['“=1+1', "'“=1+1"],
  ['"=1+1', `"'""=1+1"`],
  ['＝1+1', "'＝1+1"],
  ['\t=1', "'\t=1"],
  ['\ttext', "'\ttext"],
  ['1+1=2', '1+1=2'],
  ['two\r\nlines', '"two\nlines"'],
  ['\x1b]0;title\x07', '␛]0;title␇'],
])('the cell %j in CSV is %j', async (text, cell) => {
  expect(await rowsOf(csv, { quotes: [quote(text)] })).toBe(
    `a.txt,quote,quote-1,,${cell},0,${text.length},1,1,direct,,,,,0.8,,,,\n`,
  )
})

test('an id that is a formula is defused as well', async () =>
  expect(await rowsOf(csv, { id: '=1', quotes: [quote('Yes.')] })).toMatch(/^'=1,quote/))

test.each([
  ['two\nlines\tand a tab', 'two lines and a tab'],
  ['a\r\nb\u2028c', 'a b c'],
  ['she said "no"', '"she said ""no"""'],
  ['\n=1', "' =1"],
])('the cell %j in TSV is %j, on one line', async (text, cell) => {
  const line = `a.txt\tquote\tquote-1\t\t${cell}\t0\t${text.length}\t1\t1\tdirect\t\t\t\t\t0.8\t\t\t\t\n`
  expect(await rowsOf(tsv, { quotes: [quote(text)] })).toBe(line)
})
