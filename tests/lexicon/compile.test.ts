import { spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const COMPILE = fileURLToPath(new URL('../../tools/lexicon/compile.js', import.meta.url))
const LIST = '# Bodies of water.\n# source: nobody\n# licence: MIT\n# matches: folded token\nlake\nsea\n'

let folder: string

const at = (path: string): string => join(folder, path)
const compile = (): { status: number | null; stderr: string } =>
  spawnSync(process.execPath, [COMPILE], { cwd: folder, encoding: 'utf8' })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lists-'))
  mkdirSync(at('data/en'), { recursive: true })
  writeFileSync(at('data/en/wet-places.txt'), LIST)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a list becomes a module that says where it comes from', () => {
  expect(compile()).toMatchObject({ status: 0, stderr: '' })
  const code = readFileSync(at('src/lexicon/wet-places.ts'), 'utf8')
  expect(code).toContain('// Generated from data/en/wet-places.txt')
  expect(code).toContain('export const WET_PLACES: ReadonlySet<string>')
})

test('a module is written anew when its list has changed, and only then', () => {
  compile()
  const path = at('src/lexicon/wet-places.ts')
  utimesSync(path, 1, 1)
  compile()
  expect(statSync(path).mtimeMs).toBe(1000)
  writeFileSync(at('data/en/wet-places.txt'), `${LIST}strait\n`)
  compile()
  expect(readFileSync(path, 'utf8')).toContain('strait')
})

test('the module of a list that is gone goes too', () => {
  compile()
  writeFileSync(at('data/en/dry-places.txt'), LIST)
  rmSync(at('data/en/wet-places.txt'))
  compile()
  expect(readdirSync(at('src/lexicon'))).toEqual(['dry-places.ts'])
})

test('a file written by hand is not removed', () => {
  compile()
  writeFileSync(at('src/lexicon/mine.ts'), 'export const MINE = 1\n')
  const { status, stderr } = compile()
  expect(status).toBe(1)
  expect(stderr).toContain('mine.ts is written by hand')
  expect(readdirSync(at('src/lexicon'))).toContain('mine.ts')
})

test('a list out of order stops the build and names its line', () => {
  writeFileSync(at('data/en/wet-places.txt'), `${LIST}bay\n`)
  const { status, stderr } = compile()
  expect([status, stderr]).toEqual([1, 'error: data/en/wet-places.txt:7: "bay" belongs before "sea".\n'])
})
