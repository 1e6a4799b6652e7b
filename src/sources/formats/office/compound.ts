import { inputDamaged } from '../../errors.js'

/** A compound file: streams in folders, in one file, as Office wrote them before 2007 and Outlook still does. */
export interface Compound {
  /** Whether it has something of this name, in letters of any case. */
  readonly has: (path: string) => boolean
  /** Of a stream like "WordDocument", or "folder/stream" deeper down; null if there is none. */
  readonly read: (path: string) => Buffer | null
}

/** @throws ExtractError `INPUT_DAMAGED` */
export const openCompound = (bytes: Buffer, id: string): Compound => {
  if (bytes.length < HEADER_BYTES) throw inputDamaged(id, 'Office', 'its header is not whole')
  const shift = bytes.readUInt16LE(30)
  const sectorSize = 1 << shift
  if (shift !== 9 && shift !== 12) throw inputDamaged(id, 'Office', `its sectors have ${sectorSize} bytes`)
  const sectors = Math.ceil(bytes.length / sectorSize)
  const sector = (at: number): Buffer => bytes.subarray((at + 1) * sectorSize, (at + 2) * sectorSize)
  const fat = readTable(bytes, sectors, sectorSize, sector)
  const chain = (start: number): Buffer => Buffer.concat(follow(start, fat, sectors).map((at) => sector(at)))

  const entries = readEntries(chain(bytes.readUInt32LE(48)))
  const [root] = entries
  if (root === undefined) throw inputDamaged(id, 'Office', 'its directory is missing')
  const miniFat = toNumbers(chain(bytes.readUInt32LE(60)))
  const miniStream = chain(root.start)
  const cutoff = bytes.readUInt32LE(56)
  const readStream = ({ start, size }: Entry): Buffer => {
    if (size >= cutoff) return chain(start).subarray(0, size)
    const pieces = follow(start, miniFat, miniFat.length).map((at) =>
      miniStream.subarray(at * MINI_BYTES, (at + 1) * MINI_BYTES),
    )
    return Buffer.concat(pieces).subarray(0, size)
  }
  const paths = toPaths(entries)
  return {
    has: (path) => paths.has(path.toLowerCase()),
    read: (path) => {
      const entry = paths.get(path.toLowerCase())
      return entry?.isStream === true ? readStream(entry) : null
    },
  }
}

const HEADER_BYTES = 512
const MINI_BYTES = 64
/** The greatest number of a sector; what is greater marks an end or a hole. */
const LAST_SECTOR = 0xfffffffa
const OWN_PLACES = 109

/** Which sector follows which: in sectors that the header names, and where those are not enough, in a chain of more. */
const readTable = (
  bytes: Buffer,
  sectors: number,
  sectorSize: number,
  sector: (at: number) => Buffer,
): Uint32Array => {
  const places: number[] = []
  for (let at = 0; at < OWN_PLACES; at++) places.push(bytes.readUInt32LE(76 + 4 * at))
  let next = bytes.readUInt32LE(68)
  for (let steps = 0; next <= LAST_SECTOR && steps < sectors; steps++) {
    const numbers = toNumbers(sector(next))
    const last = sectorSize / 4 - 1
    for (const place of numbers.subarray(0, last)) places.push(place)
    next = numbers[last] ?? Infinity
  }
  const used = places.filter((place) => place < sectors)
  return toNumbers(Buffer.concat([...new Set(used)].map((place) => sector(place))))
}

const toNumbers = (bytes: Buffer): Uint32Array => {
  const numbers = new Uint32Array(bytes.length >>> 2)
  for (let at = 0; at < numbers.length; at++) numbers[at] = bytes.readUInt32LE(4 * at)
  return numbers
}

/** The sectors of a chain; one that leads back to itself ends there. */
const follow = (start: number, table: Uint32Array, most: number): number[] => {
  const found: number[] = []
  const seen = new Uint8Array(most)
  for (let at = start; at < most && seen[at] === 0; at = table[at] ?? Infinity) {
    seen[at] = 1
    found.push(at)
  }
  return found
}

interface Entry {
  readonly name: string
  readonly isStream: boolean
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

const ENTRY_BYTES = 128
const STREAM = 2

const readEntries = (directory: Buffer): Entry[] => {
  const entries: Entry[] = []
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const bytes = directory.subarray(at, at + ENTRY_BYTES)
    const length = Math.min(64, bytes.readUInt16LE(64))
    entries.push({
      name: bytes.toString('utf16le', 0, Math.max(0, length - 2)),
      isStream: bytes[66] === STREAM,
      left: bytes.readUInt32LE(68),
      right: bytes.readUInt32LE(72),
      child: bytes.readUInt32LE(76),
      start: bytes.readUInt32LE(116),
      size: bytes.readUInt32LE(120),
    })
  }
  return entries
}

/** The entries of a folder are a tree by their names, and so is the whole: each is visited once. */
const toPaths = (entries: readonly Entry[]): Map<string, Entry> => {
  const paths = new Map<string, Entry>()
  const seen = new Set<number>([0])
  const open = [{ at: entries[0]!.child, folder: '' }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { at, folder } = next
    const entry = entries[at]
    if (entry === undefined || seen.has(at)) continue
    seen.add(at)
    const path = folder + entry.name.toLowerCase()
    paths.set(path, entry)
    open.push({ at: entry.left, folder }, { at: entry.right, folder })
    if (folder.length < LONGEST_PATH) open.push({ at: entry.child, folder: `${path}/` })
  }
  return paths
}

const LONGEST_PATH = 1000
