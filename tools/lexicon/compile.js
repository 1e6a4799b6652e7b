// Turns the word lists of data/en into the modules of src/lexicon. With --check it writes nothing and fails on a stale one.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseList, toModules } from './list-format.js'

const ROOT = new URL('../../', import.meta.url)
const DATA = 'data/en/'
const TARGET = 'src/lexicon/'

const main = () => {
  const files = readdirSync(new URL(DATA, ROOT)).filter((file) => file.endsWith('.txt'))
  const parsed = files.toSorted().map((file) => parseList(DATA + file, readText(DATA + file)))
  const modules = toModules(parsed)
  mkdirSync(new URL(TARGET, ROOT), { recursive: true })
  const there = readdirSync(new URL(TARGET, ROOT))
  const stale = [...modules].filter(
    ([file, code]) => !there.includes(file) || readText(TARGET + file) !== code,
  )
  const orphans = there.filter((file) => !modules.has(file))
  if (process.argv.includes('--check')) refuse([...stale.map(([file]) => file), ...orphans])
  for (const file of orphans) removeGenerated(TARGET + file)
  // What has not changed keeps its time, so that nothing is built again for it.
  for (const [file, code] of stale) writeFileSync(new URL(TARGET + file, ROOT), code)
}

const readText = (path) => readFileSync(new URL(path, ROOT), 'utf8')

const refuse = (files) => {
  if (files.length === 0) process.exit(0)
  throw new Error(`${TARGET} and ${DATA} disagree on ${files.join(', ')}. Run "npm run lists".`)
}

const removeGenerated = (path) => {
  if (!readText(path).startsWith('// Generated from '))
    throw new Error(`${path} is written by hand, but the folder is generated. Move it elsewhere.`)
  rmSync(fileURLToPath(new URL(path, ROOT)))
}

try {
  main()
} catch (error) {
  process.stderr.write(`error: ${error.message}\n`)
  process.exitCode = 1
}
