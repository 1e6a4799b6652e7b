import { parseArgs } from 'node:util'
import { isMainThread } from 'node:worker_threads'
import type { Attack } from './attack.js'
import { attackWithDocuments } from './documents.js'
import { attackWithFaults } from './faults.js'
import { attackGrowth } from './growth.js'
import { attackWithKills } from './kills.js'
import { attackMemory } from './memory.js'
import { attackResuming } from './resumes.js'
import { attackSupply } from './supply.js'

const ATTACKS: Readonly<Record<string, Attack>> = {
  documents: attackWithDocuments,
  growth: attackGrowth,
  memory: attackMemory,
  faults: attackWithFaults,
  kills: attackWithKills,
  resumes: attackResuming,
  supply: attackSupply,
}

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      size: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string', default: Object.keys(ATTACKS).join() },
    },
  })
  const plan = { size: Number(values.size), seed: Number(values.seed) }
  for (const name of values.only.split(',')) {
    const attack = ATTACKS[name]
    if (attack === undefined)
      throw new Error(`No attack "${name}". Choose from: ${Object.keys(ATTACKS).join(', ')}.`)
    const start = performance.now()
    const { tried, failures, notes = [] } = await attack(plan)
    const seconds = ((performance.now() - start) / 1000).toFixed(0)
    say(`${name}: ${tried}, ${failures.length} failed, ${seconds} s`)
    for (const words of [...failures.map((failure) => `FAILED ${failure}`), ...notes]) say(`  ${words}`)
    if (failures.length > 0) process.exitCode = 1
  }
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)

// The threads of an attack load this file, too.
if (isMainThread) await main()
