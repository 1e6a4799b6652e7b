/** Counts 32-bit keys and then numbers those that are kept. Open addressing, no object per key. */
export class KeyIndex {
  #keys = new Int32Array(1 << 20)
  #values = new Int32Array(1 << 20)
  #size = 0

  get size(): number {
    return this.#size
  }

  count(key: number): void {
    if (this.#size * 2 > this.#keys.length) this.#grow()
    const slot = this.#slotOf(key)
    if (this.#keys[slot] === 0) {
      this.#keys[slot] = key
      this.#size++
    }
    this.#values[slot]!++
  }

  /** Numbers the keys counted at least `least` times 0, 1, …; the others answer −1. Returns the kept keys by number. */
  number(least: number): Int32Array {
    const kept: number[] = []
    for (let slot = 0; slot < this.#keys.length; slot++) {
      if (this.#keys[slot] === 0) continue
      if (this.#values[slot]! >= least) {
        this.#values[slot] = kept.length
        kept.push(this.#keys[slot]!)
      } else this.#values[slot] = -1
    }
    return Int32Array.from(kept)
  }

  /** The number of a key, −1 when it was not kept. */
  of(key: number): number {
    const slot = this.#slotOf(key)
    return this.#keys[slot] === 0 ? -1 : this.#values[slot]!
  }

  #slotOf(key: number): number {
    const mask = this.#keys.length - 1
    let slot = Math.imul(key, 0x9e3779b1) & mask
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const keys = this.#keys
    const values = this.#values
    this.#keys = new Int32Array(keys.length * 2)
    this.#values = new Int32Array(keys.length * 2)
    for (let i = 0; i < keys.length; i++)
      if (keys[i] !== 0) {
        const slot = this.#slotOf(keys[i]!)
        this.#keys[slot] = keys[i]!
        this.#values[slot] = values[i]!
      }
  }
}
