import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Result } from '../../src/schema/result.js'
import { extract, extractBinary, folderOf } from './command.js'

const TEXT = 'Ana Ruiz met the mayor of Qorl.\n'
const NAMES = 'name,type\nQorl,place\n'

/** A folder with a text and a configuration, and an empty one in it. */
const folderWith = async (configuration: string): Promise<{ outer: string; inner: string }> => {
  const outer = await folderOf({ 'a.txt': TEXT, 'names.csv': NAMES, 'extract.config.json': configuration })
  const inner = join(outer, 'in', 'side')
  await mkdir(inner, { recursive: true })
  return { outer, inner }
}

const placesOf = ({ stdout }: { stdout: string }): string[] =>
  (JSON.parse(stdout) as Result).places.map(({ name }) => name)

test('the nearest file above the working directory sets options, its paths from its own folder', async () => {
  const { inner } = await folderWith('{ "lexicon": ["names.csv"], "types": ["places"], "$schema": "x" }')
  const found = await extractBinary(['../../a.txt', '-f', 'json', '-v'], { cwd: inner })
  expect(placesOf(found)).toEqual(['Qorl'])
  expect(found.stderr).toContain('"../../extract.config.json" sets --lexicon.')
  await writeFile(join(inner, 'extract.config.json'), '{ "types": "people" }')
  expect(placesOf(await extractBinary(['../../a.txt', '-f', 'json'], { cwd: inner }))).toEqual([])
})

test.each([
  ['a flag counts first', ['-t', 'places'], { EXTRACT_TYPES: 'quotes' }, [0, 1, 0]],
  ['then the environment', [], { EXTRACT_TYPES: 'quotes' }, [0, 0, 0]],
  ['then the file', [], {}, [1, 0, 0]],
])('%s', async (_, flags, env, counts) => {
  const { outer } = await folderWith('{ "types": ["people"], "lexicon": "names.csv" }')
  const { stdout } = await extractBinary(['a.txt', '--json', ...flags], { cwd: outer, env })
  const { people, places, quotes } = JSON.parse(stdout) as Result
  expect([people, places, quotes].map(({ length }) => length)).toEqual(counts)
})

test.each([
  ['{ "minconfidence": 1 }', /sets "minconfidence", which is no option\. Did you mean "minConfidence"\?\n/],
  ['{ "min-confidence": 1 }', /which is no option\. Did you mean "minConfidence"\?\n/],
  ['{ "output": "a.csv" }', /sets "output", which is no option\.\n/],
  ['{ "minConfidence": 7 }', /^error: "minConfidence" in "extract\.config\.json" takes a number from 0 to 1/],
  [
    '{\n  "jobs": 2,\n  "types": people\n}',
    /"extract\.config\.json" is not JSON \(line 3\): correct it there\. /,
  ],
  ['{\n  "jobs": 2\n  "types": []\n}', /is not JSON \(line 3\)/],
  ['{\n  "jobs": 2,\n', /is not JSON \(line 3\)/],
  ['', /is not JSON \(line 1\)/],
  ['[1]', /holds no object: write one like \{ "minConfidence": 0\.5 \}\. "extract schema options" tells/],
])('%s ends the run', async (configuration, message) => {
  const { outer } = await folderWith(configuration)
  const { code, stdout, stderr } = await extract([join(outer, 'a.txt')], { cwd: outer })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^error: [^\n]*extract\.config\.json/)
  expect(stderr).toMatch(message)
})

test('a broken file keeps nobody from the help', async () => {
  const { outer } = await folderWith('{')
  for (const args of [['--help'], ['help', 'formats'], ['schema', 'options'], ['--version']])
    expect(await extract(args, { cwd: outer }), args.join(' ')).toMatchObject({ code: 0, stderr: '' })
})

test('extract config prints what holds, and from where', async () => {
  const { inner } = await folderWith('{ "minConfidence": 0.5, "threshold": 0.8, "format": "csv" }')
  const settings = { cwd: inner, env: { EXTRACT_JOBS: '2' } }
  const { stdout, code } = await extract(['config'], settings)
  expect(code).toBe(0)
  expect(stdout).toMatch(/^option +value +from\n/)
  for (const row of [
    /\nformat +csv +\.\.\/\.\.\/extract\.config\.json\n/,
    /\nminConfidence +0\.5 +\.\.\/\.\.\/extract\.config\.json\n/,
    /\nthreshold +0\.8 +\.\.\/\.\.\/extract\.config\.json\n/,
    /\njobs +2 +EXTRACT_JOBS\n/,
    /\nmaxBytes +100MB +default\n/,
    /\ntimeout +never +default\n/,
  ])
    expect(stdout).toMatch(row)
  expect(stdout).not.toContain('decisions')
  const json = JSON.parse((await extract(['config', '-f', 'json'], settings)).stdout) as unknown
  expect(json).toMatchObject({
    file: '../../extract.config.json',
    options: {
      jobs: { value: 2, origin: 'environment' },
      timeout: { value: null, origin: 'default' },
      minConfidence: { value: 0.5, origin: 'configuration' },
    },
  })
})

test.each([
  [['-f', 'csv'], '"extract config" prints table or json, not csv.'],
  [['-t', 'people'], '--types is an option of "extract", not of "extract config".'],
])('extract config %j is refused', async (flags, message) => {
  const { code, stderr } = await extract(['config', ...flags])
  expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
})
