import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'

// Writes src/lexicon/given-names-{he,she}.ts from public-domain counts: `node tools/run.js tools/lexicon/given-names.ts --data ../shared/data`.
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
  await write('he', 'men', [...he.map(({ name }) => name), ...(await ofPlayers(known))])
  await write(
    'she',
    'women',
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

const write = async (gender: 'he' | 'she', whose: string, names: readonly string[]): Promise<void> => {
  const sorted = [...new Set(names)].toSorted()
  await writeFile(
    `src/lexicon/given-names-${gender}.ts`,
    `/** Given names of ${whose}, folded, one a line; read only when first asked. */\n` +
      `export const GIVEN_NAMES_${gender.toUpperCase()} = \`\n${sorted.join('\n')}\n\`\n`,
  )
}

await main()
