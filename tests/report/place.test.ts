import { expect, test } from 'vitest'
import { csv } from '../../src/report/formats/csv.js'
import { markdown } from '../../src/report/formats/markdown.js'
import { table } from '../../src/report/formats/table.js'
import { passage, quote, report, result } from './results.js'

test.each([
  ['line and column', {}, '3:7  “No.”', '`a.txt:3`', ',,,'],
  ['the page of a PDF', { page: 4 }, 'p. 4  “No.”', '`a.txt:p. 4`', ',4,,'],
  [
    'the time of subtitles',
    { time: '00:01:02.500' },
    '00:01:02.500  “No.”',
    '`a.txt:00:01:02.500`',
    ',,00:01:02.500,',
  ],
])('a find is looked up by %s', async (_, place, inTable, inMarkdown, inCsv) => {
  const parts = [{ ...passage('No.', 3, 7), ...place }]
  const found = [result({ quotes: [quote('No.', { parts })] })]
  expect(await report(table, found)).toContain(inTable)
  expect(await report(markdown, found)).toContain(inMarkdown)
  expect(await report(csv, found)).toContain(`0.8,${inCsv}\n`)
})
