import { ExtractError } from '../errors.js'
import type { Chunks } from './bytes/chunks.js'
import { toEncoding } from './bytes/encodings.js'
import { toLoadError } from './failure.js'
import { findFiles } from './find/find-files.js'
import type { Loaded, LoadOptions } from './loader.js'
import { readSource } from './read-source.js'
import { isNew, readTree } from './find/tree.js'

export type { Loaded, LoadOptions } from './loader.js'
export { INPUT_FORMATS, isReadName } from './registry.js'

/**
 * Every document behind the inputs (files, folders, globs, "-"), in order, one at a time, lazily. A bad document is an
 * item, never a throw. A document that several inputs lead to is read once.
 *
 * A Markdown index that is followed stands for the documents it links to and is not itself one of them, unless it
 * links to none: see `readTree`. An id is the path as given, "-" for standard input, or what a record says.
 */
export async function* readInputs(
  inputs: readonly string[],
  options: LoadOptions,
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<Loaded> {
  const wrong = await encodingError(options)
  if (wrong !== null) {
    yield { ok: false, id: null, error: wrong }
    return
  }
  const seen = new Set<string>()
  for (const input of inputs)
    if (input !== '-') yield* readPath(input, options, seen)
    else if (isNew(seen, input)) yield* readStdin(stdin, options)
}

// One error, not one for each document.
const encodingError = async ({ encoding }: LoadOptions): Promise<ExtractError | null> => {
  try {
    if (encoding !== null) await toEncoding(encoding)
    return null
  } catch (error) {
    if (error instanceof ExtractError) return error
    throw error
  }
}

async function* readPath(input: string, options: LoadOptions, seen: Set<string>): AsyncGenerator<Loaded> {
  for await (const found of findFiles(input, options))
    if ('ok' in found) yield found
    else yield* readTree(found, options, seen)
}

async function* readStdin(stdin: Chunks, options: LoadOptions): AsyncGenerator<Loaded> {
  try {
    for await (const read of readSource(stdin, { id: '-', path: null }, options))
      yield 'ok' in read ? read : { ok: true, readable: read.readable }
  } catch (error) {
    yield { ok: false, id: '-', error: await toLoadError(error, '-') }
  }
}
