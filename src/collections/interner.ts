/** Numbers distinct texts 0, 1, … in the order in which they are first met. */
export class Interner {
  /** By number. */
  readonly texts: string[] = []
  readonly #numbers = new Map<string, number>()

  numberOf(text: string): number {
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    const number = this.texts.length
    const copy = copyOf(text)
    this.texts.push(copy)
    this.#numbers.set(copy, number)
    return number
  }

  has(text: string): boolean {
    return this.#numbers.has(text)
  }

  get size(): number {
    return this.texts.length
  }
}

/** The same text by itself: a slice would keep the whole that it was cut from in memory. */
const copyOf = (slice: string): string => Array.from(slice).join('')
