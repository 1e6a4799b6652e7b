import type { ExtractError } from '../errors.js'
import type { Readable } from './readable.js'

export interface LoadOptions {
  /** `auto`: by extension, then by content. */
  readonly inputFormat: 'auto' | 'text' | 'markdown' | 'ndjson'
  /** A name like "windows-1252". Null: found out from the bytes. */
  readonly encoding: string | null
  /** Whether to read what a Markdown index links to. Null: as its front matter says. */
  readonly follow: boolean | null
  /** Which fields of a record hold its text and its id. */
  readonly textField: string
  readonly idField: string
  /** Which other fields of a record come through to its result. */
  readonly keep?: readonly string[] | 'all'
  /** Larger inputs are refused. */
  readonly maxBytes?: number
}

/** A document, or why there is none. */
export type Loaded =
  | { readonly ok: true; readonly readable: Readable }
  | { readonly ok: false; readonly id: string | null; readonly error: ExtractError }

/** Where bytes come from. `path` is null for standard input. */
export interface Origin {
  readonly id: string
  readonly path: string | null
}

/** A link as it stands in a document, on this line of its source. */
export interface Link {
  readonly target: string
  readonly line: number
}

/** A document with its links to others. `follow`: it declares itself to be an index of them. */
export interface Reading {
  readonly readable: Readable
  readonly links: readonly Link[]
  readonly follow: boolean
}

interface AnyFormat {
  readonly name: string
  /** With the dot, in lower case. */
  readonly extensions: readonly string[]
  /** Whether a source without a telling name is in this format, from its first bytes (the first line at least). */
  readonly matches: (head: Uint8Array, options: LoadOptions) => boolean
}

/** One source, one document. */
export interface DocumentFormat extends AnyFormat {
  readonly kind: 'document'
  /** @throws ExtractError when the bytes cannot be read as this format. */
  readonly toReading: (bytes: Uint8Array, origin: Origin, options: LoadOptions) => Promise<Reading>
}

/** One source, many documents, read as they arrive. */
export interface RecordFormat extends AnyFormat {
  readonly kind: 'records'
  readonly readRecords: (
    chunks: AsyncIterable<Uint8Array>,
    origin: Origin,
    options: LoadOptions,
  ) => AsyncGenerator<Loaded>
}

export type Format = DocumentFormat | RecordFormat
