import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { relative } from 'node:path'
import { folderEmpty } from '../errors.js'
import { toLoadError } from '../failure.js'
import type { LoadSettings } from '../load-options.js'
import type { Failure } from '../loading/loader.js'
import { extensionsRead, isReadName } from '../formats/registry.js'
import { toFilePath, toLocation, toPrintable, type FilePath, type Place } from './file-names.js'
import { isIgnored, readRules, readRulesAbove, type Rules } from './gitignore.js'
import { isInside } from './links.js'
import { describeKinds, toKind, toSkipped, type Skipped } from '../skipped.js'

/**
 * The documents in a folder and below, sorted by name, and at the end what other files there are. Left out without a
 * word are what a .gitignore names, names that begin with a dot if they are not read, node_modules, and what a symbolic
 * link leads to outside of the folder.
 */
export async function* walkFolder(
  root: string,
  settings: LoadSettings,
): AsyncGenerator<FilePath | Failure | Skipped> {
  const realRoot = await realpath(root)
  const skipped = new Map<string, number>()
  const count = (kind: string): void => void skipped.set(kind, (skipped.get(kind) ?? 0) + 1)
  let documents = 0
  const leaveOut = (kind: string): void => {
    documents--
    count(kind)
  }
  for await (const found of walk(root, await readRulesAbove(realRoot))) {
    const isError = 'ok' in found
    if (isError || (await isDocument(found, settings, realRoot))) {
      documents++
      yield isError ? found : { ...found, below: relative(root, found.path), leaveOut }
    } else if (!found.isLink && !/(?:^|\/)\.[^/]*$/.test(found.path)) count(toKind(found.path, found.isFile))
  }
  const summary = toSkipped(root, skipped)
  if (documents === 0) {
    const error = folderEmpty(root, extensionsRead(settings), describeKinds(summary.kinds))
    yield { ok: false, id: root, error }
  } else if (skipped.size > 0) yield summary
}

interface Folder {
  readonly place: Place
  readonly rules: readonly Rules[]
  /** Sorted backwards: the next one is popped. */
  readonly entries: Dirent<Buffer>[]
}

interface Entry extends FilePath {
  readonly isLink: boolean
  readonly isFile: boolean
}

// Every entry that is not ignored and no folder, in order.
async function* walk(root: string, above: readonly Rules[]): AsyncGenerator<Entry | Failure> {
  const folders: Folder[] = [await openFolder({ path: root }, above)]
  for (let folder = folders.at(-1); folder !== undefined; folder = folders.at(-1)) {
    const entry = folder.entries.pop()
    if (entry === undefined) {
      folders.pop()
      continue
    }
    const file = toFilePath(folder.place, entry.name)
    if (isHidden(entry) || isIgnored(folder.rules, file.path, entry.isDirectory())) continue
    if (!entry.isDirectory()) yield { ...file, isLink: entry.isSymbolicLink(), isFile: entry.isFile() }
    else
      try {
        folders.push(await openFolder(file, folder.rules))
      } catch (error) {
        yield { ok: false, id: file.id, error: await toLoadError(error, file.path) }
      }
  }
}

const openFolder = async (place: Place, above: readonly Rules[]): Promise<Folder> => {
  const entries = (await readEntries(toLocation(place))).map((entry) => ({
    entry,
    name: toPrintable(entry.name),
  }))
  const hasRules = place.raw === undefined && entries.some(({ name }) => name === '.gitignore')
  return {
    place,
    rules: hasRules ? [...above, await readRules(place.path)] : above,
    entries: entries.sort((a, b) => (a.name < b.name ? 1 : -1)).map(({ entry }) => entry),
  }
}

/** What is in a folder, each with its name as bytes. */
const readEntries = async (folder: string | Buffer): Promise<Dirent<Buffer>[]> => {
  const found = await readdir(folder, { withFileTypes: true, encoding: 'buffer' })
  if (!found.some((entry) => Buffer.isBuffer(entry))) return found
  // Bun gives either the kinds of entries or their bytes.
  const named = await readdir(folder, { withFileTypes: true })
  return named.map((entry) => Object.assign(entry, { name: Buffer.from(entry.name) }) as Dirent<Buffer>)
}

const isHidden = (entry: Dirent<Buffer>): boolean => {
  const name = entry.name.toString()
  return entry.isDirectory() && (name.startsWith('.') || name === 'node_modules')
}

// A pipe that happens to lie there would be waited for; one that is named on the command line is meant.
const isDocument = async (entry: Entry, settings: LoadSettings, root: string): Promise<boolean> => {
  if (!isReadName(entry.path, settings)) return false
  if (!entry.isLink) return entry.isFile
  const real = await realpath(toLocation(entry)).catch(() => null)
  return real !== null && isInside(root, real) && (await stat(real)).isFile()
}
