import { realpathSync, statSync } from 'node:fs'
import { ExtractError } from '../../errors.js'
import { linkNotFound } from '../errors.js'
import { readChunks } from '../bytes/chunks.js'
import { isMissing, toLoadError } from '../failure.js'
import { type LoadSettings } from '../load-options.js'
import { isDivisible } from '../formats/registry.js'
import { dealOf } from './shard.js'
import { toLoaded, type Loaded, type Reading } from '../loading/loader.js'
import { readSource } from '../formats/read-source.js'
import { createSource, type Source } from '../loading/source.js'
import type { FilePath } from './file-names.js'
import { findUnreached, type LeftOut } from './left-out.js'
import { folderOf, isInside, toTargets, type Target } from './links.js'
import type { FindNear } from '../near.js'
import { toKind, type Skipped } from '../skipped.js'

/** What all inputs of a run share. */
export interface Run {
  readonly settings: LoadSettings
  readonly signal: AbortSignal
  /** The real paths read so far. */
  readonly seen: Set<string>
  readonly findNear: FindNear
}

/**
 * A file, and what it links to if it is an index: a Markdown document whose front matter says `extract: { follow: true }`,
 * or one that the user named while `follow` is set. An index is a table of contents: the documents that it links to
 * are read in the order of its links, each once, and it is left out, unless its links lead to none (they may lead from
 * index to index and back). A document that a link leads to is read, and with `follow` what it links to is read after it.
 *
 * Following never leaves the folder of the index, neither by `..` nor by a symbolic link, and never the disk.
 */
export async function* readTree(file: FilePath, run: Run): AsyncGenerator<Loaded | Skipped> {
  const leftOut: LeftOut[] = []
  // A list of what is still to be read, not a recursion: a chain of links may be long.
  const tasks: Task[] = [{ ...file, link: null }]
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    let key = ''
    try {
      key = identify(task)
      if (!isWanted(task, key) || !isNew(run.seen, key)) continue
      const isOurs = dealOf(task.below ?? task.id, isDivisible(task.path, run.settings), run.settings.shard)
      if (isOurs === null) continue
      for await (const read of readSource(toSource(task, run), run.signal)) {
        if ('kinds' in read) {
          yield read
          continue
        }
        if (!isOurs()) continue
        if ('ok' in read && isLeftOut(read.error, task, key, run)) continue
        const targets = 'ok' in read ? [] : findTargets(read, task, run.settings)
        const isIndex = 'follow' in read && isContents(read, task, targets)
        const index = isIndex ? { loaded: toLoaded(read), key, leadsTo: new Set<string>() } : null
        if (index === null) yield toLoaded(read)
        else leftOut.push(index)
        for (const target of targets.toReversed()) tasks.push(toTask(target, task.id, index))
      }
    } catch (error) {
      if (run.signal.aborted) return
      if (isLeftOut(error, task, key, run)) continue
      const failed = await toFailure(error, task, run)
      if (failed !== null) yield failed
    }
  }
  for (const { loaded } of findUnreached(leftOut)) yield loaded
}

export const isNew = (seen: Set<string>, key: string): boolean => seen.size < seen.add(key).size

/** `link` is null for what the user named. */
interface Task extends FilePath {
  readonly link: (RootedTarget & { readonly index: string; readonly leftOut: LeftOut | null }) | null
}

/** `root`: the folder that following must not leave. */
interface RootedTarget extends Target {
  readonly root: string
}

const identify = (file: FilePath): string => {
  if (file.raw !== undefined) return realpathSync.native(file.raw, 'buffer').toString('latin1')
  try {
    return realpathSync.native(file.path)
  } catch {
    // A pipe like "/dev/fd/63" can be opened, but lies nowhere.
    statSync(file.path)
    return file.path
  }
}

const isWanted = ({ link }: Task, key: string): boolean => {
  if (link === null) return true
  const found = statSync(key)
  // A folder is wanted for its error.
  if (!isInside(realpathSync.native(link.root), key) || !(found.isFile() || found.isDirectory())) return false
  link.leftOut?.leadsTo.add(key)
  return true
}

/** A table of figures, say: who names it is told why it cannot be read, but a folder may hold many. */
const isLeftOut = (error: unknown, { path, leaveOut }: Task, key: string, { seen }: Run): boolean => {
  const isUnfit = error instanceof ExtractError && error.code === 'TEXT_FIELD_UNKNOWN'
  if (leaveOut === undefined || !isUnfit) return false
  // It may still be named.
  seen.delete(key)
  leaveOut(`${toKind(path, true)} without a field of text`)
  return true
}

const toSource = ({ id, path, raw }: Task, { settings, signal }: Run): Source =>
  createSource({ id, path, name: path, settings, chunks: readChunks(raw ?? path, signal) })

const findTargets = (
  { links = [], follow = false }: Reading,
  { path, link }: Task,
  settings: LoadSettings,
): RootedTarget[] => {
  // What a link leads to may be another shard's.
  if (settings.shard !== null || !(settings.follow ?? follow)) return []
  const root = link === null || follow ? folderOf(path) : link.root
  return toTargets(links, path, root, settings).map((target) => ({ ...target, root }))
}

const isContents = ({ follow }: Reading, { link }: Task, targets: readonly Target[]): boolean =>
  targets.length > 0 && (follow === true || link === null)

const toTask = (target: RootedTarget, index: string, leftOut: LeftOut | null): Task => ({
  id: target.path,
  path: target.path,
  link: { ...target, index, leftOut },
})

const toFailure = async (
  error: unknown,
  { id, path, link }: Task,
  { seen, findNear }: Run,
): Promise<Loaded | null> => {
  if (link === null || !isMissing(error))
    return { ok: false, id, error: await toLoadError(error, path, findNear) }
  link.leftOut?.leadsTo.add(path)
  return isNew(seen, path) ? { ok: false, id, error: linkNotFound(link.index, link.line, link.target) } : null
}
