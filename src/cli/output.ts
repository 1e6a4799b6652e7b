import { randomBytes } from 'node:crypto'
import { open, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Writable } from 'node:stream'
import { outputUnwritable } from '../errors.js'

/** Where results go. Every method may throw ExtractError `OUTPUT_UNWRITABLE`. */
export interface Output {
  /** Resolves when there is room for more. */
  readonly write: (text: string) => Promise<void>
  /** Puts everything written in its place. */
  readonly finish: () => Promise<void>
  /** Leaves the place as it was before the run. */
  readonly discard: () => Promise<void>
}

export const openOutput = async (
  path: string | null,
  stdout: Writable,
  signal: AbortSignal,
): Promise<Output> => (path === null ? toStream(stdout, signal) : toFile(path))

const toStream = (stream: Writable, signal: AbortSignal): Output => ({
  write: async (text) => {
    if (!signal.aborted && !stream.write(text)) await drained(stream, signal)
  },
  finish: () => Promise.resolve(),
  discard: () => Promise.resolve(),
})

const drained = (stream: Writable, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      stream.off('drain', done)
      signal.removeEventListener('abort', done)
      resolve()
    }
    stream.on('drain', done)
    signal.addEventListener('abort', done)
    if (signal.aborted) done()
  })

/** A temporary file next to `path` which takes its place at the end, so that nobody ever reads half a result. */
const toFile = (path: string): Promise<Output> =>
  explained(path, async () => {
    const target = await targetOf(path)
    if (target.kind === 'device') return toDevice(path)
    const temporary = join(
      dirname(target.path),
      `.${basename(target.path)}.${randomBytes(6).toString('hex')}.tmp`,
    )
    const file = await open(temporary, 'wx')
    if (target.mode !== null) await file.chmod(target.mode)
    const remove = (): Promise<void> => rm(temporary, { force: true })
    const write = buffered(file)
    return {
      write: (text) => explained(path, () => write.add(text)),
      finish: () =>
        explained(path, async () => {
          await write.flush()
          await file.sync()
          await file.close()
          await rename(temporary, target.path).catch(async (error: unknown) => {
            await remove()
            throw error
          })
        }),
      discard: async () => {
        await file.close().catch(() => {})
        await remove()
      },
    }
  })

/** `/dev/null`, a named pipe: nothing there could be renamed over. */
const toDevice = async (path: string): Promise<Output> => {
  const file = await open(path, 'w')
  return {
    write: (text) => explained(path, () => file.appendFile(text)),
    finish: () => file.close(),
    discard: () => file.close(),
  }
}

type Target =
  { readonly kind: 'file'; readonly path: string; readonly mode: number | null } | { readonly kind: 'device' }

// A link stays a link, and a file keeps its permissions.
const targetOf = async (path: string): Promise<Target> => {
  const found = await stat(path).catch(() => null)
  if (found === null) return { kind: 'file', path, mode: null }
  if (found.isDirectory()) throw outputUnwritable(path, 'it is a folder. Name a file.')
  if (!found.isFile()) return { kind: 'device' }
  return { kind: 'file', path: await realpath(path), mode: found.mode & 0o777 }
}

const FULL = 65_536

// Many short records would otherwise be as many system calls.
const buffered = (file: FileHandle) => {
  let held = ''
  const flush = async (): Promise<void> => {
    const text = held
    held = ''
    await file.appendFile(text)
  }
  const add = async (text: string): Promise<void> => {
    held += text
    if (held.length >= FULL) await flush()
  }
  return { add, flush }
}

const explained = async <T>(path: string, act: () => Promise<T>): Promise<T> => {
  try {
    return await act()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error
    throw outputUnwritable(path, reasonOf(path, String(error.code), error.message), error)
  }
}

const reasonOf = (path: string, code: string, message: string): string => {
  switch (code) {
    case 'ENOENT':
      return `the folder "${dirname(path)}" does not exist. Create it first.`
    case 'ENOTDIR':
      return `"${dirname(path)}" is not a folder.`
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'permission denied. Choose a file you may write.'
    case 'ENOSPC':
      return 'the disk is full.'
    default:
      return `${message}.`
  }
}
