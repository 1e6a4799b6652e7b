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
  /** The name of its loader, where whoever found it knows: a ZIP archive tells from its members. */
  readonly format?: string
  /** One of many in an archive: it is read if its name is that of a document, as a file in a folder is. */
  readonly isMember?: true
  /** What has come out of the archives that it lies in, all together. */
  readonly unpacked?: { bytes: number }
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

/** The same bytes, read by the loader of this name. */
export const toFormat = (source: Source, format: string, bytes: Uint8Array): Source =>
  createSource({ ...toInner(source, source.name, once(bytes)), format })

/** One of many documents in an archive or a mail: "news.zip/2024/a.txt". */
export const toMember = (archive: Source, name: string, chunks: Chunks): Source =>
  createSource({ ...toInner(archive, name, chunks), id: `${archive.id}/${name}`, isMember: true })

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}

/** What a source holds packed: it keeps the id and the path, by which the user knows it. */
export const toInner = (
  { id, path, settings, unpacked }: Source,
  name: string | null,
  chunks: Chunks,
): Source => createSource({ id, path, name, settings, ...(unpacked && { unpacked }), chunks })
