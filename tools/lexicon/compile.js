// Turns the word lists of data/en into the modules of src/lexicon: run from the root of the repository, by "npm run lists".
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { GENERATED, parseList, toModules } from './list-format.js'

const DATA = 'data/en/'
const TARGET = 'src/lexicon/'

const main = () => {
  const files = readdirSync(DATA).toSorted()
  const modules = toModules(files.map((file) => parseList(DATA + file, readFileSync(DATA + file, 'utf8'))))
  mkdirSync(TARGET, { recursive: true })
  const there = new Map(readdirSync(TARGET).map((file) => [file, readFileSync(TARGET + file, 'utf8')]))
  for (const [file, code] of there) if (!modules.has(file)) remove(file, code)
  // What has not changed keeps its time, so that nothing is built again for it.
  for (const [file, code] of modules) if (there.get(file) !== code) writeFileSync(TARGET + file, code)
}

const remove = (file, code) => {
  if (!code.startsWith(GENERATED))
    throw new Error(`${TARGET}${file} is written by hand, but its folder is generated. Move it elsewhere.`)
  rmSync(TARGET + file)
}

try {
  main()
} catch (error) {
  process.stderr.write(`error: ${error.message}\n`)
  process.exitCode = 1
}
