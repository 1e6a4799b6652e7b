import type { ExtractError } from '../../errors.js'
import type { Readable } from '../readable.js'
import type { Skipped } from '../skipped.js'
import type { Source } from './source.js'

/** A document, or why there is none. `isRecord`: of many in one source, each of which has a line of its own in the output. */
export type Loaded = Success | Failure

/** A document that could be read. */
export interface Success {
  /** Tells it from `Failure`. */
  readonly ok: true
  /** Its text, with the way back to its place in the file. */
  readonly readable: Readable
  /** True for one of a file of records. */
  readonly isRecord?: boolean
}

/** A document, or an input, that could not be read. */
export interface Failure {
  /** Tells it from `Success`. */
  readonly ok: false
  /** The document or input; null where there is none. */
  readonly id: string | null
  /** Why, and what to do. */
  readonly error: ExtractError
  /** True for one of a file of records. */
  readonly isRecord?: boolean
}

/** A link as it stands in a document, on this line of its source. */
export interface Link {
  readonly target: string
  readonly line: number
}

/** A document with its links to others. `follow`: it declares itself to be an index of them. */
export interface Reading {
  readonly readable: Readable
  readonly isRecord?: boolean
  readonly links?: readonly Link[]
  readonly follow?: boolean
}

/** What reading a source gives: documents, what could not be read, and at the end of an archive what it holds besides. */
export type Read = Reading | Failure | Skipped

export const toLoaded = (read: Reading | Failure): Loaded =>
  'ok' in read ? read : { ok: true, readable: read.readable, ...(read.isRecord && { isRecord: true }) }

/** What a source turns out to hold: documents, what could not be read, and further sources, to be read in turn. */
export type Content = Reading | Failure | Source | Skipped

/**
 * `certain`: this format, whatever the name says. `likely`: unless the name says otherwise. `unlikely`: only if the name
 * or the user says so. `impossible`: not even then, unless the user insists.
 */
export type Certainty = 'certain' | 'likely' | 'unlikely' | 'impossible'

/** One format. A new one is one file in `formats/` and one line in the registry; it loads packages when it first reads. */
export interface Loader {
  readonly name: string
  /** With the dot, in lower case. */
  readonly extensions: readonly string[]
  /** It only unpacks: `--input-format` speaks of what is inside, and a name like "a.txt.gz" tells that too. */
  readonly isContainer?: true
  /** A container of many: which of them are read, their own names tell. */
  readonly isArchive?: true
  /** One file may hold very many documents, and is read as it comes. */
  readonly isDivisible?: true
  /** Its documents come with attachments, called as their senders like: which of them are read, their content tells as well. */
  readonly isMail?: true
  /** From the first bytes, the first line at least. */
  readonly detect: (head: Uint8Array, hint: Pick<Source, 'name' | 'settings'>) => Certainty
  /** @throws ExtractError when the source cannot be read (any further), and the system's errors. */
  readonly read: (source: Source, signal: AbortSignal) => AsyncIterable<Content>
}
