import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export interface Ended {
  /** Null: ended by a signal. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const BINARY = resolve('bin/extract.js')

/** A run that has not ended by now hangs. */
const HANG_MS = 120_000

/** A new folder with these files. */
export const folderOf = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'extract-torture-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

/** Runs words of a shell in which "extract" is the program. Code 124 says that it hangs. */
export const shell = (words: string, cwd: string): Promise<Ended> =>
  ended(
    spawn('bash', ['-c', `extract() { "$NODE" "$BINARY" "$@"; }; ${words}`], {
      cwd,
      env: { ...process.env, NODE: process.execPath, BINARY },
      detached: true,
    }),
  )

export const start = (args: readonly string[], cwd: string): ChildProcess =>
  spawn(process.execPath, [BINARY, ...args], { cwd })

/** The bytes of memory that the program takes at the most; null where it fails. */
export const peakOf = async (args: readonly string[], cwd: string): Promise<number | null> => {
  const { code, stderr } = await ended(
    spawn(process.execPath, ['--import', TELL_PEAK, BINARY, ...args], { cwd }),
  )
  const kilobytes = /PEAK (\d+)$/.exec(stderr)?.[1]
  return code === 0 && kilobytes !== undefined ? Number(kilobytes) * 1024 : null
}

// What the system says in `ru_maxrss` counts from before the program was started: of whoever started it.
const TELL_PEAK = `data:text/javascript,${encodeURIComponent(`
  import { existsSync, readFileSync } from 'node:fs'
  const status = '/proc/self/status'
  process.on('exit', () => {
    const own = existsSync(status) ? /VmHWM:\\s+(\\d+)/.exec(readFileSync(status, 'utf8'))[1] : null
    process.stderr.write('PEAK ' + (own ?? process.resourceUsage().maxRSS))
  })
`)}`

export const ended = (child: ChildProcess): Promise<Ended> =>
  new Promise((done) => {
    let [stdout, stderr] = ['', '']
    let hangs = false
    const watch = setTimeout(() => {
      hangs = true
      // The whole group, where it has one: a shell's children live on without it.
      if (!child.spawnargs[0]!.endsWith('bash') || child.pid === undefined) child.kill('SIGKILL')
      else process.kill(-child.pid, 'SIGKILL')
    }, HANG_MS)
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('close', (code) => {
      clearTimeout(watch)
      done({ code: hangs ? 124 : code, stdout, stderr })
    })
  })
