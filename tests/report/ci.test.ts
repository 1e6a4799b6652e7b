import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { github } from '../../src/report/formats/github.js'
import { sarif } from '../../src/report/formats/sarif.js'
import type { Result } from '../../src/schema/result.js'
import { extract } from '../cli/command.js'
import { passage, quote, report, result } from './results.js'

const doubtful = {
  speaker: { entity: 'person-1', name: 'Ana, Ruiz', mention: null, via: 'pronoun', confidence: 0.52 },
} as const
const failed = {
  id: 'b: c.md',
  code: 'INPUT_NOT_FOUND',
  message: 'Cannot read\n::error::it.',
  isRecord: false,
}

const seen = (more: Partial<Result> = {}): Result =>
  result({
    quotes: [quote('No.', { parts: [passage('No.', 3, 5)] }), quote('100%', doubtful)],
    notices: [{ code: 'UNCLOSED_QUOTE', message: 'A mark\nis open.', line: null }],
    ...more,
  })

test('github: a command for each thing to look at, and for what could not be read', async () => {
  expect(await report(github, [seen(), failed])).toBe(
    [
      '::notice file=a.txt,line=1,col=1,endColumn=5,title=doubtful-speaker::Doubtful speaker, Ana, Ruiz (0.52): “100%25”',
      '::warning file=a.txt,line=3,col=5,endColumn=8,title=quote-without-speaker::Quote without a speaker: “No.”',
      '::warning file=a.txt,title=unclosed-quote::A mark is open.',
      '::error file=b%3A c.md,title=extract::Cannot read ::error::it.',
      '',
    ].join('\n'),
  )
})

test('github: a document begins no command of its own', async () => {
  const words = 'a\n::set-output name=x::y\r\u001b[2J'
  const lines = (await report(github, [result({ quotes: [quote(words)] })])).split('\n')
  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatch(/^::warning /)
  expect(lines[0]).not.toContain('\u001b')
})

test.each([
  ['pdf', 'a.pdf', 'a.pdf'],
  ['text', 'news.zip', 'news.zip/a.txt'],
])('a line of %s in %s is none of the file', async (format, path, id) => {
  const found = seen({ id, source: { ...result().source, path, format } })
  expect(await report(github, [found])).not.toContain('line=')
})

const schema = JSON.parse(readFileSync(new URL('sarif-2.1.0.schema.json', import.meta.url), 'utf8')) as object
const ajv = new Ajv({ strict: false, unicodeRegExp: false })
addFormats.default(ajv)
const isSarif = ajv.compile(schema)

interface Log {
  readonly runs: readonly {
    readonly results: readonly { readonly ruleId: string; readonly locations: readonly object[] }[]
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } }
    readonly invocations: readonly { readonly executionSuccessful: boolean }[]
  }[]
}

const toLog = (text: string): Log => {
  const log = JSON.parse(text) as Log
  expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true)
  return log
}

test('sarif: results with their rules and places, and failures as notifications', async () => {
  const odd = seen({ source: { ...result().source, path: 'my notes/ä.txt' } })
  const [run] = toLog(await report(sarif, [seen(), odd, failed])).runs
  expect(run!.results.map(({ ruleId }) => ruleId)).toEqual([
    ...['doubtful-speaker', 'quote-without-speaker', 'unclosed-quote'],
    ...['doubtful-speaker', 'quote-without-speaker', 'unclosed-quote'],
  ])
  expect(run!.tool.driver.rules.map(({ id }) => id)).toEqual([
    'doubtful-speaker',
    'quote-without-speaker',
    'unclosed-quote',
  ])
  expect(run!.results[4]!.locations[0]).toMatchObject({
    physicalLocation: {
      artifactLocation: { uri: 'my%20notes/%C3%A4.txt' },
      region: { startLine: 3, startColumn: 5, endColumn: 8 },
    },
  })
  expect(run!.invocations[0]!.executionSuccessful).toBe(false)
})

test.each([
  ['a document with nothing to look at', [result()]],
  ['failures alone', [failed]],
])('sarif: %s is a valid log', async (_, documents) =>
  expect(toLog(await report(sarif, documents)).runs[0]!.results).toEqual([]),
)

test('sarif: the schema refuses what is no log', () => expect(isSarif({ version: '2.1.0' })).toBe(false))

test('sarif of files is valid', async () => {
  const files = ['seeds/izium.md', 'tests/fixtures/interview-transcript.txt'].map((path) =>
    fileURLToPath(new URL(`../../${path}`, import.meta.url)),
  )
  const { stdout } = await extract([...files, '-f', 'sarif'])
  expect(toLog(stdout).runs[0]!.results.map(({ ruleId }) => ruleId)).toContain('quote-without-speaker')
})
