/** How inputs are read. What is left out is as in `DEFAULTS`. */
export interface LoadOptions {
  /** A name of `INPUT_FORMATS`. `auto`: by content, the extension a hint. */
  readonly inputFormat?: string
  /** A name like "windows-1252". Null: found out from the bytes. */
  readonly encoding?: string | null
  /** Whether to read what a Markdown index links to. Null: as its front matter says. */
  readonly follow?: boolean | null
  /** Which field of a record holds its text. */
  readonly textField?: string
  /** Which field of a record holds its id. */
  readonly idField?: string
  /** Which fields of a record to carry through to its result. */
  readonly keep?: readonly string[] | 'all'
  /** Of a web page everything that is to be seen, not its article alone. */
  readonly wholePage?: boolean
  /** Whether addresses are fetched; an error each if not. */
  readonly fetch?: boolean
  /** Whether they may lead to this machine and its network. */
  readonly allowPrivateNetwork?: boolean
  /** A larger document is refused, and so is a larger record; a stream of records may be of any size. */
  readonly maxBytes?: number
  /** Seconds that reading one document may take, once its bytes are there. Null: as long as it takes. */
  readonly timeout?: number | null
  /** Which of the documents are read, where several runs share them. Null: all. With a shard nothing is followed. */
  readonly shard?: Shard | null
}

/** One of several parts of all documents. */
export interface Shard {
  /** Which of them, from 0. */
  readonly index: number
  /** How many there are. */
  readonly count: number
}

/** The same with nothing left out. */
export type LoadSettings = Required<LoadOptions>

export const DEFAULTS: LoadSettings = {
  inputFormat: 'auto',
  encoding: null,
  follow: null,
  textField: 'text',
  idField: 'id',
  keep: [],
  wholePage: false,
  fetch: false,
  allowPrivateNetwork: false,
  maxBytes: 100_000_000,
  timeout: null,
  shard: null,
}
