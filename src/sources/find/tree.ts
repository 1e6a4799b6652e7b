import { realpath } from 'node:fs/promises'
import { linkNotFound } from '../../errors.js'
import { readChunks } from '../bytes/chunks.js'
import { isMissing, toLoadError } from '../failure.js'
import type { Loaded, LoadOptions, Origin, Reading } from '../loader.js'
import { folderOf, isInside, toTargets, type Target } from './links.js'
import { readSource } from '../read-source.js'

/** A file to read. */
export interface FilePath extends Origin {
  readonly path: string
}

/**
 * A file, and what it links to if it is an index: a Markdown document whose front matter says `extract: { follow: true }`,
 * or one that the user named while `follow` is set. An index is a table of contents: the documents that it links to
 * are read in the order of its links, each once, and it is left out, unless it links to none. A document that a link
 * leads to is read, and with `follow` what it links to is read after it.
 *
 * Following never leaves the folder of the index, neither by `..` nor by a symbolic link, and never the disk.
 *
 * @param seen The real paths read so far; those of this file and its links are added.
 */
export async function* readTree(
  file: FilePath,
  options: LoadOptions,
  seen: Set<string>,
): AsyncGenerator<Loaded> {
  // A list of what is still to be read, not a recursion: a chain of links may be long.
  const tasks: Task[] = [{ ...file, link: null }]
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    try {
      if (!(await isWanted(task, seen))) continue
      for await (const read of readSource(readChunks(task.path), task, options)) {
        if ('ok' in read) {
          yield read
          continue
        }
        const next = toTasks(read, task, options)
        if (!isContents(read, task, next)) yield { ok: true, readable: read.readable }
        for (const linked of next.toReversed()) tasks.push(linked)
      }
    } catch (error) {
      const failed = await toFailure(error, task, seen)
      if (failed !== null) yield failed
    }
  }
}

export const isNew = (seen: Set<string>, key: string): boolean => seen.size < seen.add(key).size

/** `link` is null for what the user named. */
interface Task extends FilePath {
  readonly link: (Target & { readonly index: string; readonly root: string }) | null
}

const isWanted = async ({ path, link }: Task, seen: Set<string>): Promise<boolean> => {
  const real = await realpath(path)
  if (link !== null && !isInside(await realpath(link.root), real)) return false
  return isNew(seen, real)
}

const toTasks = ({ links, follow }: Reading, { id, path, link }: Task, options: LoadOptions): Task[] => {
  if (!(options.follow ?? follow)) return []
  const root = link === null || follow ? folderOf(path) : link.root
  return toTargets(links, path, root).map((target) => ({
    id: target.path,
    path: target.path,
    link: { ...target, index: id, root },
  }))
}

const isContents = ({ follow }: Reading, { link }: Task, next: readonly Task[]): boolean =>
  next.length > 0 && (follow || link === null)

const toFailure = async (
  error: unknown,
  { id, path, link }: Task,
  seen: Set<string>,
): Promise<Loaded | null> => {
  if (link === null || !isMissing(error)) return { ok: false, id, error: await toLoadError(error, path) }
  return isNew(seen, path) ? { ok: false, id, error: linkNotFound(link.index, link.line, link.target) } : null
}
