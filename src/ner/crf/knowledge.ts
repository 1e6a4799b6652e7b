import { entryOf, toHashTable, type HashTable } from './hash-table.js'

/** Name lists and word clusters, by hash of the lower-cased word. */
export interface Knowledge {
  readonly gazetteer: Gazetteer
  readonly clusters: Clusters
}

export interface Gazetteer {
  readonly table: HashTable
  /** By entry: which of `flags`. */
  readonly kinds: Uint8Array
  /** Every set of flags that occurs: see GAZETTEER_FLAGS. */
  readonly flags: Uint16Array
}

export interface Clusters {
  readonly table: HashTable
  /** By entry: the cluster, from 1 (0: none), and above its bits what the word is mostly a name of (0: not known). */
  readonly groups: Uint16Array
}

/** Of how many bits the number of a cluster is. */
export const CLUSTER_BITS = 10

/** What the name lists say of a word or of a run of words; 0: nothing. */
export const flagsOf = ({ table, kinds, flags }: Gazetteer, hash: number): number => {
  const entry = entryOf(table, hash)
  return entry < 0 ? 0 : flags[kinds[entry]!]!
}

/** The cluster of a word and what it is mostly a name of, in one number; 0: neither is known. */
export const clusterOf = ({ table, groups }: Clusters, hash: number): number => {
  const entry = entryOf(table, hash)
  return entry < 0 ? 0 : groups[entry]!
}

type Entries = Iterable<readonly [hash: number, value: number]>

export const toGazetteer = (entries: Entries): Gazetteer => {
  const { table, values } = toHashTable(entries)
  const flags = Uint16Array.from(new Set(values)).sort()
  if (flags.length > 256)
    throw new RangeError(`${flags.length} sets of flags, of which 256 can be told apart`)
  return { table, kinds: Uint8Array.from(values, (value) => flags.indexOf(value)), flags }
}

export const toClusters = (entries: Entries): Clusters => {
  const { table, values } = toHashTable(entries)
  return { table, groups: values }
}
