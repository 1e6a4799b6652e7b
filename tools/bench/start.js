// `npm run bench:start`: processor time (user and system) of a cold start next to Node alone, taken in turns, and where it
// goes. Each step does what the one before does and one thing more; what it costs is the difference.
import { spawnSync } from 'node:child_process'

const ROUNDS = Number(process.argv[2] ?? 15)
const FILE = 'seeds/izium.md'
const evaluated = (code) => ['--input-type=module', '-e', code]
const LOADED = `const { createExtractor } = await import('./dist/esm/index.js')`
const READ = `import { readFileSync } from 'node:fs'; const text = readFileSync('${FILE}', 'utf8')`

const STEPS = [
  ['node itself', ['-e', '0']],
  ['code of the analysis', evaluated(LOADED)],
  ['models', evaluated(`${LOADED}; createExtractor()`)],
  ['first document', evaluated(`${READ}; ${LOADED}; createExtractor()(text)`)],
  ['command line, Markdown, printing', ['bin/extract.js', FILE]],
]

const timed = (args) => {
  const { stdout, status } = spawnSync(
    'bash',
    ['-c', `TIMEFORMAT='%3U %3S'; { time "$@" > /dev/null; } 2>&1`, 'bash', process.execPath, ...args],
    { encoding: 'utf8' },
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
  process.stdout.write(`${name.padEnd(36)}${milliseconds.toFixed(0).padStart(6)} ms\n`)
for (const [step, [name]] of STEPS.entries()) show(name, medians[step] - (medians[step - 1] ?? 0))
show(`extract ${FILE}`, medians.at(-1))
process.stdout.write(
  `${(medians.at(-1) / medians[0]).toFixed(2)} times "node -e 0" (medians of ${ROUNDS} runs)\n`,
)
