import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createRandom } from '../train/random.js'
import type { Attack } from './attack.js'
import { ended, folderOf, start } from './program.js'

const KILLS = 60
const CODES: Readonly<Record<string, number>> = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }
const RECORDS = 6000
const LATEST_MS = 4000

/**
 * Kills at random moments, most of them after the output has been begun: the old one is in place or the whole new one, never a part; no temporary file is left by
 * any signal that can be heard.
 */
export const attackWithKills: Attack = async ({ size, seed }) => {
  const random = createRandom(seed)
  const count = Math.max(1, Math.round(KILLS * size))
  const failures: string[] = []
  const moments = new Map<string, number>()
  for (let i = 0; i < count; i++) {
    const signal = (['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const)[Math.floor(random() * 4)]!
    const jobs = random() < 0.5 ? ['--jobs', '2'] : ['--jobs', '1']
    const after = Math.floor(random() ** 2 * LATEST_MS)
    const { wrong, moment } = await kill(signal, jobs, after, random() < 0.7)
    moments.set(moment, (moments.get(moment) ?? 0) + 1)
    failures.push(...wrong.map((problem) => `${signal} after ${after} ms, ${jobs.join(' ')}: ${problem}`))
  }
  const notes = [Array.from(moments, ([moment, times]) => `${times} ${moment}`).join(', ')]
  return { tried: `${count} kills`, failures, notes }
}

const kill = async (
  signal: NodeJS.Signals,
  jobs: readonly string[],
  after: number,
  isWriting: boolean,
): Promise<{ wrong: string[]; moment: string }> => {
  const lines = Array.from({ length: RECORDS }, (_, id) =>
    JSON.stringify({ id, text: '“No,” said Ana Ruiz of Lisbon.' }),
  )
  const folder = folderOf({ 'r.ndjson': lines.join('\n'), 'o.ndjson': 'old' })
  const child = start([...jobs, '-f', 'ndjson', 'r.ndjson', '-o', 'o.ndjson'], folder)
  const over = ended(child)
  while (isWriting && readdirSync(folder).length < 3 && child.exitCode === null) await setTimeout(5)
  await setTimeout(after)
  const hadBegun = readdirSync(folder).length > 2
  child.kill(signal)
  const { code } = await over
  const output = readFileSync(join(folder, 'o.ndjson'), 'utf8')
  const isWhole = output.endsWith('\n') && output.trimEnd().split('\n').length === RECORDS
  const wrong: string[] = []
  if (output !== 'old' && !isWhole) wrong.push('the output is torn')
  if (signal !== 'SIGKILL' && readdirSync(folder).length > 2)
    wrong.push(`leaves ${readdirSync(folder).join(', ')}`)
  // Null: before the program could listen, or after it had stopped to.
  if (code !== null && code !== CODES[signal] && !(code === 0 && isWhole)) wrong.push(`ends with ${code}`)
  return { wrong, moment: isWhole ? 'after it had ended' : hadBegun ? 'while it wrote' : 'before it wrote' }
}
