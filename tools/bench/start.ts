import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The command reads this cold. */
export const START_FILE = 'seeds/izium.md'

/** A part of a start, and the processor time (user and system) that it takes. */
export interface Step {
  readonly name: string
  readonly milliseconds: number
}

/**
 * A cold start of the built command, taken in turns with Node alone. Each step does what the one before does and one thing
 * more; what it costs is the difference of the medians.
 */
export const measureStart = (rounds: number): readonly Step[] => {
  const folder = mkdtempSync(join(tmpdir(), 'extract-start-'))
  const sentence = join(folder, 'sentence.txt')
  writeFileSync(sentence, 'Ana Ruiz left Madrid.\n')
  const steps: readonly (readonly [name: string, args: readonly string[]])[] = [
    ['Node itself', ['-e', '0']],
    ['the script, its compiled code, the options', ['bin/extract.js', '--version']],
    ['the models, and the first sentence', ['bin/extract.js', sentence]],
    ['the other sentences', ['bin/extract.js', START_FILE]],
  ]
  const taken = steps.map((): number[] => [])
  for (let round = 0; round < rounds; round++)
    for (const [step, [, args]] of steps.entries()) taken[step]!.push(timed(args))
  rmSync(folder, { recursive: true })
  const medians = taken.map((times) => times.toSorted((a, b) => a - b)[times.length >> 1]!)
  return steps.map(([name], step) => ({ name, milliseconds: medians[step]! - (medians[step - 1] ?? 0) }))
}

export const wholeOf = (steps: readonly Step[]): number =>
  steps.reduce((sum, { milliseconds }) => sum + milliseconds, 0)

// Certificates named there are read at every start of Node, whatever it runs: four times the work of a start without.
const env = { ...process.env, NODE_EXTRA_CA_CERTS: '' }

const timed = (args: readonly string[]): number => {
  const script = `TIMEFORMAT='%3U %3S'; { time "$@" > /dev/null; } 2>&1`
  const { stdout, status } = spawnSync('bash', ['-c', script, 'bash', process.execPath, ...args], {
    encoding: 'utf8',
    env,
  })
  if (status !== 0) throw new Error(`"node ${args.join(' ')}" failed: ${stdout}`)
  const [user, system] = stdout.trim().split(/\s+/).slice(-2).map(Number)
  return 1000 * (user! + system!)
}
