// npm run data -- --data ../shared/data [--only wikigold,polnear]: fetches what can be fetched of the corpora.
// npm run data -- --data ../shared/data --check: whether a folder holds what the figures were measured on.
import { parseArgs } from 'node:util'
import { compare, readSums } from './checksums.js'
import { fetchSources } from './fetch-sources.js'
import { SOURCES } from './sources.js'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    only: { type: 'string' },
    check: { type: 'boolean', default: false },
  },
})
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const check = async (): Promise<boolean> => {
  const sums = await readSums(new URL('../../tools/data/measured.txt', import.meta.url).pathname)
  const { missing, different } = await compare(sums, values.data)
  for (const name of missing) say(`${name}: is not there`)
  for (const name of different) say(`${name}: is not the file that the figures were measured on`)
  const same = sums.size - missing.length - different.length
  say(`${same} of ${sums.size} files are those that the figures were measured on.`)
  return same === sums.size
}

const chosen = values.only?.split(',')
const unknown = chosen?.filter((name) => SOURCES.every((source) => source.name !== name)) ?? []
if (unknown.length > 0) {
  say(
    `There is no corpus "${unknown.join('", "')}". There are: ${SOURCES.map(({ name }) => name).join(', ')}.`,
  )
  process.exitCode = 2
} else {
  const sources = SOURCES.filter(({ name }) => chosen?.includes(name) ?? true)
  const isDone = values.check ? await check() : await fetchSources(sources, values.data, say)
  process.exitCode = isDone ? 0 : 1
}
