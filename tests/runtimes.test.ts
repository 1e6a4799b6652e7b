import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { BINARY } from './cli/command.js'

// Other programs that run JavaScript, where they are on the path: `npm install --prefix ~/runtimes bun deno`.
const RUNTIMES = [
  ['bun', ['run']],
  ['deno', ['run', '-A']],
] as const

const root = new URL('..', import.meta.url).pathname
const LIBRARY = `
import { createExtractor, extractAll } from '${root}dist/esm/index.js'
const text = '“We won,” said Ana Ruiz in Lisbon.'
console.log(JSON.stringify(createExtractor()(text)))
for await (const result of extractAll([text, 'Bo Lind left.'], { jobs: 2 })) console.log(JSON.stringify(result))`

const run = (command: string, args: readonly string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, input, encoding: 'utf8' })
  return { status, stdout, stderr }
}

const isInstalled = (command: string): boolean => spawnSync(command, ['--version']).status === 0

const COMMANDS = [
  ['a folder', ['-f', 'ndjson', 'seeds'], ''],
  ['a folder, on two threads', ['-f', 'ndjson', '--jobs', '2', 'seeds'], ''],
  ['records of a stream', ['-f', 'ndjson', '--input-format', 'ndjson'], '{"id":7,"text":"Ana Ruiz left."}\n'],
  ['a page of several', ['-f', 'html', 'seeds/izium.md', 'seeds/moon.md'], ''],
  ['a file that is not there', ['nope.md'], ''],
] as const

describe.each(RUNTIMES)('%s prints what Node prints', (runtime, before) => {
  const isThere = isInstalled(runtime)

  test.skipIf(!isThere).each(COMMANDS)('of %s', (_, args, input) =>
    expect(run(runtime, [...before, BINARY, ...args], input)).toEqual(run('node', [BINARY, ...args], input)),
  )

  test.skipIf(!isThere)('as a library', () => {
    const there = run(runtime, [...before, '-'], LIBRARY)
    expect(there).toEqual(run('node', ['--input-type=module', '-'], LIBRARY))
  })
})
