import type { Taken } from './processor-time.js'

/** A module for Node's `--import`: at its end a process says what it took. */
export const TELL_TAKEN = `data:text/javascript,${encodeURIComponent(`
  import { existsSync, readFileSync } from 'node:fs'
  const status = '/proc/self/status'
  process.on('exit', () => {
    const { user, system } = process.cpuUsage()
    // What the system says in ru_maxrss counts from before the program was started.
    const own = existsSync(status) ? /VmHWM:\\s+(\\d+)/.exec(readFileSync(status, 'utf8'))[1] : null
    process.stderr.write('TAKEN ' + (user + system) + ' ' + (own ?? process.resourceUsage().maxRSS))
  })
`)}`

/** What it said. */
export const takenOf = (stderr: string): Taken => {
  const [, microseconds, kilobytes] = /TAKEN (\d+) (\d+)$/.exec(stderr) ?? []
  if (kilobytes === undefined) throw new Error(`It does not say what it took: ${stderr}`)
  return { milliseconds: Number(microseconds) / 1000, megabytes: Number(kilobytes) / 1024 }
}
