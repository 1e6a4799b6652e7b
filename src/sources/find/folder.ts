import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { folderEmpty } from '../../errors.js'
import { toLoadError } from '../failure.js'
import type { Loaded, LoadOptions } from '../loader.js'
import { extensionsRead } from '../registry.js'
import { isIgnored, readRules, readRulesAbove, type Rules } from './gitignore.js'
import { isInside, joinPath } from './links.js'
import type { FilePath } from './tree.js'

/**
 * The documents in a folder and below, sorted by name. Left out are what a .gitignore names, folders whose name begins
 * with a dot, node_modules, and what a symbolic link leads to outside of the folder.
 */
export async function* walkFolder(root: string, options: LoadOptions): AsyncGenerator<FilePath | Loaded> {
  const extensions = extensionsRead(options)
  const realRoot = await realpath(root)
  let isEmpty = true
  for await (const found of walk(root, await readRulesAbove(realRoot))) {
    if (!('ok' in found) && !(await isDocument(found, extensions, realRoot))) continue
    isEmpty = false
    yield found
  }
  if (isEmpty) yield { ok: false, id: root, error: folderEmpty(root, extensions) }
}

interface Folder {
  readonly path: string
  readonly rules: readonly Rules[]
  /** Sorted backwards: the next one is popped. */
  readonly entries: Dirent[]
}

// Every entry that is not ignored and no folder, in order.
async function* walk(root: string, above: readonly Rules[]): AsyncGenerator<Entry | Loaded> {
  const folders: Folder[] = [await openFolder(root, above)]
  for (let folder = folders.at(-1); folder !== undefined; folder = folders.at(-1)) {
    const entry = folder.entries.pop()
    if (entry === undefined) {
      folders.pop()
      continue
    }
    const path = joinPath(folder.path, entry.name)
    if (isHidden(entry) || isIgnored(folder.rules, path, entry.isDirectory())) continue
    if (!entry.isDirectory()) yield { id: path, path, isLink: entry.isSymbolicLink() }
    else
      try {
        folders.push(await openFolder(path, folder.rules))
      } catch (error) {
        yield { ok: false, id: path, error: await toLoadError(error, path) }
      }
  }
}

interface Entry extends FilePath {
  readonly isLink: boolean
}

const openFolder = async (path: string, above: readonly Rules[]): Promise<Folder> => {
  const entries = await readdir(path, { withFileTypes: true })
  const rules = entries.some(({ name }) => name === '.gitignore') ? [...above, await readRules(path)] : above
  return { path, rules, entries: entries.sort((a, b) => (a.name < b.name ? 1 : -1)) }
}

const isHidden = (entry: Dirent): boolean =>
  entry.isDirectory() && (entry.name.startsWith('.') || entry.name === 'node_modules')

const isDocument = async (entry: Entry, extensions: readonly string[], root: string): Promise<boolean> => {
  const name = entry.path.toLowerCase()
  if (!extensions.some((extension) => name.endsWith(extension))) return false
  if (!entry.isLink) return true
  const real = await realpath(entry.path).catch(() => null)
  return real !== null && isInside(root, real) && (await stat(real)).isFile()
}
