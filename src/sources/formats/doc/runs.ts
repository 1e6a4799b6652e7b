import type { Range } from './doc-layout.js'

/** What holds from one byte of the main stream to another. */
export interface Run<T> {
  readonly start: number
  readonly end: number
  readonly value: T
}

const PAGE_BYTES = 512

/**
 * Properties lie in pages of 512 bytes: a list of offsets, a number of one byte or more for each that says where in the
 * page its properties lie, and in the last byte how many there are.
 */
export const readRuns = <T>(
  main: Buffer,
  table: Buffer,
  { at, length }: Range,
  entryBytes: number,
  read: (page: Buffer, place: number) => T,
): Run<T>[] => {
  const list = table.subarray(at, at + length)
  const count = Math.max(0, Math.floor((list.length - 4) / 8))
  const runs: Run<T>[] = []
  const seen = new Set<number>()
  for (let index = 0; index < count; index++) {
    const number = list.readUInt32LE(4 * (count + 1) + 4 * index) & 0x3fffff
    const page = main.subarray(number * PAGE_BYTES, (number + 1) * PAGE_BYTES)
    if (page.length < PAGE_BYTES || seen.has(number)) continue
    seen.add(number)
    const size = page[PAGE_BYTES - 1]!
    if (4 * (size + 1) + entryBytes * size >= PAGE_BYTES) continue
    for (let run = 0; run < size; run++)
      runs.push({
        start: page.readUInt32LE(4 * run),
        end: page.readUInt32LE(4 * run + 4),
        value: read(page, 2 * page[4 * (size + 1) + entryBytes * run]!),
      })
  }
  return runs.sort((a, b) => a.start - b.start)
}

/** The run that holds at a byte. */
export const runAt = <T>(runs: readonly Run<T>[], at: number): T | null => {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (runs[middle]!.start <= at) low = middle + 1
    else high = middle
  }
  const run = runs[low - 1]
  return run !== undefined && at < run.end ? run.value : null
}

/** Properties are numbers of two bytes, each with an operand whose length the highest bits tell. */
export const readProperties = (bytes: Buffer): Map<number, number> => {
  const found = new Map<number, number>()
  for (let at = 0; at + 3 <= bytes.length;) {
    const name = bytes.readUInt16LE(at)
    const size = SIZES[name >>> 13]!
    const length =
      size > 0 ? size : name === TABLE_CELLS ? 1 + (bytes.readUInt16LE(at + 2) || 1) : 1 + bytes[at + 2]!
    found.set(name, bytes[at + 2]! + (length > 1 ? (bytes[at + 3] ?? 0) << 8 : 0))
    at += 2 + length
  }
  return found
}

// 0: as long as its first byte says.
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3]
const TABLE_CELLS = 0xd608
