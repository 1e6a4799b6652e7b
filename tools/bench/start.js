// `npm run bench:start`: processor time (user and system) of a cold start next to Node alone, taken in turns, and where it
// goes. Each step does what the one before does and one thing more; what it costs is the difference.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROUNDS = Number(process.argv[2] ?? 15)
const FILE = 'seeds/izium.md'
const folder = mkdtempSync(join(tmpdir(), 'extract-start-'))
const sentence = join(folder, 'sentence.txt')
writeFileSync(sentence, 'Ana Ruiz left Madrid.\n')

const STEPS = [
  ['node itself', ['-e', '0']],
  ['the script, its compiled code, the options', ['bin/extract.js', '--version']],
  ['models, and the first sentence', ['bin/extract.js', sentence]],
  ['the other sentences', ['bin/extract.js', '--input-format', 'text', FILE]],
  ['Markdown', ['bin/extract.js', FILE]],
]

// Certificates named there are read at every start of Node, whatever it runs: four times the work of a start without.
const env = { ...process.env, NODE_EXTRA_CA_CERTS: '' }

const timed = (args) => {
  const { stdout, status } = spawnSync(
    'bash',
    ['-c', `TIMEFORMAT='%3U %3S'; { time "$@" > /dev/null; } 2>&1`, 'bash', process.execPath, ...args],
    { encoding: 'utf8', env },
  )
  if (status !== 0) throw new Error(`"node ${args.join(' ')}" failed: ${stdout}`)
  const [user, system] = stdout.trim().split(/\s+/).slice(-2).map(Number)
  return 1000 * (user + system)
}

const taken = STEPS.map(() => [])
for (let round = 0; round < ROUNDS; round++)
  for (const [step, [, args]] of STEPS.entries()) taken[step].push(timed(args))
const medians = taken.map((times) => times.toSorted((a, b) => a - b)[times.length >> 1])

const show = (name, milliseconds) =>
  process.stdout.write(`${name.padEnd(44)}${milliseconds.toFixed(0).padStart(6)} ms\n`)
for (const [step, [name]] of STEPS.entries()) show(name, medians[step] - (medians[step - 1] ?? 0))
show(`extract ${FILE}`, medians.at(-1))
process.stdout.write(
  `${(medians.at(-1) / medians[0]).toFixed(2)} times "node -e 0" (medians of ${ROUNDS} runs)\n`,
)
rmSync(folder, { recursive: true })
