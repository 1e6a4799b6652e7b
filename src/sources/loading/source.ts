import { readAll, type Chunks } from '../bytes/chunks.js'
import type { LoadSettings } from '../load-options.js'

/** Where bytes come from: a file, standard input, a member of an archive. They can be had once, whole or as they come. */
export interface Source {
  readonly id: string
  /** Null for standard input. */
  readonly path: string | null
  /** What its extension is a hint from: the path, or the name inside of an archive. */
  readonly name: string | null
  readonly settings: LoadSettings
  /** The character encoding that its sender tells, for formats that ask for one; servers and mails are often wrong. */
  readonly charset?: string
  readonly chunks: Chunks
  /** @throws ExtractError `INPUT_TOO_LARGE` for more than `maxBytes`. */
  readonly bytes: () => Promise<Buffer>
}

export const createSource = (from: Omit<Source, 'bytes'>): Source => ({
  ...from,
  bytes: () => readAll(from.chunks, from.id, from.settings.maxBytes),
})

/** What a source holds packed: it keeps the id and the path, by which the user knows it. */
export const toInner = (source: Source, name: string | null, chunks: Chunks): Source =>
  createSource({ id: source.id, path: source.path, name, settings: source.settings, chunks })
