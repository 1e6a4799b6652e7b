import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createRandom } from '../train/random.js'
import type { Attack } from './attack.js'
import { ended, folderOf, start } from './program.js'

const KILLS = 60
const RECORDS = 1500
const LATEST_MS = 2500
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const

/**
 * Kills runs of --resume at random moments, most of them while the output grows, and goes on until all is done: then the
 * output has the bytes of a run that nobody killed.
 */
export const attackResuming: Attack = async ({ size, seed }) => {
  const random = createRandom(seed)
  const count = Math.max(1, Math.round(KILLS * size))
  const failures: string[] = []
  let [kills, inTime, files] = [0, 0, 0]
  const whole = await outputOf(newFolder(), [])
  while (kills < count) {
    const folder = newFolder()
    files++
    for (let isDone = false; !isDone;) {
      const kill = {
        signal: SIGNALS[Math.floor(random() * 4)]!,
        jobs: random() < 0.5 ? '2' : '1',
        after: Math.floor(random() ** 2 * LATEST_MS),
        isWriting: random() < 0.8,
      }
      const grown = await killed(folder, kill)
      isDone = grown === null
      if (!isDone) kills++
      if (grown === true) inTime++
    }
    const output = await outputOf(folder, ['--resume'])
    if (output !== whole) failures.push(`after ${kills} kills the output of ${folder} is another one`)
  }
  return {
    tried: `${kills} kills of --resume, ${inTime} of them while the output grew, over ${files} outputs`,
    failures,
  }
}

const newFolder = (): string => {
  const lines = Array.from({ length: RECORDS }, (_, id) =>
    JSON.stringify(id % 100 === 50 ? { id } : { id, text: `“No,” said Ana Ruiz of Town${id}.` }),
  )
  return folderOf({ 'r.ndjson': lines.join('\n') })
}

const ARGUMENTS = ['r.ndjson', '-o', 'o.ndjson', '--on-error', 'skip']

const outputOf = async (folder: string, more: readonly string[]): Promise<string> => {
  const { code, stderr } = await ended(start([...ARGUMENTS, ...more], folder))
  return code === 0 ? read(folder) : `code ${code}: ${stderr}`
}

const read = (folder: string): string => {
  try {
    return readFileSync(join(folder, 'o.ndjson'), 'utf8')
  } catch {
    return ''
  }
}

interface Kill {
  readonly signal: NodeJS.Signals
  readonly jobs: string
  readonly after: number
  /** Whether to wait until the output grows. */
  readonly isWriting: boolean
}

/** Whether the output had grown by then; null where the run was done sooner. */
const killed = async (folder: string, { signal, jobs, after, isWriting }: Kill): Promise<boolean | null> => {
  const before = read(folder).length
  const child = start([...ARGUMENTS, '--resume', '--jobs', jobs], folder)
  const over = ended(child)
  while (isWriting && read(folder).length <= before && child.exitCode === null) await setTimeout(5)
  await setTimeout(after)
  const isOver = child.exitCode !== null
  child.kill(signal)
  const { code } = await over
  return isOver && code === 0 ? null : read(folder).length > before
}
