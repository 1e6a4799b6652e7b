/** Word → 16 bits of knowledge, looked up by hash. A word that it does not hold is taken for one that it does once in tens of thousands. */
export interface HashTable {
  readonly bits: number
  /** The upper half of each key's hash; 0 with `values` 0 is an empty slot. */
  readonly prints: Uint16Array
  readonly values: Uint16Array
}

/** The value of `hash`, 0 when it is not there. */
export const lookUp = ({ bits, prints, values }: HashTable, hash: number): number => {
  const mask = (1 << bits) - 1
  const print = hash >>> 16
  for (let slot = hash & mask; values[slot] !== 0; slot = (slot + 1) & mask)
    if (prints[slot] === print) return values[slot]!
  return 0
}

/** A table of at most three quarters fill. Values are 1 … 65535; the same entries in the same order give the same table. */
export const toHashTable = (entries: Iterable<readonly [hash: number, value: number]>): HashTable => {
  const list = [...entries]
  let bits = 4
  while (list.length > 0.75 * (1 << bits)) bits++
  const prints = new Uint16Array(1 << bits)
  const values = new Uint16Array(1 << bits)
  const mask = (1 << bits) - 1
  for (const [hash, value] of list) {
    let slot = hash & mask
    while (values[slot] !== 0 && prints[slot] !== hash >>> 16) slot = (slot + 1) & mask
    prints[slot] = hash >>> 16
    values[slot]! |= value
  }
  return { bits, prints, values }
}
