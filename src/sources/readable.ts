import type { Block } from '../document.js'

/** What tells more of a place than its line: the page of a PDF, from 1; a time like "00:01:02.000"; a chapter of a book. */
export interface Place {
  /** Of a PDF, from 1. */
  readonly page?: number
  /** Of subtitles: when it is said. */
  readonly time?: string
  /** Chapter of a book, part of a mail. */
  readonly part?: string
}

/** A run of readable text that stands in the source as it is: `length` UTF-16 units from `source` there, from `text` here. */
export interface Segment extends Place {
  /** Where it begins in the readable text. */
  readonly text: number
  /** Where it begins in the source. */
  readonly source: number
  /** UTF-16 units, the same in both. */
  readonly length: number
}

/** What a document says of itself; null where it does not. */
export interface Metadata {
  /** What it is called. */
  readonly title: string | null
  /** Who wrote it. */
  readonly author: string | null
  /** As it stands in the document. */
  readonly date: string | null
  /** Where it is published. */
  readonly url: string | null
  /** A language tag like "en-GB". */
  readonly language: string | null
}

export const NO_METADATA: Metadata = { title: null, author: null, date: null, url: null, language: null }

/** What a loader found that a reader should know: pages that are pictures. The code stays the same while words may change. */
export interface LoadNotice {
  readonly code: string
  readonly message: string
}

/** What a loader makes of a source: the analysed text and the way back. Data only, for it is sent to threads. */
export interface Readable {
  /** What its result is called. */
  readonly id: string
  /** The file that it stands in: that of all its records, or the archive. Null for standard input. */
  readonly path: string | null
  /** What it was read as, like "markdown". */
  readonly format: string
  /** What it says of itself. */
  readonly metadata: Metadata
  /** Fields of the input record that are carried through to the result. Null: none were asked for. */
  readonly record: Readonly<Record<string, unknown>> | null
  /** The analysed text: what a person would read. */
  readonly text: string
  /** Null: plain text, whose blocks the tokeniser finds. */
  readonly blocks: readonly Block[] | null
  /** The decoded source that lines and columns count in. Null: the text is the source. */
  readonly source: string | null
  /** The line of the file that the source begins on, where it is one of many in there. Left out: 1. */
  readonly firstLine?: number
  /** In text order; text between two segments (a space between cells) is ours and maps to the end of the first. */
  readonly segments: readonly Segment[] | null
  /** What was found at the reading; the result repeats it. */
  readonly notices?: readonly LoadNotice[]
}

/** A text that stands for itself: lines and columns count in it. */
export const toPlainReadable = (
  text: string,
  { id, path, format }: Pick<Readable, 'id' | 'path' | 'format'>,
): Readable => ({
  id,
  path,
  format,
  metadata: NO_METADATA,
  record: null,
  text,
  blocks: null,
  source: null,
  segments: null,
})
