import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { run } from '../../src/cli/commands/main.js'

export const BINARY = join(import.meta.dirname, '../../bin/extract.js')

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

interface Settings {
  readonly input?: string
  readonly env?: NodeJS.ProcessEnv
  readonly cwd?: string
  /** Makes standard output a terminal of this width. */
  readonly columns?: number
}

/** Starts the real command; its environment asks for no colour and forbids none. */
export const start = (args: readonly string[], { env, cwd }: Settings = {}): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, [BINARY, ...args], { cwd, env: { PATH: process.env['PATH'], ...env } })

/**
 * Runs the command in this process, with streams of its own: all of it but the binary, which takes a third of a second
 * to start. With `cwd` a configuration is looked for there; paths stay those of this process.
 */
export const extract = async (
  args: readonly string[],
  { input = '', env = {}, cwd, columns }: Settings = {},
): Promise<Ended> => {
  const [stdout, stderr] = [createSink(), createSink()]
  const nobody = (): void => {}
  const stdin = Readable.from(input === '' ? [] : [Buffer.from(input)])
  if (columns !== undefined) Object.assign(stdout.stream, { isTTY: true, columns })
  const io = {
    stdin,
    stdout: stdout.stream,
    stderr: stderr.stream,
    env,
    cores: 1,
    ...(cwd === undefined ? {} : { cwd: () => cwd }),
    on: nobody,
    off: nobody,
  }
  return { code: await run(args, io), stdout: stdout.text(), stderr: stderr.text() }
}

const createSink = (): { readonly stream: Writable; readonly text: () => string } => {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      chunks.push(chunk)
      done()
    },
  })
  return { stream, text: () => Buffer.concat(chunks).toString() }
}

/** Runs the real command through pipes until it ends. */
export const extractBinary = async (args: readonly string[], settings: Settings = {}): Promise<Ended> => {
  const child = start(args, settings)
  child.stdin.on('error', () => {})
  child.stdin.end(settings.input ?? '')
  return ended(child)
}

/** Resolves when the process has ended and its output is read. */
export const ended = async (child: ChildProcessWithoutNullStreams): Promise<Ended> => {
  const closed = new Promise<number | null>((resolve) => void child.once('close', resolve))
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await closed, stdout, stderr }
}

/** A new folder that holds `files`. */
export const folderOf = async (files: Readonly<Record<string, string>> = {}): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'extract-'))
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  return folder
}

/** One record a line. */
export const toNdjson = (...records: readonly unknown[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('')
