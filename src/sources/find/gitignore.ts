import { readFile, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Ignore } from 'ignore'

/** One .gitignore and the folder it speaks of. */
export interface Rules {
  readonly folder: string
  readonly matcher: Ignore
}

export const readRules = async (folder: string): Promise<Rules> => {
  const { default: ignore } = await import('ignore')
  const lines = await readFile(join(folder, '.gitignore'), 'utf8').catch(() => '')
  return { folder: resolve(folder), matcher: ignore({ ignorecase: false }).add(lines) }
}

/** The rules from the top of a git repository down to the folder above this one; none if they hide the folder itself. */
export const readRulesAbove = async (folder: string): Promise<Rules[]> => {
  const rules: Rules[] = []
  if (await exists(join(folder, '.git'))) return rules
  for (let above = dirname(folder), below = folder; above !== below; below = above, above = dirname(above)) {
    if (await exists(join(above, '.gitignore'))) rules.unshift(await readRules(above))
    if (await exists(join(above, '.git'))) return isIgnored(rules, folder, true) ? [] : rules
  }
  return []
}

/** The nearest .gitignore that speaks of a path decides. */
export const isIgnored = (rules: readonly Rules[], path: string, isFolder: boolean): boolean => {
  if (rules.length === 0) return false
  const full = resolve(path)
  for (const { folder, matcher } of rules.toReversed()) {
    const way = relative(folder, full).replaceAll(sep, '/')
    if (way.startsWith('..')) continue
    const { ignored, unignored } = matcher.test(isFolder ? `${way}/` : way)
    if (ignored || unignored) return ignored
  }
  return false
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
