import { inputUnsafe } from '../errors.js'
import { quoted } from '../../errors.js'
import type { Skipped } from '../skipped.js'
import type { Failure } from './loader.js'
import type { Source } from './source.js'

/** "../a.txt", "/etc/a.txt", "C:\a.txt": whoever unpacked it without care would write there. */
export const isOutside = (name: string): boolean => {
  const path = name.replaceAll('\\', '/')
  return /^(?:\/|[a-z]:)/i.test(path) || path.split('/').includes('..')
}

/** In folders that a walk does not open either, and what a Mac puts beside each file. */
export const isHidden = (name: string): boolean =>
  /(?:^|\/)(?:\.[^/]+|node_modules|__MACOSX)\//.test(name) || /(?:^|\/)\._[^/]*$/.test(name)

export const isHiddenFile = (name: string): boolean => /(?:^|\/)\.[^/]*$/.test(name)

/** A member that is not read for the place that its name means. */
export const refuseOutside = ({ id }: Source, name: string): Failure => ({
  ok: false,
  id: `${id}/${name}`,
  error: inputUnsafe(id, `has a member ${quoted(name)} that points outside of it`),
})

/** A link is never followed; one that leads out of its archive is refused. */
export const judgeLink = (source: Source, name: string, target: string): Failure | Skipped => {
  const from = name.split('/').slice(0, -1)
  const left = target.split('/').reduce((depth, part) => {
    if (part === '..') return depth - 1
    return part === '' || part === '.' || depth < 0 ? depth : depth + 1
  }, from.length)
  if (!/^(?:\/|[a-z]:)/i.test(target) && left >= 0) return { folder: source.id, kinds: [['links', 1]] }
  const danger = `has a link ${quoted(name)} to ${quoted(target)}, outside of it`
  return { ok: false, id: `${source.id}/${name}`, error: inputUnsafe(source.id, danger) }
}
