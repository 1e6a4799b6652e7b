import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { folderOf, start } from './command.js'

const PARAGRAPH =
  '“We won,” said Ana Ruiz, the mayor of Lisbon. She told Reuters that the port would open in May.\n\n'

// A lazy quote is the slowest Markdown that there is.
const LAZY_QUOTE = `> a\n${'b c\n'.repeat(200_000)}`

const NAMES = ['long.txt', 'long.md']

const SIGNALS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const

test.each(SIGNALS.flatMap(([signal, code]) => NAMES.map((name) => [signal, name, code] as const)))(
  '%s in the middle of %s ends at once with %i and the old output in place',
  async (signal, name, code) => {
    const text = name === 'long.md' ? LAZY_QUOTE : PARAGRAPH.repeat(80_000)
    const folder = await folderOf({ [name]: text, 'out.json': 'old' })
    const out = join(folder, 'out.json')
    const child = start(['-o', out, join(folder, name)])
    while ((await readdir(folder)).length < 3) await setTimeout(10)
    await setTimeout(700)
    const sent = performance.now()
    child.kill(signal)
    const [ended, killedBy] = (await once(child, 'close')) as [number | null, string | null]
    expect(ended ?? killedBy).toBeOneOf([code, signal])
    expect(performance.now() - sent).toBeLessThan(2000)
    expect(await readdir(folder)).toEqual([name, 'out.json'])
    expect(await readFile(out, 'utf8')).toBe('old')
  },
)

test.each([
  ['an input', ['p.txt']],
  ['results', ['merge', 'p.txt']],
  ['a lexicon', ['--lexicon', 'p.txt', 'a.txt']],
  ['decisions', ['merge', '--decisions', 'p.txt', 'a.txt']],
  ['the output', ['-f', 'table', '-o', 'p.txt', 'a.txt']],
])('SIGTERM ends a run that waits for the other end of a named pipe: %s', async (_, args) => {
  const folder = await folderOf({ 'a.txt': 'Ana Ruiz left.' })
  execFileSync('mkfifo', [join(folder, 'p.txt')])
  const child = start(args, { cwd: folder })
  await setTimeout(1500)
  child.kill('SIGTERM')
  const [code, killedBy] = (await once(child, 'close')) as [number | null, string | null]
  expect(code ?? killedBy).toBeOneOf([143, 'SIGTERM'])
})
