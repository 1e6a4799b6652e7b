import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { describeDefault, describeOption } from '../../../src/cli/options/describe.js'
import { toOptionsSchema } from '../../../src/cli/options/json-schema.js'
import { environmentOf, longOf } from '../../../src/cli/options/table/option.js'
import { toKnownSpellings } from '../../../src/cli/options/spellings.js'
import { COMMANDS } from '../../../src/cli/options/table/choices.js'
import { ENTRIES, entriesOf } from '../../../src/cli/options/table/all.js'
import { extract } from '../command.js'

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
const flagsOf = (flags: string): string[] => flags.match(/(?<!\S)--?[\w-]+/g)!
const allFlags = ENTRIES.flatMap(([, { flags, negated }]) => flagsOf(`${flags} ${negated?.[0] ?? ''}`))

describe.each(ENTRIES)('%s', (key, entry) => {
  test('is called in a configuration as on the command line', () =>
    expect(longOf(entry).slice(2)).toBe(key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)))

  test('has help in the style of the others', () =>
    expect(entry.help).toMatch(/^(?=[^A-Z]|CSV)(?!.*default).{10,110}[^.:]$/))

  test('takes its example', () =>
    expect(entry.kind.read(entry.example, longOf(entry))).toHaveProperty('value'))

  test('takes no object', () => expect(entry.kind.read({}, longOf(entry))).toHaveProperty('problem'))

  test('shows its default or leaves things as they are', () => {
    const standing = describeDefault(entry)
    if (standing !== null) expect(describeOption(entry)).toContain(`(default: ${standing})`)
    else if (entry.kind.repeats === 'last') expect([false, null]).toContain(entry.default)
    else expect(entry.default).toEqual([])
  })

  test('names its choices, or where the help lists them', () => {
    const help = describeOption(entry)
    const untold = (entry.kind.names ?? []).filter((name) => !help.includes(name))
    if (untold.length > 0) expect(help).toContain(`"extract help ${entry.topic}" lists`)
    expect(help.length).toBeLessThan(220)
  })

  test('has its default taken back as it is shown', () => {
    if (entry.default === null || typeof entry.default === 'boolean' || entry.otherwise !== undefined) return
    const given = describeDefault(entry) ?? []
    if (given.length > 0) expect(entry.kind.read(given, longOf(entry))).toEqual({ value: entry.default })
  })

  test('belongs to a command', () => expect(entry.commands.length).toBeGreaterThan(0))

  test('has aliases that are no options themselves and lead to it', () => {
    for (const [alias, meaning] of Object.entries(entry.aliases ?? {})) {
      expect(allFlags).not.toContain(alias)
      if (meaning !== '') expect(allFlags).toContain(meaning.split('=')[0])
    }
  })

  test('conflicts with options that there are', () => {
    for (const other of entry.conflicts ?? []) expect(ENTRIES.map(([each]) => each)).toContain(other)
  })

  test('is told of in README.md', () => expect(readme).toContain(`\`${entry.flags}\``))

  test.each(entry.commands)('stands in the help of %s and works nowhere else', async (command) => {
    const { stdout } = await extract([...(command === 'extract' ? [] : [command]), '--help'])
    expect(stdout).toContain(`  ${entry.flags} `)
    const others = (['extract', 'merge', 'schema'] as const).filter((each) => !entry.commands.includes(each))
    for (const other of others) {
      const value = entry.example === true ? [] : [String(entry.example)]
      const { code, stderr } = await extract([
        ...(other === 'extract' ? [] : [other]),
        longOf(entry),
        ...value,
      ])
      expect(stderr).toMatch(
        new RegExp(`^error: ${longOf(entry)} is an option of "extract.*", not of "extract`),
      )
      expect(code).toBe(2)
    }
  })
})

test.each([
  ['flag', allFlags],
  ['variable', ENTRIES.flatMap(([, entry]) => environmentOf(entry) ?? [])],
  ['alias', ENTRIES.flatMap(([, { aliases = {} }]) => Object.keys(aliases))],
])('no %s means two things', (_, names) => expect(names).toEqual([...new Set(names)]))

test('the JSON Schema has what a configuration may set', () => {
  const { properties } = toOptionsSchema() as { properties: Record<string, { description: string }> }
  expect(Object.keys(properties)).toEqual([
    '$schema',
    ...ENTRIES.filter(([, { onceOnly }]) => !onceOnly).map(([key]) => key),
  ])
  expect(properties['minConfidence']).toEqual({
    description: 'drop what is less certain, 0 to 1; 0 keeps all (default: a threshold for each kind)',
    type: 'number',
    minimum: 0,
    maximum: 1,
  })
})

test.each([60, 80, 100, 200])('help fits a terminal of %i columns', async (columns) => {
  for (const command of [[], ...COMMANDS.map((name) => [name])]) {
    const args = [...command, '--help']
    const { stdout } = await extract(args, { columns })
    for (const line of stdout.split('\n'))
      expect(line.length, line).toBeLessThanOrEqual(Math.min(columns, 100))
  }
})

test.each([
  [
    ['--json', 'a'],
    ['--format=json', 'a'],
  ],
  [['--jsonl'], ['--format=ndjson']],
  [
    ['--output-format', 'csv'],
    ['--format', 'csv'],
  ],
  [['--output-format=csv'], ['--format=csv']],
  [['--color=never'], ['--no-color']],
  [['--colour=always'], ['--color']],
  [['--color=auto', 'a'], ['a']],
  [
    ['--colour', '-o-'],
    ['--color', '-o-'],
  ],
  [
    ['-f', 'csv', '--', '--json'],
    ['-f', 'csv', '--', '--json'],
  ],
  [
    ['--unknown=1', ''],
    ['--unknown=1', ''],
  ],
])('%j is understood as %j', (argv, known) => expect(toKnownSpellings(argv)).toEqual(known))

test('each command has options', () =>
  expect(entriesOf('extract').length).toBeGreaterThan(entriesOf('merge').length))
