import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { toAddresses } from '../../src/cli/terminal-links.js'
import { extract, folderOf } from './command.js'

const folder = await folderOf({ 'a b;é.txt': 'The mayor met Ana Ruiz.' })
const name = 'a b;é.txt'
const host = hostname()
const encoded = `${folder}/a%20b;%C3%A9.txt`

// The check of the terminal reads the environment of this process.
beforeEach(() => {
  for (const variable of [
    'CI',
    'TERM_PROGRAM',
    'VTE_VERSION',
    'NETLIFY',
    'NO_COLOR',
    'FORCE_COLOR',
    'WT_SESSION',
  ])
    vi.stubEnv(variable, undefined)
  vi.stubEnv('TERM', 'xterm')
})
afterEach(() => void vi.unstubAllEnvs())

const addressesIn = (env: Record<string, string>, isTTY = true) => {
  for (const [variable, value] of Object.entries(env)) vi.stubEnv(variable, value)
  return toAddresses({ env, stdout: { isTTY } as never, cwd: () => folder })
}

describe.skipIf(process.platform === 'win32')('an address', () => {
  test.each<[string, Record<string, string>, string]>([
    ['GNOME', { VTE_VERSION: '7600' }, `file://${host}${encoded}`],
    ['kitty', { TERM: 'xterm-kitty' }, `file://${host}${encoded}#12`],
    ['iTerm', { TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.5.0' }, `file://${host}${encoded}#12`],
    ['VS Code', { TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.99.0' }, `vscode://file${encoded}:12:5`],
    [
      'VS Code far away',
      { TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.99.0', SSH_CONNECTION: 'a' },
      `file://${host}${encoded}`,
    ],
  ])('for %s', (_, env, address) =>
    expect(addressesIn(env)!(name, { line: 12, column: 5 })).toBe(address.replace('localhost', '')),
  )

  test('is that of the file itself, not of what came out of an archive', () => {
    const addressOf = addressesIn({ VTE_VERSION: '7600' })!
    expect(addressOf('news.zip/a.txt', { line: 1, column: 1 })).toBe(null)
    expect(addressOf(join(folder, name), { line: 1, column: 1 })).toContain(encoded)
  })
})

test.each([
  ['a terminal that knows no links', { TERM: 'xterm' }, true],
  ['a pipe', { VTE_VERSION: '7600' }, false],
  ['a pager that may not know them', { VTE_VERSION: '7600', PAGER: '/bin/more' }, true],
  ['whoever wants none', { VTE_VERSION: '7600', FORCE_HYPERLINK: '0' }, true],
])('%s gets none', (_, env, isTTY) => expect(addressesIn(env, isTTY)).toBe(undefined))

test.each([
  ['a terminal', ['-f', 'table'], 80, true],
  ['a pipe, even where links are forced', ['-f', 'table', '--color'], undefined, false],
  ['a terminal without colour', ['-f', 'table', '--no-color'], 80, false],
  ['a terminal that shows the text itself', ['-f', 'annotated'], 80, true],
])('on %s', async (_, args, columns, expected) => {
  vi.stubEnv('FORCE_HYPERLINK', '1')
  const { stdout } = await extract([...args, join(folder, name)], columns === undefined ? {} : { columns })
  expect(stdout.includes('\x1b]8;;file://')).toBe(expected)
})
