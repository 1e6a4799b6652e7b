import { ExtractError } from '../errors.js'
import { inputNotFound, inputUnreadable } from './errors.js'
import type { FindNear } from './near.js'

/**
 * What the user should hear of an error of the file system. Anything else is a bug and thrown again.
 *
 * @param findNear The file that was meant, if it is not there.
 */
export const toLoadError = async (
  error: unknown,
  path: string,
  findNear: FindNear = createFindNear(),
): Promise<ExtractError> => {
  if (error instanceof ExtractError) return error
  const code = codeOf(error)
  if (code === null) throw error
  if (!isMissing(error)) return inputUnreadable(path, code, { cause: error })
  return inputNotFound(path, await findNear(path), { cause: error })
}

/** Looks for the files that were meant in one run; loaded when the first is missing. */
export const createFindNear = (): FindNear => {
  let finder: Promise<FindNear> | null = null
  return async (path) => {
    finder ??= import('./near.js').then(({ createNearFinder }) => createNearFinder())
    return (await finder)(path)
  }
}

export const isMissing = (error: unknown): boolean => {
  const code = codeOf(error)
  return code === 'ENOENT' || code === 'ENOTDIR'
}

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
