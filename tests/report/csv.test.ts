import { expect, test } from 'vitest'
import { toCsv, toTsv } from '../../src/report/csv.js'
import { entity, passage, plain, quote, result } from './results.js'

const HEADER = 'document,type,name,text,start,end,line,column,speaker,confidence\n'
const next = { ...plain, first: false }

test('a row for each mention and quote, after a header', () => {
  const speaker = { entity: 'person-1', name: 'Ana Ruiz', mention: null, via: 'name' as const }
  const mentions = [
    { ...passage('Ana Ruiz', 1, 5), confidence: 0.9 },
    { ...passage('Ruiz', 3, 2), confidence: 0.7 },
  ]
  const found = result({
    people: [entity('Ana Ruiz', { mentions })],
    places: [entity('Izium, "the town"')],
    quotes: [quote('One two.', { parts: [passage('One', 4, 2), passage('two.', 4, 20)], speaker })],
  })
  expect(toCsv(found, plain)).toBe(
    `${HEADER}a.txt,person,Ana Ruiz,Ana Ruiz,4,12,1,5,,0.9
a.txt,person,Ana Ruiz,Ruiz,1,5,3,2,,0.7
a.txt,place,"Izium, ""the town""","Izium, ""the town""",0,17,1,1,,0.9
a.txt,quote,,One two.,1,23,4,2,Ana Ruiz,0.8
`,
  )
})

test('the header stands once a run, also when the first document holds nothing', () => {
  expect(toCsv(result(), plain)).toBe(HEADER)
  expect(toCsv(result(), next)).toBe('')
})

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
])('the cell %j in CSV is %j', (text, cell) => {
  expect(toCsv(result({ quotes: [quote(text)] }), next)).toBe(
    `a.txt,quote,,${cell},0,${text.length},1,1,,0.8\n`,
  )
})

test('an id that is a formula is defused as well', () =>
  expect(toCsv(result({ id: '=1', quotes: [quote('Yes.')] }), next)).toMatch(/^'=1,quote/))

test.each([
  ['two\nlines\tand a tab', 'two lines and a tab'],
  ['a\r\nb\u2028c', 'a b c'],
  ['she said "no"', '"she said ""no"""'],
  ['\n=1', "' =1"],
])('the cell %j in TSV is %j, on one line', (text, cell) => {
  const line = `a.txt\tquote\t\t${cell}\t0\t${text.length}\t1\t1\t\t0.8\n`
  expect(toTsv(result({ quotes: [quote(text)] }), next)).toBe(line)
})
