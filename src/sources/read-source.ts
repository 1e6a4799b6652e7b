import { peek, readAll, type Chunks } from './bytes/chunks.js'
import type { Loaded, LoadOptions, Origin, Reading } from './loader.js'
import { formatByContent, formatByName } from './registry.js'

/**
 * What one file or stream holds: a document with its links, or its records.
 *
 * @throws ExtractError when a document cannot be read, and the system's errors.
 */
export async function* readSource(
  chunks: Chunks,
  origin: Origin,
  options: LoadOptions,
): AsyncGenerator<Loaded | Reading> {
  const named = formatByName(origin.path, options)
  const { head, chunks: all } = named === null ? await peek(chunks) : { head: NO_BYTES, chunks }
  const format = named ?? formatByContent(head, options)
  if (format.kind === 'records') yield* format.readRecords(all, origin, options)
  else yield await format.toReading(await readAll(all, origin.id), origin, options)
}

const NO_BYTES = new Uint8Array()
