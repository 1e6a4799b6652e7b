/** A document that somebody has chosen, dropped or pasted. */
export interface Input {
  /** "report.pdf", "folder/report.pdf": what the result calls it. */
  readonly name: string
  readonly content: Blob
  /** `chosen`: by itself. `found`: in a folder, where only what is known is read. `pasted`: plain text, whatever it looks like. */
  readonly from: 'chosen' | 'found' | 'pasted'
}

/** The forms in which results can be taken along. */
export type Form = 'html' | 'csv' | 'markdown' | 'json'

/** What the page asks of its worker. */
export type Order =
  | { readonly kind: 'read'; readonly inputs: readonly Input[] }
  | { readonly kind: 'write'; readonly form: Form }

/** What the worker tells its page. `reading` and `found` come of each `read`, `written` of each `write`. */
export type News =
  | { readonly kind: 'ready' }
  | { readonly kind: 'broken'; readonly message: string }
  | Reading
  | { readonly kind: 'found'; readonly found: Found }
  | {
      readonly kind: 'written'
      readonly form: Form
      readonly file: Blob
      readonly documents: readonly string[]
    }

export interface Reading {
  readonly kind: 'reading'
  readonly name: string
  /** Which of the inputs it is, from 1. */
  readonly number: number
  readonly count: number
  /** 0 to 1: how much of this one is done. */
  readonly done: number
}

export interface Found {
  /** The names of the documents that were read. */
  readonly documents: readonly string[]
  readonly names: number
  readonly quotes: number
  /** The report; null if no document could be read. */
  readonly page: Blob | null
  /** Sentences about what could not be read. */
  readonly failures: readonly string[]
}
