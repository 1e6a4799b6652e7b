import { countingSort, numbersTo, type Counted } from '../collections/counting-sort.js'
import { GrowableColumn } from '../collections/growable-column.js'
import { PackedInterner } from '../collections/packed-interner.js'

/** Numbers under each of their keys, in the order in which they were added. Add all of them before asking. */
export class Blocks {
  readonly #keys = new PackedInterner()
  /** An entry for each key of each number. */
  readonly #keyOf = new GrowableColumn(0)
  readonly #numberOf = new GrowableColumn(0)
  #sorted: Counted | null = null

  /** Under a key that comes twice it stands once. */
  add(number: number, keys: Iterable<string>): void {
    for (const key of new Set(keys)) {
      this.#keyOf.push(this.#keys.numberOf(key))
      this.#numberOf.push(number)
    }
  }

  /** Those of a key; none where nothing has it. */
  blockOf(key: string): Uint32Array {
    const number = this.#keys.knownNumberOf(key)
    return number === undefined ? NOTHING : this.#membersOf(number)
  }

  *all(): Generator<{ readonly key: string; readonly members: Uint32Array }> {
    for (let key = 0; key < this.#keys.size; key++)
      yield { key: this.#keys.textOf(key), members: this.#membersOf(key) }
  }

  #membersOf(key: number): Uint32Array {
    const { starts, things } = (this.#sorted ??= this.#sort())
    return things.subarray(starts[key], starts[key + 1])
  }

  #sort(): Counted {
    const [keyOf, numberOf] = [this.#keyOf.values(), this.#numberOf.values()]
    const { starts, things } = countingSort(
      numbersTo(keyOf.length),
      (entry) => keyOf[entry]!,
      this.#keys.size,
    )
    return { starts, things: things.map((entry) => numberOf[entry]!) }
  }
}

const NOTHING = new Uint32Array(0)
