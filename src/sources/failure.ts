import { ExtractError, inputNotFound, inputUnreadable } from '../errors.js'

/** What the user should hear of an error of the file system. Anything else is a bug and thrown again. */
export const toLoadError = async (error: unknown, path: string): Promise<ExtractError> => {
  if (error instanceof ExtractError) return error
  const code = codeOf(error)
  if (code === null) throw error
  if (!isMissing(error)) return inputUnreadable(path, code, { cause: error })
  const { readNear } = await import('./find/near.js')
  return inputNotFound(path, await readNear(path), { cause: error })
}

export const isMissing = (error: unknown): boolean => {
  const code = codeOf(error)
  return code === 'ENOENT' || code === 'ENOTDIR'
}

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
