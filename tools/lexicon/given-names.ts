import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { toForm } from '../../src/names/name-form.js'
import { toPersonName } from '../../src/names/person-name.js'

// Writes data/en/given-names-{he,she}.txt from public-domain counts: `tsx tools/lexicon/given-names.ts --data ../shared/data`.
const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } })

const LIMIT = 3000
const CLEARLY = 0.95
const OFTEN_ENOUGH = 1500
const PLAYERS_ENOUGH = 4

const lines = async (name: string): Promise<string[]> =>
  (await readFile(`${values.data}/gazetteers/${name}`, 'utf8')).split('\n').filter((line) => line !== '')

const folded = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const main = async (): Promise<void> => {
  const world = new Set((await lines('given_names_world.txt')).map(folded))
  const counted = (await lines('given_names_us_ssa_counts.tsv')).map((line) => {
    const [name, total, female, male] = line.split('\t')
    return { name: folded(name!), total: Number(total), female: Number(female), male: Number(male) }
  })
  const frequent = counted.filter(({ name, total }) => total >= OFTEN_ENOUGH || world.has(name))
  const known = new Map(counted.map((row) => [row.name, row]))
  const he = frequent.filter(({ total, male }) => male >= total * CLEARLY).slice(0, LIMIT)
  const she = frequent.filter(({ total, female }) => female >= total * CLEARLY).slice(0, LIMIT)
  await write('data/en/given-names-he.txt', [...he.map(({ name }) => name), ...(await ofPlayers(known))])
  await write(
    'data/en/given-names-she.txt',
    she.map(({ name }) => name),
  )
}

// The list of players is of men: what it adds are names from countries where few move to the United States.
const ofPlayers = async (known: ReadonlyMap<string, { total: number; male: number }>): Promise<string[]> => {
  const counts = new Map<string, number>()
  for (const line of await lines('persons_football_players.txt')) {
    const words = line.split(' ')
    const name = folded(words[0]!)
    if (words.length > 1 && /^[a-z]{3,}$/.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts]
    .filter(([name, count]) => {
      const row = known.get(name)
      return count >= PLAYERS_ENOUGH && (!row || row.male >= row.total * CLEARLY)
    })
    .map(([name]) => name)
}

// The head of the list stays as it is: it says where the names come from.
const write = async (path: string, names: readonly string[]): Promise<void> => {
  const head = (await readFile(path, 'utf8')).split('\n').filter((line) => line.startsWith('#'))
  await writeFile(path, [...head, ...[...new Set(names)].filter(isGiven).toSorted(), ''].join('\n'))
}

// "Bishop Vaz" is a bishop, "Della Vaz" has a particle.
const isGiven = (name: string): boolean =>
  toPersonName(toForm(`${name.charAt(0).toUpperCase()}${name.slice(1)} Vaz`)).given === name

await main()
