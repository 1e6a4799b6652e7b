import { ExtractError } from '../../errors.js'
import { toEncoding } from '../bytes/encodings.js'
import type { Chunks } from '../bytes/chunks.js'
import type { ReadAddress } from '../fetch/read-address.js'
import { createFindNear, toLoadError } from '../failure.js'
import { findFiles } from './find-files.js'
import type { Skipped } from '../skipped.js'
import { isNew, readTree, type Run } from './tree.js'
import { DEFAULTS, type LoadOptions } from '../load-options.js'
import { toLoaded, type Loaded } from '../loading/loader.js'
import { readSource } from '../formats/read-source.js'
import { createSource } from '../loading/source.js'
import { dealOf } from './shard.js'

export { readInputList } from './input-list.js'
export { describeSkipped, type Skipped } from '../skipped.js'
export type { LoadOptions } from '../load-options.js'
export type { Loaded } from '../loading/loader.js'
export { INPUT_FORMATS, isReadName } from '../formats/registry.js'

export interface ReadControl {
  /** Ends the reading; what is open is closed. */
  readonly signal?: AbortSignal
  /** Told after each folder that holds files which are not read. */
  readonly onSkipped?: (skipped: Skipped) => void
}

/**
 * Every document behind the inputs (files, folders, globs, addresses, "-"), in order, one at a time, lazily. A bad document is an
 * item, never a throw. A document that several inputs lead to is read once.
 *
 * A Markdown index that is followed stands for the documents it links to and is not itself one of them, unless it
 * leads to none: see `readTree`. An id is the path as given, "-" for standard input, or what a record says.
 */
export async function* readInputs(
  inputs: Iterable<string> | AsyncIterable<string>,
  options: LoadOptions,
  stdin: Chunks,
  { signal = new AbortController().signal, onSkipped }: ReadControl = {},
): AsyncGenerator<Loaded> {
  const run: Run = {
    settings: { ...DEFAULTS, ...options },
    signal,
    seen: new Set(),
    findNear: createFindNear(),
  }
  const wrong = await encodingError(run.settings.encoding)
  if (wrong !== null) {
    yield { ok: false, id: null, error: wrong }
    return
  }
  let readAddress: ReadAddress | null = null
  for await (const input of inputs) {
    if (signal.aborted) return
    if (isAddress(input)) {
      readAddress ??= (await import('../fetch/read-address.js')).createAddressReader(run.settings, signal)
      const isOurs = dealOf(input, false, run.settings.shard) !== null
      if (isOurs && isNew(run.seen, input)) yield* tell(readAddress(input), onSkipped)
    } else if (!isStandardInput(input)) yield* readPath(input, run, onSkipped)
    else if (isNew(run.seen, '-')) yield* tell(readStdin(input, stdin, run), onSkipped)
  }
}

/** "-", or a name that the system has for it: opened by that name it may be a socket, which cannot be opened. */
export const isStandardInput = (input: string): boolean =>
  ['-', '/dev/stdin', '/dev/fd/0', '/proc/self/fd/0'].includes(input)

// One error, not one for each document.
const encodingError = async (encoding: string | null): Promise<ExtractError | null> => {
  try {
    if (encoding !== null) await toEncoding(encoding)
    return null
  } catch (error) {
    if (error instanceof ExtractError) return error
    throw error
  }
}

const isAddress = (input: string): boolean => /^https?:\/\//i.test(input)

async function* readPath(
  input: string,
  run: Run,
  onSkipped: ReadControl['onSkipped'],
): AsyncGenerator<Loaded> {
  for await (const found of findFiles(input, run.settings, run.findNear)) {
    if (run.signal.aborted) return
    if ('ok' in found) yield found
    else if ('kinds' in found) onSkipped?.(found)
    else yield* tell(readTree(found, run), onSkipped)
  }
}

// What an archive holds besides documents is told as soon as it is known.
async function* tell(
  items: AsyncIterable<Loaded | Skipped>,
  onSkipped: ReadControl['onSkipped'],
): AsyncGenerator<Loaded> {
  for await (const item of items)
    if ('kinds' in item) onSkipped?.(item)
    else yield item
}

async function* readStdin(
  id: string,
  chunks: Chunks,
  { settings, signal }: Run,
): AsyncGenerator<Loaded | Skipped> {
  try {
    const source = createSource({ id, path: null, name: null, settings, chunks })
    const isOurs = dealOf('-', true, settings.shard)!
    for await (const read of readSource(source, signal))
      if ('kinds' in read) yield read
      else if (isOurs()) yield toLoaded(read)
  } catch (error) {
    if (!signal.aborted) yield { ok: false, id, error: await toLoadError(error, id) }
  }
}
