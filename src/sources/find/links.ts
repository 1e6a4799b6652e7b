import { isAbsolute, join, posix, relative, sep } from 'node:path'
import type { LoadSettings } from '../load-options.js'
import type { Link } from '../loading/loader.js'
import { isReadName } from '../formats/registry.js'

/** A document that a link leads to. */
export interface Target extends Link {
  readonly path: string
}

/** Forward slashes on every system. */
export const folderOf = (path: string): string => posix.dirname(toSlashes(path))

/** "seeds", "izium.md" → "seeds/izium.md" */
export const joinPath = (folder: string, path: string): string =>
  posix.join(toSlashes(folder), toSlashes(path))

export const isInside = (folder: string, path: string): boolean => {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** The links that lead to documents we read, in this folder or below, by their names alone; each path once. */
export const toTargets = (
  links: readonly Link[],
  path: string,
  root: string,
  settings: LoadSettings,
): Target[] => {
  const targets = new Map<string, Target>()
  for (const link of links) {
    const local = toLocal(link.target)
    if (local === null || !isReadName(local, { ...settings, inputFormat: 'auto' })) continue
    const target = join(folderOf(path), local)
    if (isInside(root, target) && !targets.has(target))
      targets.set(target, { ...link, path: toSlashes(target) })
  }
  return [...targets.values()]
}

const toSlashes = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'))

// "a%20b.md#top" → "a b.md"; null for "https://…", "//host/…", "/etc/…" and "#top"
const toLocal = (target: string): string | null => {
  const path = unescaped(target.replace(/[?#].*$/s, ''))
  const isElsewhere = path === '' || /^[a-z][a-z\d+.-]*:|^[/\\]|\0/i.test(path)
  return isElsewhere ? null : path
}

const unescaped = (path: string): string => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
