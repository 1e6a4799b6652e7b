import { readdirSync } from 'node:fs'
import type { Attack } from './attack.js'
import { FILES, type Fault } from './faults/fault.js'
import { FILES_FOUND } from './faults/files.js'
import { LIMITS } from './faults/limits.js'
import { OUTPUTS } from './faults/outputs.js'
import { STREAMS } from './faults/streams.js'
import { folderOf, shell } from './program.js'

const FAULTS: readonly Fault[] = [...OUTPUTS, ...STREAMS, ...FILES_FOUND, ...LIMITS]

/** What goes wrong around a program: its exit code, its words, and nothing left behind. */
export const attackWithFaults: Attack = async ({ size }) => {
  const files = Math.round(FILES_IN_A_FOLDER * size)
  const failures: string[] = []
  for (const fault of FAULTS) failures.push(...(await tryFault(fault, files)))
  return { tried: `${FAULTS.length} faults, a folder of ${files} files among them`, failures }
}

const FILES_IN_A_FOLDER = 3000

const tryFault = async (
  { name, words, code, says, prints, leaves = [] }: Fault,
  files: number,
): Promise<string[]> => {
  const folder = folderOf(FILES)
  const ended = await shell(`MANY=${files}; ${words}`, folder)
  const wrong: string[] = []
  if (ended.code !== code) wrong.push(`ends with ${ended.code}, not ${code}`)
  if (says !== undefined && !says.test(ended.stderr))
    wrong.push(`says ${JSON.stringify(ended.stderr.slice(0, 200))}`)
  if (prints !== undefined && !prints.test(ended.stdout))
    wrong.push(`prints ${JSON.stringify(ended.stdout.slice(0, 200))}`)
  const left = readdirSync(folder).filter((file) => !(file in FILES) && !leaves.includes(file))
  if (left.length > 0) wrong.push(`leaves ${left.join(', ')}`)
  return wrong.map((problem) => `${name}: ${problem}`)
}
