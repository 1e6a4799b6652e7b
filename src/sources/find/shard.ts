import { createHash } from 'node:crypto'
import { posix, sep } from 'node:path'
import type { Shard } from '../load-options.js'

/** Says of one document after the other of a source whether it belongs to this run. */
export type Deal = () => boolean

/**
 * Which documents of a source belong to a shard: whoever deals the same names into as many shards deals alike, on any
 * machine. A file of many documents is dealt out one by one, from the shard that its name falls to; another file as a whole.
 *
 * @param name As typed, or from the folder that was walked: where that folder lies must not matter.
 * @returns Null: the source need not be opened.
 */
export const dealOf = (name: string, isDivisible: boolean, shard: Shard | null): Deal | null => {
  if (shard === null) return () => true
  const { index, count } = shard
  const first = shardOf(name, count)
  if (!isDivisible) return first === index ? () => true : null
  let next = first
  return () => {
    const isOurs = next === index
    next = (next + 1) % count
    return isOurs
  }
}

// The first 32 bits of SHA-256, for any program can tell them. "é" may be one character in one system's names and two in another's.
const shardOf = (name: string, count: number): number =>
  createHash('sha256').update(toKey(name)).digest().readUInt32BE() % count

/** "./a.md" is "a.md". */
const toKey = (name: string): string => posix.normalize(name.replaceAll(sep, '/')).normalize()
