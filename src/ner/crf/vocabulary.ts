import { mapped } from '../../collections/packed.js'
import type { Forms } from '../../document.js'
import { doubled } from '../../collections/growable-column.js'
import { memoByForm } from '../../collections/memo-by-form.js'
import { GAZETTEER_FLAGS } from './gazetteer-flags.js'
import type { Knowledge } from './knowledge.js'
import { describeWord, type Word } from './word-features.js'

const ROOM = 1024

/** What is known of words, by their ids. */
export interface WordColumns {
  readonly lower: Int32Array
  readonly shape: Int32Array
  readonly caps: Uint8Array
  /** 1: a known name of several words may begin with this one. */
  readonly opens: Uint8Array
  readonly cluster: Uint16Array
  /** One number for all words that are the same in lower case. */
  readonly same: Int32Array
  /** Room for what a document says of each such number: all 0 but while somebody reads a document. */
  readonly notes: Int32Array
}

/** What a user of the vocabulary keeps of each word form beside its columns. */
export type OnWord = (id: number, word: Word) => void

/**
 * Word forms met so far, each described once. It is a memory, not a state: what it says of a form depends on the
 * form alone, so a document's tags cannot depend on the documents before it.
 */
export class Vocabulary implements WordColumns {
  /** Ids begin at 1; 0 is no word. */
  size = 1
  lower = new Int32Array(ROOM)
  shape = new Int32Array(ROOM)
  caps = new Uint8Array(ROOM)
  opens = new Uint8Array(ROOM)
  cluster = new Uint16Array(ROOM)
  same = new Int32Array(ROOM)
  notes = new Int32Array(ROOM)
  readonly #numbers = new Map<number, number>()
  readonly #idsOf = [false, true].map((caseless) => memoByForm((form) => this.#idOf(form, caseless)))

  constructor(
    readonly knowledge: Knowledge,
    readonly onWord: OnWord,
  ) {}

  /** The ids of forms by their numbers: as written, and read without case. */
  idsOf(forms: Forms): readonly ((number: number) => number)[] {
    return mapped(this.#idsOf, (idsOf) => idsOf(forms))
  }

  #idOf(form: string, caseless: boolean): number {
    const id = this.size++
    if (id === this.lower.length) this.#grow()
    const word = describeWord(form, caseless, this.knowledge)
    this.lower[id] = word.lower
    this.shape[id] = word.shape
    this.caps[id] = word.caps
    this.opens[id] = word.flags & GAZETTEER_FLAGS.opensPhrase ? 1 : 0
    this.cluster[id] = word.cluster
    this.same[id] = this.#numberOf(word.lower)
    this.onWord(id, word)
    return id
  }

  #numberOf(lower: number): number {
    let number = this.#numbers.get(lower)
    if (number === undefined) this.#numbers.set(lower, (number = this.#numbers.size))
    return number
  }

  #grow(): void {
    this.lower = doubled(this.lower)
    this.shape = doubled(this.shape)
    this.caps = doubled(this.caps)
    this.opens = doubled(this.opens)
    this.cluster = doubled(this.cluster)
    this.same = doubled(this.same)
    this.notes = new Int32Array(this.same.length)
  }
}
