import { stat } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import { globEmpty } from '../../errors.js'
import { isMissing, toLoadError } from '../failure.js'
import type { Loaded, LoadOptions } from '../loader.js'
import type { FilePath } from './tree.js'

/** The files behind one input, in order; an input that leads to none is an error among them. */
export async function* findFiles(input: string, options: LoadOptions): AsyncGenerator<FilePath | Loaded> {
  try {
    if ((await stat(input)).isDirectory()) {
      const { walkFolder } = await import('./folder.js')
      yield* walkFolder(input, options)
    } else yield { id: input, path: input }
  } catch (error) {
    // A file that is really called "[a].md" has been found by now.
    if (isMissing(error) && /[*?[\]{}()!]/.test(input)) yield* matchGlob(input)
    else yield { ok: false, id: input, error: await toLoadError(error, input) }
  }
}

async function* matchGlob(pattern: string): AsyncGenerator<FilePath | Loaded> {
  const { glob, isDynamicPattern } = await import('tinyglobby')
  const paths = isDynamicPattern(pattern)
    ? await glob(pattern, { ...GLOB_OPTIONS, absolute: isAbsolute(pattern) })
    : []
  for (const path of paths.toSorted()) yield { id: path, path }
  if (paths.length === 0) yield { ok: false, id: pattern, error: globEmpty(pattern) }
}

const GLOB_OPTIONS = { ignore: ['**/node_modules/**'], expandDirectories: false, followSymbolicLinks: false }
