import type { Forms } from '../../document.js'
import { rememberForms, type Remembered } from '../../collections/by-form.js'
import { NAME_BITS } from './gazetteer-flags.js'
import { describeWord, type Knowledge, type Word } from './word-features.js'

/** What a user of the vocabulary keeps of each word form beside its columns. */
export type OnWord = (id: number, word: Word) => void

/**
 * Word forms met so far, each described once. It is a memory, not a state: what it says of a form depends on the
 * form alone, so a document's tags cannot depend on the documents before it.
 */
export class Vocabulary {
  /** Ids begin at 1; 0 is no word. */
  size = 1
  lower = new Int32Array(1024)
  shape = new Int32Array(1024)
  caps = new Uint8Array(1024)
  /** 1: a known name of several words may begin with this one. */
  opens = new Uint8Array(1024)
  cluster = new Uint16Array(1024)
  readonly #ids: readonly [Map<string, number>, Map<string, number>] = [new Map(), new Map()]
  #idsOf = this.#rememberIds()

  constructor(
    readonly knowledge: Knowledge,
    readonly onWord: OnWord,
  ) {}

  /** The ids of forms by their numbers: as written, and read without case. */
  idsOf(forms: Forms): readonly ((number: number) => number)[] {
    return this.#idsOf.map((idsOf) => idsOf(forms))
  }

  #rememberIds(): readonly Remembered<number>[] {
    return [false, true].map((caseless) => rememberForms((form) => this.#idOf(form, caseless)))
  }

  #idOf(form: string, caseless: boolean): number {
    const ids = this.#ids[caseless ? 1 : 0]
    const known = ids.get(form)
    if (known !== undefined) return known
    const id = this.size++
    if (id === this.lower.length) this.#grow()
    const word = describeWord(form, caseless, this.knowledge)
    this.lower[id] = word.lower
    this.shape[id] = word.shape
    this.caps[id] = word.caps
    this.opens[id] = word.names & NAME_BITS.opensPhrase ? 1 : 0
    this.cluster[id] = word.cluster
    this.onWord(id, word)
    ids.set(form, id)
    return id
  }

  clear(): void {
    this.size = 1
    for (const ids of this.#ids) ids.clear()
    this.#idsOf = this.#rememberIds()
  }

  #grow(): void {
    const length = this.lower.length * 2
    const grown = <T extends { set(from: T): void }>(to: T, from: T): T => {
      to.set(from)
      return to
    }
    this.lower = grown(new Int32Array(length), this.lower)
    this.shape = grown(new Int32Array(length), this.shape)
    this.caps = grown(new Uint8Array(length), this.caps)
    this.opens = grown(new Uint8Array(length), this.opens)
    this.cluster = grown(new Uint16Array(length), this.cluster)
  }
}
