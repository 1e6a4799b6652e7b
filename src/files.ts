import type { Chunks } from './sources/bytes/chunks.js'
import { readInputs, type ReadControl } from './sources/find/read-inputs.js'
import type { LoadOptions } from './sources/load-options.js'
import type { Loaded } from './sources/loading/loader.js'

export type { Failure, Loaded, Success } from './sources/loading/loader.js'
export type { LoadOptions, Shard } from './sources/load-options.js'
export type { Metadata, Readable, Segment } from './sources/readable.js'
export type { Skipped } from './sources/skipped.js'
export { INPUT_FORMATS } from './sources/formats/registry.js'

/** What may end a reading, and who is told of it. */
export interface FileControl extends ReadControl {
  /** What the input "-" stands for; left out, it is empty. */
  readonly stdin?: Chunks
}

/**
 * Every document behind files, folders, globs and addresses, as the command reads them: in order, one at a time, as they are
 * needed; `run` and `extractAll` take them. What cannot be read is an item with its error, never a throw.
 */
export const readFiles = (
  inputs: Iterable<string> | AsyncIterable<string>,
  options: LoadOptions = {},
  { stdin = nothing(), ...control }: FileControl = {},
): AsyncGenerator<Loaded> => readInputs(inputs, options, stdin, control)

async function* nothing(): AsyncGenerator<Uint8Array> {}
