import type { Stats } from 'node:fs'
import { fstat } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { dirname, join, basename, relative, isAbsolute, sep } from 'node:path'
import { promisify } from 'node:util'
import { outputIsInput, outputUnwritable } from '../errors.js'

/** Keeps a run from writing over what it reads. */
export interface InputGuard {
  /** @throws ExtractError `OUTPUT_IS_INPUT` when this document, found in the course of the run, is the output file. */
  readonly check: (path: string | null) => Promise<void>
}

/**
 * Compares what a run is to write with what it is to read, by what the names lead to: "a.txt", "./a.txt", a link to it.
 * A file in a folder that is read counts as read if `isRead` says so of its name.
 *
 * @throws ExtractError `OUTPUT_IS_INPUT`, before anything is written.
 */
export const guardInputs = async (
  outputs: readonly (string | null)[],
  inputs: readonly string[],
  isRead: (path: string) => boolean = () => false,
): Promise<InputGuard> => {
  const targets = await Promise.all(outputs.filter((path) => path !== null).map(toTarget))
  refuseTwins(targets)
  if (targets.length > 0)
    for (const input of inputs) {
      const found = await statOf(input)
      for (const target of targets) {
        if (isSameFile(found, target.file)) throw outputIsInput(target.name, input)
        if (found?.isDirectory() && isRead(target.path) && isInside(await realpath(input), target.path))
          throw outputIsInput(target.name, input)
      }
    }
  return {
    check: async (path) => {
      if (path === null || targets.length === 0) return
      const found = await statOf(path)
      for (const { name, file } of targets) if (isSameFile(found, file)) throw outputIsInput(name, path)
    },
  }
}

interface Target {
  readonly name: string
  /** Where it will be, with no link in it. */
  readonly path: string
  /** What is there now. */
  readonly file: Stats | null
}

const toTarget = async (name: string): Promise<Target> => {
  const folder = await realpath(dirname(name)).catch(() => dirname(name))
  const path = await realpath(name).catch(() => join(folder, basename(name)))
  return { name, path, file: await stat(name).catch(() => null) }
}

const refuseTwins = (targets: readonly Target[]): void => {
  for (const [i, { path, file, name }] of targets.entries())
    if (file?.isFile() !== false && targets.slice(0, i).some((other) => other.path === path))
      throw outputUnwritable(name, 'two outputs cannot be one file. Name another one.')
}

// The shell may have opened a file as standard input.
const statOf = (input: string): Promise<Stats | null> =>
  (input === '-' ? promisify(fstat)(0) : stat(input)).catch(() => null)

// Only what holds data can be lost: /dev/null may be read and written.
const isSameFile = (a: Stats | null, b: Stats | null): boolean =>
  a !== null && b !== null && a.isFile() && a.dev === b.dev && a.ino === b.ino

const isInside = (folder: string, path: string): boolean => {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
