import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const root = new URL('..', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'extract-package-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Packed {
  readonly filename: string
  readonly files: readonly { readonly path: string }[]
}

const npm = (cwd: string, ...args: string[]): string =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

test('the tarball ships bin, dist and model, and works in an empty folder', { timeout: 120_000 }, () => {
  const [packed] = JSON.parse(
    npm(root, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder),
  ) as Packed[]
  const tops = new Set(packed!.files.map(({ path }) => path.split('/')[0]))
  expect([...tops].toSorted()).toEqual(['LICENSE', 'README.md', 'bin', 'dist', 'model', 'package.json'])
  writeFileSync(join(folder, 'package.json'), '{ "name": "guest", "version": "1.0.0", "type": "module" }')
  npm(folder, 'install', '--no-audit', '--no-fund', join(folder, packed!.filename))
  writeFileSync(join(folder, 'a.txt'), 'Ana Ruiz visited Madrid on Monday. “We won,” said Ana Ruiz.\n')
  const result = JSON.parse(npm(folder, 'exec', '--', 'extract', 'a.txt')) as {
    people: { name: string }[]
  }
  expect(result.people.map(({ name }) => name)).toContain('Ana Ruiz')
  const library = `import { createExtractor } from 'extract'; console.log(createExtractor()('Ana Ruiz left Madrid.').schemaVersion)`
  writeFileSync(join(folder, 'library.js'), library)
  expect(execFileSync('node', ['library.js'], { cwd: folder, encoding: 'utf8' })).toBe('1\n')
})
