import { statSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { globEmpty } from '../errors.js'
import { isMissing, toLoadError } from '../failure.js'
import type { LoadSettings } from '../load-options.js'
import type { Failure } from '../loading/loader.js'
import { readGarbled, type FilePath } from './file-names.js'
import type { FindNear } from '../near.js'
import type { Skipped } from '../skipped.js'

/** The files behind one input, in order; an input that leads to none is an error among them. */
export async function* findFiles(
  input: string,
  settings: LoadSettings,
  findNear: FindNear,
): AsyncGenerator<FilePath | Failure | Skipped> {
  try {
    if (statSync(input).isDirectory()) {
      const { walkFolder } = await import('./folder.js')
      yield* walkFolder(input, settings)
    } else yield { id: input, path: input }
  } catch (error) {
    const meant = isMissing(error) ? await readGarbled(input) : []
    if (meant.length > 0) yield* meant
    // A file that is really called "[a].md" has been found by now.
    else if (isMissing(error) && /[*?[\]{}()!]/.test(input)) yield* matchGlob(input)
    else yield { ok: false, id: input, error: await toLoadError(error, input, findNear) }
  }
}

async function* matchGlob(pattern: string): AsyncGenerator<FilePath | Failure> {
  const { glob, isDynamicPattern } = await import('tinyglobby')
  const paths = isDynamicPattern(pattern)
    ? await glob(pattern, { ...GLOB_OPTIONS, absolute: isAbsolute(pattern) })
    : []
  let isEmpty = true
  for (const path of paths.toSorted()) {
    if (isSpecial(path)) continue
    isEmpty = false
    yield { id: path, path }
  }
  if (isEmpty) yield { ok: false, id: pattern, error: globEmpty(pattern) }
}

const GLOB_OPTIONS = { ignore: ['**/node_modules/**'], expandDirectories: false, followSymbolicLinks: false }

// Pipes, sockets and devices are read when they are named, not when they are found.
const isSpecial = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === false
