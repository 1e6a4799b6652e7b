// Writes the types of the entries and of what they speak about into dist/types.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ENTRIES } from './entries.js'

const OUT = 'dist/types'
rmSync(OUT, { recursive: true, force: true })
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
})

const kept = new Set()
const keep = (file) => {
  if (kept.has(file)) return
  kept.add(file)
  for (const [, target] of readFileSync(file, 'utf8').matchAll(
    /from '(\.[^']+)\.js'|import\('(\.[^']+)\.js'\)/g,
  ))
    if (target) keep(join(file, '..', `${target}.d.ts`))
}
for (const name of Object.keys(ENTRIES).filter((each) => !['cli', 'thread'].includes(each)))
  keep(join(OUT, `${name}.d.ts`))
for (const file of readdirSync(OUT, { recursive: true })) {
  const path = join(OUT, file)
  if (statSync(path).isFile() && !kept.has(path)) rmSync(path)
}
