import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = new URL('..', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'extract-package-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Packed {
  readonly filename: string
  readonly unpackedSize: number
  readonly files: readonly { readonly path: string }[]
}

const npm = (cwd: string, ...args: string[]) =>
  spawnSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' })

let packed: Packed
let installed: string

beforeAll(() => {
  const { stdout } = npm(root, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder)
  packed = (JSON.parse(stdout) as Packed[])[0]!
  writeFileSync(join(folder, 'package.json'), '{ "name": "guest", "version": "1.0.0", "type": "module" }')
  const { stdout: out, stderr } = npm(
    folder,
    'install',
    '--no-audit',
    '--no-fund',
    join(folder, packed.filename),
  )
  installed = out + stderr
}, 300_000)

test('the tarball holds what is run and read, and no more', () => {
  const tops = new Set(packed.files.map(({ path }) => path.split('/')[0]))
  expect([...tops].toSorted()).toEqual(['LICENSE', 'README.md', 'bin', 'dist', 'model', 'package.json'])
  expect(packed.unpackedSize).toBeLessThan(10_000_000)
})

test('whoever installs it is asked nothing', () => expect(installed).not.toMatch(/warn|script/i))

test('the entry for browsers reads no module of Node', () => {
  const seen = new Set<string>()
  const read = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    const code = readFileSync(join(root, 'dist/esm', file), 'utf8')
    for (const [, from] of code.matchAll(/(?:from|import)\s*"([^"]+)"/g)) {
      expect(from, file).toMatch(/^\.\//)
      read(from!)
    }
  }
  read('browser.js')
  expect(seen.size).toBeGreaterThan(1)
})

test('the command works in an empty folder', () => {
  writeFileSync(join(folder, 'a.txt'), 'Ana Ruiz visited Madrid on Monday. “We won,” said Ana Ruiz.\n')
  const { people } = JSON.parse(npm(folder, 'exec', '--', 'extract', 'a.txt').stdout) as {
    people: { name: string }[]
  }
  expect(people.map(({ name }) => name)).toContain('Ana Ruiz')
})

test.each([
  ['extract-cli', `createExtractor()('Ana Ruiz left Madrid.').people[0].name`, 'createExtractor', 'Ana Ruiz'],
  ['extract-cli/files', `typeof readFiles(['a.txt']).next`, 'readFiles', 'function'],
  ['extract-cli/reports', `FORMATS.includes('html')`, 'FORMATS', 'true'],
  ['extract-cli/merge', `(await mergeResults([])).length`, 'mergeResults', '0'],
  ['extract-cli/compromise', `typeof extractPlugin.api`, 'extractPlugin', 'function'],
  ['extract-cli/schema', `ResultSchema.safeParse({}).success`, 'ResultSchema', 'false'],
])('%s can be imported: %s', (entry, expression, name, expected) => {
  const library = `import { ${name} } from '${entry}'; console.log(${expression})`
  writeFileSync(join(folder, 'library.js'), library)
  expect(execFileSync('node', ['library.js'], { cwd: folder, encoding: 'utf8' })).toBe(`${expected}\n`)
})
