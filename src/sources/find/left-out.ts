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
  const isFound = ({ leadsTo }: LeftOut): boolean => [...leadsTo].some((key) => !lost.has(key))
  // Backwards, for what an index leads to comes after it; once more, for some links lead back.
  const backwards = leftOut.toReversed()
  for (let before = Infinity; lost.size < before;) {
    before = lost.size
    for (const index of backwards) if (isFound(index)) lost.delete(index.key)
  }
  return leftOut.filter(({ key }) => lost.has(key))
}
