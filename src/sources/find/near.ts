import { readdir } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { suggest } from '../../suggest.js'

/** A file in the same folder whose name, but for its extension, is a slip of the keyboard away; null if there is none. */
export const readNear = async (path: string): Promise<string | null> => {
  const wanted = basename(path)
  const names = await readdir(dirname(path)).catch((): string[] => [])
  const stems = new Map(names.toSorted().map((name) => [basename(name, extname(name)), name]))
  const near = stems.get(suggest(basename(wanted, extname(wanted)), [...stems.keys()]) ?? '')
  if (near === undefined) return null
  return path.endsWith(wanted) ? path.slice(0, path.length - wanted.length) + near : join(dirname(path), near)
}
