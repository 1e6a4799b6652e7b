import { readAll, readChunks } from './chunks.js'
import { decode } from './decode.js'
import { toLoadError } from '../failure.js'

/** The text of a small file that belongs to a run: names, decisions. */
export const readText = async (path: string): Promise<string> => {
  try {
    return await decode(await readAll(readChunks(path), path, MOST_BYTES), path, null)
  } catch (error) {
    throw await toLoadError(error, path)
  }
}

const MOST_BYTES = 100_000_000
