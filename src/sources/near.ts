import { readdir } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { suggest } from '../suggest.js'

/** A path of a file that is there and is called nearly so. */
export type FindNear = (path: string) => Promise<string | null>

/** Names compared in one run: who mistypes does so once or twice; a list that is out of date may be long. */
const MOST_COMPARISONS = 50_000

/**
 * Finds a file in the same folder whose name, but for its extension, is a slip of the keyboard away. A folder is read
 * once. After a fixed amount of work nothing is suggested any more, so that every run says the same.
 */
export const createNearFinder = (): FindNear => {
  const folders = new Map<string, Promise<Map<string, string>>>()
  let compared = 0
  return async (path) => {
    const wanted = basename(path)
    const folder = dirname(path)
    if (compared > MOST_COMPARISONS) return null
    if (!folders.has(folder)) folders.set(folder, readStems(folder))
    const stems = await folders.get(folder)!
    compared += stems.size
    const near = stems.get(suggest(basename(wanted, extname(wanted)), [...stems.keys()]) ?? '')
    if (near === undefined) return null
    return path.endsWith(wanted) ? path.slice(0, path.length - wanted.length) + near : join(folder, near)
  }
}

// "izium" → "izium.md"
const readStems = async (folder: string): Promise<Map<string, string>> => {
  const names = await readdir(folder).catch((): string[] => [])
  return new Map(names.toSorted().map((name) => [basename(name, extname(name)), name]))
}
