import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const root = new URL('..', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'extract-readme-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Step {
  readonly command: string
  readonly shown: string
}

const blocksOf = (file: string, language: string): string[] =>
  Array.from(
    readFileSync(join(root, file), 'utf8').matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm')),
    (match) => match[1]!,
  )

/** A `console` block: each line that starts with "$ " is a command, what follows is what it shows. */
const stepsOf = (block: string): Step[] =>
  block
    .split(/^\$ /m)
    .slice(1)
    .map((step) => {
      const [command, ...shown] = step.split('\n')
      return { command: command!, shown: shown.join('\n').trimEnd() }
    })

const run = (command: string, cwd: string): string => {
  const env = { ...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH']}`, COLUMNS: '100' }
  const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd, env, encoding: 'utf8', input: '' })
  return `${stdout}${stderr}`.trimEnd()
}

/** "…" in what the README shows stands for anything: a line of its own for any lines. */
const toPattern = (shown: string): RegExp => {
  const escaped = shown.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replace(/^…$/gm, '[^]*?').replaceAll('…', '.*?')}$`)
}

describe('README', () => {
  // What `npm link` does: the command in a folder of the path.
  const workplace = join(folder, 'copy')
  cpSync(join(root, 'seeds'), join(workplace, 'seeds'), { recursive: true })
  mkdirSync(join(folder, 'bin'))
  symlinkSync(join(root, 'bin/extract.js'), join(folder, 'bin/extract'))

  const steps = blocksOf('README.md', 'console').flatMap(stepsOf)

  test('shows commands', () => expect(steps.length).toBeGreaterThan(3))

  test.each(steps.map(({ command, shown }) => [command, shown]))('$ %s', (command, shown) => {
    const printed = run(command, workplace)
    if (shown === '') expect(printed).not.toMatch(/^error/m)
    else expect(printed).toMatch(toPattern(shown))
  })

  test.each(blocksOf('README.md', 'js').map((code) => [code]))('its JavaScript runs: %s', (code) => {
    const comments = Array.from(code.matchAll(/\/\/ → (.*)/g), (match) => match[1]!)
    // The package finds itself by its name.
    const printed = execFileSync('node', ['--input-type=module', '-e', code], { cwd: root, encoding: 'utf8' })
    expect(printed.trimEnd().split('\n')).toEqual(comments)
  })
})

// Installing takes a while and wants the registry, so only CI does it; a nested run would never end.
const inCi = process.env['CI'] === 'true' && process.env['EXTRACT_NESTED'] === undefined

describe('the first commands a newcomer types, each in a fresh clone', () => {
  test.skipIf(!inCi).each(blocksOf('README.md', 'sh').map((command) => [command.trim()]))(
    '$ %s',
    { timeout: 600_000 },
    (command) => {
      const clone = mkdtempSync(join(folder, 'clone-'))
      execFileSync('git', ['clone', '--quiet', root, clone])
      const { status, stdout } = spawnSync('bash', ['-c', command], {
        cwd: clone,
        env: { ...process.env, EXTRACT_NESTED: '1' },
        encoding: 'utf8',
      })
      expect(status, stdout).toBe(0)
      expect(stdout).toMatch(/Zelenskyy|passed/)
    },
  )
})
