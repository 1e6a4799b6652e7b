import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { outputUnwritable, usageWrong } from '../errors.js'
import type { Reporter, WorkFile } from '../report/reporter.js'
import type { Io } from './io.js'
import { explained, openOutput, targetOf, type Output } from './output.js'
import { forgetTemporary, keepTemporary } from './temporaries.js'

interface Opened {
  readonly output: Output
  readonly file: WorkFile | null
}

/**
 * Where the reports of one format go.
 *
 * @throws ExtractError `OPTION_INVALID` when that is no place for them, `OUTPUT_UNWRITABLE`.
 */
export const openFor = async (
  { writes }: Reporter,
  { output: path, format }: { readonly output: string | null; readonly format: string },
  { stdout }: Pick<Io, 'stdout'>,
  signal: AbortSignal,
): Promise<Opened> => {
  if (writes !== undefined && path === null && (writes === 'file' || stdout.isTTY))
    throw usageWrong([
      `${format} is ${writes === 'file' ? 'a file that is kept' : 'not for a terminal'}: say with -o where to write it.`,
    ])
  if (writes === 'file') return openWorkFile(path!)
  return { output: await openOutput(path, stdout, signal), file: null }
}

/** A copy of the file in a folder of its own, next to it, that takes its place at the end: all of the run or nothing. */
const openWorkFile = (name: string): Promise<Opened> =>
  explained(name, async () => {
    const target = await targetOf(name)
    if (target.kind === 'device') throw outputUnwritable(name, 'it is no file. Name one.')
    const { path, mode } = target
    const folder = join(dirname(path), `.extract-${crypto.randomUUID()}.tmp`)
    const file = join(folder, 'work')
    const before = await stateOf(path)
    await refuseIfInUse(path, name)
    await mkdir(folder)
    keepTemporary(folder)
    if (before !== null) await copyFile(path, file)
    const discard = async (): Promise<void> => {
      await rm(folder, { force: true, recursive: true })
      forgetTemporary(folder)
    }
    const finish = async (): Promise<void> => {
      if ((await stateOf(file)) !== null) {
        if ((await stateOf(path)) !== before)
          throw outputUnwritable(name, 'another program has changed it meanwhile. Run this again.')
        await flush(file, mode)
        await rename(file, path)
      }
      await discard()
    }
    return {
      output: {
        write: () => Promise.resolve(),
        isWanted: () => true,
        finish: () => explained(name, finish),
        discard,
      },
      file: { path: file, name },
    }
  })

const flush = async (path: string, mode: number | null): Promise<void> => {
  const file = await open(path, 'r+')
  await file.chmod(mode ?? 0o666 & ~process.umask())
  await file.sync()
  await file.close()
}

/** What changes when somebody writes to a file; null where there is none. */
const stateOf = async (path: string): Promise<string | null> => {
  const found = await stat(path).catch(() => null)
  return found && `${found.size} ${found.mtimeMs}`
}

/** Beside a database lies what was not yet written into it, and a copy would be without. */
const refuseIfInUse = async (path: string, name: string): Promise<void> => {
  for (const ending of ['-journal', '-wal']) {
    const found = await stat(path + ending).catch(() => null)
    if (found !== null && found.size > 0)
      throw outputUnwritable(name, `another program works on it ("${name}${ending}"). End that first.`)
  }
}
