import { stat } from 'node:fs/promises'
import { createFindNear } from '../failure.js'
import { DEFAULTS, type LoadOptions } from '../load-options.js'
import { findFiles } from './find-files.js'

/** How many bytes the files behind the inputs have; what is not there has none. */
export const measureInputs = async (
  inputs: readonly string[],
  options: LoadOptions,
  signal: AbortSignal,
): Promise<number> => {
  let bytes = 0
  for (const input of inputs)
    for await (const found of findFiles(input, { ...DEFAULTS, ...options }, createFindNear())) {
      if (signal.aborted) return bytes
      if ('path' in found) bytes += await sizeOf(found.path)
    }
  return bytes
}

const sizeOf = async (path: string | Buffer): Promise<number> =>
  (await stat(path).catch(() => null))?.size ?? 0
