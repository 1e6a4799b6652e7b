/**
 * Words by hash, as numbers of entries. A word that it does not hold is taken for one that it does once in tens of
 * thousands. The entries stand in the order of their slots, of which an empty one takes no more than a bit.
 */
export interface HashTable {
  /** A bit a slot: whether an entry is there. */
  readonly taken: Uint32Array
  /** How many entries stand before each word of `taken`. */
  readonly before: Uint32Array
  /** The upper half of each entry's hash. */
  readonly prints: Uint16Array
}

const WORD = 32

/** The number of the entry of `hash`, −1 when it has none. */
export const entryOf = ({ taken, before, prints }: HashTable, hash: number): number => {
  const mask = WORD * taken.length - 1
  const home = hash & mask
  if (!isTaken(taken, home)) return -1
  const print = hash >>> 16
  const earlier = taken[home >>> 5]! & ((1 << (home & 31)) - 1)
  let entry = before[home >>> 5]! + bitsOf(earlier)
  for (let slot = home; isTaken(taken, slot); slot = (slot + 1) & mask) {
    if (prints[entry] === print) return entry
    entry = slot === mask ? 0 : entry + 1
  }
  return -1
}

const isTaken = (taken: Uint32Array, slot: number): boolean =>
  ((taken[slot >>> 5]! >>> (slot & 31)) & 1) === 1

/** How many bits of a word are set. */
const bitsOf = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/**
 * A table of at most three quarters fill, and the value of each entry. Values are 1 … 65535; hashes that cannot be told
 * apart share theirs. The same entries in the same order give the same table.
 */
export const toHashTable = (
  entries: Iterable<readonly [hash: number, value: number]>,
): { readonly table: HashTable; readonly values: Uint16Array } => {
  const list = [...entries]
  let slots = WORD
  while (list.length > 0.75 * slots) slots *= 2
  const prints = new Uint16Array(slots)
  const values = new Uint16Array(slots)
  for (const [hash, value] of list) {
    let slot = hash & (slots - 1)
    while (values[slot] !== 0 && prints[slot] !== hash >>> 16) slot = (slot + 1) & (slots - 1)
    prints[slot] = hash >>> 16
    values[slot]! |= value
  }
  const taken = new Uint32Array(slots / WORD)
  const before = new Uint32Array(slots / WORD)
  let count = 0
  for (let slot = 0; slot < slots; slot++) {
    if (slot % WORD === 0) before[slot / WORD] = count
    if (values[slot] === 0) continue
    taken[slot >>> 5]! |= 1 << (slot & 31)
    count++
  }
  const isEntry = (_: number, slot: number): boolean => values[slot] !== 0
  return {
    table: { taken, before, prints: prints.filter(isEntry) },
    values: values.filter((value) => value !== 0),
  }
}
