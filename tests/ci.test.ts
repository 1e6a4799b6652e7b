import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'

// What others run in their CI: the commands in the files themselves, as GitHub and pre-commit would run them.
const root = new URL('..', import.meta.url).pathname
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

const home = mkdtempSync(join(tmpdir(), 'extract-ci-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))
mkdirSync(join(home, 'bin'))
symlinkSync(join(root, 'bin/extract.js'), join(home, 'bin/extract'))

const SAID = '“We won,” said Ana Ruiz.\n'
const UNSAID = '“Nobody is to blame.”\n\nIt rained.\n'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(home, 'texts-'))
  writeFileSync(join(folder, 'said.txt'), SAID)
  writeFileSync(join(folder, 'unsaid.md'), UNSAID)
})

interface Ended {
  readonly status: number | null
  readonly printed: string
}

const bash = (script: string, env: Readonly<Record<string, string>> = {}, cwd = folder): Ended => {
  const path = `${join(home, 'bin')}:${process.env['PATH']}`
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script],
    {
      cwd,
      env: { ...process.env, PATH: path, ...env },
      encoding: 'utf8',
    },
  )
  return { status, printed: stdout + stderr }
}

describe('action.yml', () => {
  interface Action {
    readonly inputs: Readonly<Record<string, { readonly default?: string }>>
    readonly runs: { readonly steps: readonly ActionStep[] }
  }
  interface ActionStep {
    readonly name: string
    readonly run: string
    readonly env?: Readonly<Record<string, string>>
  }
  const { inputs, runs } = parse(read('action.yml')) as Action
  const step = runs.steps.find(({ name }) => name === 'Extract')!

  /** Runs the step as GitHub does: expressions become values, and the summary is a file. */
  const act = (given: Readonly<Record<string, string>>): Ended & { readonly summary: string } => {
    const valueOf = (_: string, input: string): string => given[input] ?? inputs[input]!.default!
    const env = Object.entries(step.env!).map(([name, value]) => [
      name,
      value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, valueOf),
    ])
    const summary = join(folder, 'summary')
    const paths = { GITHUB_ACTION_PATH: root, GITHUB_STEP_SUMMARY: summary }
    const ended = bash(step.run, { ...(Object.fromEntries(env) as Record<string, string>), ...paths })
    return { ...ended, summary: existsSync(summary) ? readFileSync(summary, 'utf8') : '' }
  }

  test('writes a brief into the summary of the job', () => {
    const { status, summary } = act({ files: 'said.txt' })
    expect(status).toBe(0)
    expect(summary).toContain('**Ana Ruiz**')
  })

  test('fails when its condition holds, after the summary', () => {
    const { status, summary } = act({ files: '*.txt\n*.md', 'fail-on': 'unattributed-quotes' })
    expect(status).toBe(1)
    expect(summary).toContain('Nobody is to blame.')
  })

  test('writes a file in the format of its ending', () => {
    const { status, summary } = act({ files: 'said.txt', types: 'people', output: 'found.ndjson' })
    expect([status, summary]).toEqual([0, ''])
    expect(JSON.parse(readFileSync(join(folder, 'found.ndjson'), 'utf8'))).toMatchObject({
      people: [{ name: 'Ana Ruiz' }],
      quotes: [],
    })
  })

  test.each([
    ['files', '$(touch pwned)'],
    ['files', 'said.txt"; touch pwned; "'],
    ['output', '`touch pwned`.md'],
    ['types', 'people; touch pwned'],
  ])('runs nothing that stands in %s: %s', (input, value) => {
    act({ files: 'said.txt', [input]: value })
    expect(existsSync(join(folder, 'pwned'))).toBe(false)
  })

  test('no step has an expression in its script', () => {
    for (const { run } of runs.steps) expect(run).not.toContain('${{')
  })
})

describe('.pre-commit-hooks.yaml', () => {
  interface Hook {
    readonly entry: string
    readonly args: readonly string[]
  }
  const hooks = parse(read('.pre-commit-hooks.yaml')) as readonly Hook[]

  test.each(hooks)(
    '$id passes over good texts and names the quote that has no speaker',
    ({ entry, args }) => {
      const command = [entry, ...args].join(' ')
      expect(bash(`${command} said.txt`).status).toBe(0)
      const { status, printed } = bash(`${command} said.txt unsaid.md`)
      expect(status).toBe(1)
      expect(printed).toMatch(/unsaid\.md[^]*1:2 {2}“Nobody is to blame\.”\n.*speaker unknown/)
    },
  )
})

describe('Dockerfile', () => {
  const lines = read('Dockerfile').split('\n')
  const ofKind = (kind: string): string[] =>
    lines.filter((line) => line.startsWith(`${kind} `)).map((line) => line.slice(kind.length + 1))
  const [build, ...others] = lines
    .join('\n')
    .split(/^FROM .*$/m)
    .slice(1)

  test('starts the command of the package, and not as root', () => {
    const { bin } = JSON.parse(read('package.json')) as { bin: object }
    expect(ofKind('ENTRYPOINT')).toEqual([JSON.stringify(Object.keys(bin))])
    expect(ofKind('USER')).toEqual(['node'])
  })

  test('has one release of Node, which the package supports', () => {
    const releases = ofKind('FROM').map((image) => /^node:(\d+)-slim/.exec(image)?.[1])
    expect(new Set(releases).size).toBe(1)
    expect(Number(releases[0])).toBeGreaterThanOrEqual(20)
  })

  // Installing takes a minute and wants the registry.
  test.skipIf(process.env['CI'] !== 'true' || process.env['EXTRACT_NESTED'] !== undefined)(
    'its commands make an `extract` that works',
    { timeout: 900_000 },
    () => {
      const image = join(home, 'image')
      const clone = join(home, 'build')
      cpSync(root, clone, { recursive: true, filter: (path) => !/\/(?:\.git|node_modules|dist)$/.test(path) })
      const runsOf = (stage: string): string[] =>
        Array.from(stage.matchAll(/^RUN (.*)$/gm), (match) => match[1]!)
      const inside = { PATH: `${join(image, 'bin')}:${process.env['PATH']}` }
      for (const command of runsOf(build!)) {
        const { status, printed } = bash(
          command.replaceAll('--prefix /extract ', `--prefix ${image} `),
          {},
          clone,
        )
        expect(status, printed).toBe(0)
      }
      for (const command of [...others.flatMap(runsOf), 'extract said.txt'])
        expect(bash(command, inside)).toMatchObject({ status: 0 })
      expect(bash('command -v extract', inside).printed.trim()).toBe(join(image, 'bin/extract'))
    },
  )
})

test('the step in the README gives inputs that the action has', () => {
  const { inputs } = parse(read('action.yml')) as { readonly inputs: object }
  const [step] = parse(/^```yaml\n([^]*?)^```/m.exec(read('README.md'))![1]!) as [{ with: object }]
  expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(step.with)))
})
