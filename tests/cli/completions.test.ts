import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { COMMANDS, SHELLS, TOPICS } from '../../src/cli/options/table/choices.js'
import { ENTRIES } from '../../src/cli/options/table/all.js'
import { environmentOf, longOf } from '../../src/cli/options/table/option.js'
import { FORMATS } from '../../src/report/formats/registry.js'
import { extract, folderOf } from './command.js'

const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined

const scripts = Object.fromEntries(
  await Promise.all(
    SHELLS.map(async (shell) => [shell, (await extract(['completions', shell])).stdout] as const),
  ),
)
const folder = await folderOf({ ...scripts, 'my notes.txt': '', 'merged.json': '' })

/** What a program prints, line by line; it says nothing else. */
const linesOf = (program: string, args: readonly string[]): string[] => {
  const { stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' })
  expect(stderr).toBe('')
  return stdout.split('\n').filter((line) => line !== '')
}

// What is typed, the last word being completed, and what is offered among others.
const TYPED: readonly [string[], string[]][] = [
  [['--forma'], ['--format']],
  [['-f', 'ma'], ['markdown']],
  [['--output', 'my'], ['my notes.txt']],
  [
    ['-f', 'csv', '--on-error', ''],
    ['report', 'fail', 'skip'],
  ],
  [['mer'], ['merge', 'merged.json']],
  [['-f', 'json', 'sch'], ['schema']],
  [['merge', '--thr'], ['--threshold']],
  [['schema', 'op'], ['options']],
  [
    ['help', 'con'],
    ['confidence', 'config'],
  ],
  [['completions', ''], [...SHELLS]],
]

describe.skipIf(!has('bash'))('bash', () => {
  const complete = (words: readonly string[]): string[] =>
    linesOf('bash', [
      '-c',
      `source ./bash; COMP_WORDS=(extract "$@"); COMP_CWORD=$#; _extract; printf '%s\\n' "\${COMPREPLY[@]}"`,
      'bash',
      ...words,
    ])
  // Of many lines in one shell, which takes longer to start than to answer.
  const completeAll = (lines: readonly string[]): string[] =>
    linesOf('bash', [
      '-c',
      `source ./bash; for line; do COMP_WORDS=(extract $line); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _extract; echo "\${COMPREPLY[*]}"; done`,
      'bash',
      ...lines,
    ])

  test.each([
    ...TYPED,
    [['--format', '=', 'ma'], ['markdown']],
    [['--format', '='], [...FORMATS]],
    [['--format', '=', 'csv', 'sch'], ['schema']],
    [['-t', 'people,pl'], ['people,places']],
    [['a.txt', 'merg'], ['merged.json']],
    [['--jobs', ''], []],
    [['schema', '--thr'], []],
  ])('%j: %j', (words, offered) => expect(complete(words).toSorted()).toEqual(offered.toSorted()))

  test('every option of a command', () => {
    const lines = ENTRIES.flatMap(([, entry]) =>
      entry.commands.map((command) => `${command === 'extract' ? '' : command} ${longOf(entry)}`.trim()),
    )
    const offered = completeAll(lines)
    expect(offered).toHaveLength(lines.length)
    for (const [at, line] of lines.entries())
      expect(offered[at]!.split(' ')).toContain(line.replace(/^.* /, ''))
  })
})

describe.skipIf(!has('fish'))('fish', () => {
  test.each(TYPED)('%j: %j', (words, offered) => {
    const line = `extract ${words.join(' ')}`
    const shown = linesOf('fish', ['--no-config', '-c', `source ./fish; complete -C '${line}'`])
    expect(shown.map((each) => each.split('\t')[0])).toEqual(expect.arrayContaining(offered))
  })
})

describe.skipIf(!has('zsh'))('zsh', () => {
  // What the completion system would be told.
  const told = (words: readonly string[]): string[] =>
    linesOf('zsh', [
      '-f',
      '-c',
      `compdef() { : }; _arguments() { print -rl -- "$@" }; source ./zsh; words=(extract "$@"); CURRENT=$(($# + 1)); _extract`,
      'zsh',
      ...words,
    ])

  test.each([
    [['-f', 'csv', ''], `(-f --format)--format=[how results are written]:name:(${FORMATS.join(' ')})`],
    [
      ['-f', 'csv', ''],
      '(-t --types)--types=[what to look for]:names:_values -s , name people places organisations quotes',
    ],
    [['-'], '(-0 --nul)--nul[names in that file end in NUL, as "find -print0" writes them]'],
    [['-o', 'merge', ''], '1: :_extract_first'],
    [['merge', ''], '*:file:_files'],
    [['-f', 'json', 'merge', ''], '--same=[two names, or document#id, that are one; repeatable]:value: '],
    [['schema', ''], '2:name:(result merged diff error options)'],
  ])('%j: %s', (words, spec) => expect(told(words)).toContain(spec))

  test('no command is told of what another takes', () =>
    expect(told(['merge', '']).join()).not.toContain('--input-format'))
})

test('PowerShell knows every option and name', () => {
  const { powershell } = scripts
  for (const [, entry] of ENTRIES) expect(powershell).toContain(`@('${longOf(entry)}', '`)
  expect(powershell).toContain(`'-f' = @(${FORMATS.map((name) => `'${name}'`).join(', ')})`)
  expect(powershell).toContain(`'' = @(${COMMANDS.map((name) => `'${name}'`).join(', ')})`)
})

test('a shell that is none of them', async () =>
  expect(await extract(['completions', 'bsh'])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/^error: Unknown shell "bsh"\. Did you mean "bash"\?\n/) as string,
  }))

describe('the manual page', () => {
  test.skipIf(!has('groff'))('is roff without a mistake, and shows all there is', async () => {
    const { stdout: page } = await extract(['man'])
    const { stdout, stderr } = spawnSync('groff', ['-man', '-ww', '-Tascii', '-P-cbou', '-rLL=200n'], {
      input: page,
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    for (const [, entry] of ENTRIES) {
      expect(stdout).toContain(entry.flags)
      expect(stdout).toContain(environmentOf(entry) ?? longOf(entry))
    }
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^ *extract ${command}\\b`, 'm'))
    expect(stdout).toContain(`extract article.md | jq '.people[].name'`)
    expect(stdout).toMatch(/^ +130 +interrupted/m)
  })

  test('begins no line with what roff takes for an order', async () => {
    const { stdout } = await extract(['man'])
    for (const line of stdout.split('\n')) expect(line).not.toMatch(/^'|^\.(?!TH|SH|SS|TP|PP|EX|EE|B |br)/)
  })
})

test.each(['', ...COMMANDS])('help of "%s" shows examples that run', async (name) => {
  const { stdout } = await extract([...(name === '' ? [] : [name]), '--help'], { columns: 60 })
  const examples = stdout.split('Examples:\n')[1]!.split('\n\n')[0]!.split('\n')
  expect(examples.length).toBeGreaterThan(1)
  for (const example of examples) {
    expect(example).toMatch(/^ {2}\S/)
    for (const [flag] of example.matchAll(/(?<=\bextract\b.*)(?<!\S)--?[\w-]+/g)) {
      if (/^-(?:l|$)/.test(flag)) continue
      expect(
        ENTRIES.some(([, { flags }]) => flags.split(/[ ,]+/).includes(flag)),
        flag,
      ).toBe(true)
    }
  }
})

test.each(TOPICS)('help %s names only options and topics that there are', async (topic) => {
  const { stdout } = await extract(['help', topic])
  const known = ENTRIES.flatMap(([, { flags, negated }]) => `${flags} ${negated?.[0] ?? ''}`.split(/[ ,]+/))
  for (const [flag] of stdout.matchAll(/(?<![\w-])--[a-z][\w-]+/g)) expect(known).toContain(flag)
  for (const [, other] of stdout.matchAll(/"extract\s+help\s+([\w-]+)"/g)) expect(TOPICS).toContain(other)
})

test.each(['confidence', 'scripting', 'lexicon'])('help %s fits a narrow terminal', async (topic) => {
  const { stdout } = await extract(['help', topic])
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(60)
})
