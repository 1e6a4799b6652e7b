import { expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { toFormat } from '../../src/cli/output-format.js'
import {
  ENDINGS,
  endingsOf,
  FORMATS,
  formatByEnding,
  loadReporter,
} from '../../src/report/formats/registry.js'
import { withNeeds, type Reporter } from '../../src/report/reporter.js'
import { merged, report, reportMerged, result, resultFor } from './results.js'

// What each document of a stream looks like does not depend on those behind it.
const STREAMED = ['json', 'ndjson', 'table', 'csv', 'tsv', 'markdown', 'ftm', 'spacy', 'conll'] as const

test.each(STREAMED)('%s writes each document as it comes', async (format) => {
  const reporter = await loadReporter(format)
  const [one, two] = ['one', 'two'].map((id) => resultFor(reporter, 'Ana Ruiz left.', id))
  const both = await report(reporter, [one!, two!])
  expect(both.startsWith(await report(reporter, [one!]))).toBe(true)
  expect(both).toMatch(/\n$/)
})

test.each(FORMATS)('%s writes nothing of nothing', async (format) =>
  expect(await report(await loadReporter(format), [])).toBe(''),
)

test('an ending means one format', () => {
  expect(new Set(ENDINGS).size).toBe(ENDINGS.length)
  expect(ENDINGS.map((ending) => formatByEnding(ending.toUpperCase()))).not.toContain(null)
  expect(formatByEnding('.docx')).toBe(null)
})

const failed = { id: 'b', code: 'RECORD_NO_TEXT', message: 'No text.', isRecord: true }

test.each([
  ['ndjson', failed, '{"id":"b","error":{"code":"RECORD_NO_TEXT","message":"No text."}}\n'],
  ['ndjson', { ...failed, isRecord: false }, ''],
  ['json', failed, ''],
  ['table', failed, ''],
  ['markdown', failed, ''],
] as const)('%s of a failure %j is %j', async (format, failure, expected) =>
  expect(await report(await loadReporter(format), [failure])).toBe(expected),
)

test.each([
  ['json', '{\n  "schemaVersion": 1,\n'],
  ['ndjson', '{"schemaVersion":1,"id":"person-1",'],
] as const)('%s prints entities across documents', async (format, expected) =>
  expect(await reportMerged(await loadReporter(format), [merged('Ana Ruiz')])).toContain(expected),
)

// A format that is not ours: it has a head and a foot, writes bytes, and needs the text.
const counting: Reporter = {
  needs: { text: true },
  open: (sink) => {
    let characters = 0
    return {
      document: async ({ text }) => {
        if (characters === 0) await sink(Uint8Array.of(0x7b))
        characters += text!.length
      },
      failure: () => Promise.resolve(false),
      close: () => sink(`${characters}}`),
    }
  },
}

test('a report may have head and foot, write bytes and need the text', async () => {
  expect(withNeeds({ minConfidence: 0.5 }, counting)).toEqual({ minConfidence: 0.5, text: true })
  expect(withNeeds({ text: false }, await loadReporter('json'))).toEqual({ text: false })
  const texts = ['One.', 'Two.'].map((text) => result({ text }))
  expect(await report(counting, texts)).toBe('{8}')
})

test('the README tells of every format: its name, its endings and what it is for', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const rows = /<!-- formats -->([^]*?)<!-- end -->/.exec(readme)![1]!.trim().split('\n').slice(2)
  const told = rows.map((row) =>
    row
      .split('|')
      .map((cell) => cell.trim().replaceAll('`', ''))
      .slice(1, -1),
  )
  expect(told.map(([name, endings]) => [name, endings])).toEqual(
    FORMATS.map((format) => [format, endingsOf(format).join(' ') || '–']),
  )
  expect(told.filter(([, , use]) => !use)).toEqual([])
})

test.each([
  ['ftm', 'out.jsonl', true],
  ['webannotation', 'out.json', true],
  ['ftm', 'out.csv', false],
] as const)('%s in %s: %j', (format, name, may) => {
  const named = () => toFormat(format, name, false)
  if (may) expect(named()).toBe(format)
  else expect(named).toThrow('End it otherwise, or leave out -f ftm.')
})
