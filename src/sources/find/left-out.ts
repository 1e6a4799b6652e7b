import type { Loaded } from '../loading/loader.js'

/** An index that is left out for the documents that it links to. */
export interface LeftOut {
  readonly loaded: Loaded
  /** Its real path. */
  readonly key: string
  /** The real paths of what its links lead to; those to nothing that is read are not among them. */
  readonly leadsTo: Set<string>
}

/**
 * Those whose links lead to no document after all, but to each other and themselves: they are read instead, or nobody
 * would know of them.
 */
export const findUnreached = (leftOut: readonly LeftOut[]): LeftOut[] => {
  const lost = new Set(leftOut.map(({ key }) => key))
  const leadHere = new Map<string, string[]>()
  for (const { key, leadsTo } of leftOut)
    for (const target of leadsTo)
      if (lost.has(target)) {
        const list = leadHere.get(target)
        if (list) list.push(key)
        else leadHere.set(target, [key])
      }
  // Each is found once, and then what leads to it is.
  const found = leftOut.filter(({ leadsTo }) => [...leadsTo].some((target) => !lost.has(target)))
  const tasks = found.map(({ key }) => key)
  for (let key = tasks.pop(); key !== undefined; key = tasks.pop())
    if (lost.delete(key)) for (const index of leadHere.get(key) ?? []) tasks.push(index)
  return leftOut.filter(({ key }) => lost.has(key))
}
