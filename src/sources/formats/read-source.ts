import { inputTooDeep } from '../errors.js'
import { peek } from '../bytes/chunks.js'
import { toLoadError } from '../failure.js'
import type { Failure, Reading } from '../loading/loader.js'
import { chooseLoader } from './registry.js'
import { createSource, type Source } from '../loading/source.js'

/** So many files may be packed in each other: "a.txt.gz" is one. */
const DEEPEST = 8

/**
 * What one file or stream holds, and what the sources hold that are found in it: documents with their links, records.
 *
 * @throws ExtractError when the source cannot be read, and the system's errors; a source inside of it is an item then.
 */
export async function* readSource(
  source: Source,
  signal: AbortSignal,
  depth = 0,
): AsyncGenerator<Reading | Failure> {
  if (depth > DEEPEST) throw inputTooDeep(source.id, DEEPEST)
  const { head, chunks } = await peek(source.chunks, source.settings.maxBytes)
  const loader = chooseLoader(head, source)
  for await (const content of loader.read(createSource({ ...source, chunks }), signal))
    if ('chunks' in content) yield* readInner(content, signal, depth + 1)
    else yield content
}

async function* readInner(
  source: Source,
  signal: AbortSignal,
  depth: number,
): AsyncGenerator<Reading | Failure> {
  try {
    yield* readSource(source, signal, depth)
  } catch (error) {
    yield { ok: false, id: source.id, error: await toLoadError(error, source.id) }
  }
}
