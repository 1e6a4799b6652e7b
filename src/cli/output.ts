import { constants } from 'node:fs'
import { access, lstat, open, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Writable } from 'node:stream'
import { outputUnwritable } from '../errors.js'
import { forgetTemporary, keepTemporary } from './temporaries.js'

/** Where results go. Every method may throw ExtractError `OUTPUT_UNWRITABLE`. */
export interface Output {
  /** Resolves when there is room for more. */
  readonly write: (chunk: string | Uint8Array) => Promise<void>
  /** False once nobody reads what is written. */
  readonly isWanted: () => boolean
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
  write: async (chunk) => {
    if (!signal.aborted && !stream.write(chunk)) await drained(stream, signal)
  },
  isWanted: () => !signal.aborted,
  finish: () => Promise.resolve(),
  discard: () => Promise.resolve(),
})

/** Resolves when `stream` has room again, or nobody waits for it any more. */
export const drained = (stream: Writable, signal: AbortSignal): Promise<void> =>
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
    // Not made of the target's name, which may be as long as a name can be.
    const temporary = join(dirname(target.path), `.extract-${crypto.randomUUID()}.tmp`)
    const file = await open(temporary, 'wx')
    keepTemporary(temporary)
    if (target.mode !== null) await file.chmod(target.mode)
    const remove = async (): Promise<void> => {
      await rm(temporary, { force: true })
      forgetTemporary(temporary)
    }
    const write = buffered(file)
    const finish = async (): Promise<void> => {
      await write.flush()
      await file.sync()
      await file.close()
      await rename(temporary, target.path)
      forgetTemporary(temporary)
    }
    return {
      write: (chunk) => explained(path, () => write.add(chunk)),
      isWanted: () => true,
      finish: () => explained(path, finish),
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
    write: (chunk) => explained(path, () => file.appendFile(chunk)),
    isWanted: () => true,
    finish: () => explained(path, () => file.close()),
    discard: () => file.close(),
  }
}

type Target =
  { readonly kind: 'file'; readonly path: string; readonly mode: number | null } | { readonly kind: 'device' }

/** What a name leads to: a link stays a link, and a file keeps its permissions. */
export const targetOf = async (path: string): Promise<Target> => {
  const found = await stat(path).catch(missing)
  if (found === null) {
    const isLink = (await lstat(path).catch(() => null))?.isSymbolicLink() === true
    if (isLink)
      throw outputUnwritable(path, 'it is a link that leads nowhere. Remove it, or name another file.')
    return { kind: 'file', path, mode: null }
  }
  if (found.isDirectory()) throw outputUnwritable(path, 'it is a folder. Name a file.')
  if (!found.isFile()) return { kind: 'device' }
  // A rename would replace even a file that nobody may write, and the superuser may write any: read-only was meant so.
  if ((found.mode & WRITABLE_BY_ANY) === 0)
    throw outputUnwritable(path, 'it is read-only. Make it writable, or name another file.')
  await access(path, constants.W_OK)
  return { kind: 'file', path: await realpath(path), mode: found.mode & 0o777 }
}

/** Anything else that is wrong with a name is said before the work, not after it. */
const missing = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null
  throw error
}

const WRITABLE_BY_ANY = 0o222

const FULL = 65_536

// Many short records would otherwise be as many system calls.
const buffered = (file: FileHandle) => {
  let held = ''
  const flush = async (): Promise<void> => {
    const text = held
    held = ''
    if (text !== '') await file.appendFile(text)
  }
  const add = async (chunk: string | Uint8Array): Promise<void> => {
    if (typeof chunk === 'string') held += chunk
    if (held.length >= FULL || typeof chunk !== 'string') await flush()
    if (typeof chunk !== 'string') await file.appendFile(chunk)
  }
  return { add, flush }
}

export const explained = async <T>(path: string, act: () => Promise<T>): Promise<T> => {
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
    case 'ENAMETOOLONG':
      return 'its name is longer than the system takes. Choose a shorter one.'
    case 'ELOOP':
      return 'its links lead in a circle. Name another file.'
    case 'ENOSPC':
      return 'the disk is full.'
    default:
      return `${message}.`
  }
}
