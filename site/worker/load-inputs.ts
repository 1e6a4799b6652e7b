import { isReadName } from '../../src/sources/formats/registry.js'
import { readSource } from '../../src/sources/formats/read-source.js'
import { DEFAULTS } from '../../src/sources/load-options.js'
import { toLoaded, type Failure, type Loaded, type Reading } from '../../src/sources/loading/loader.js'
import { createSource, type Source } from '../../src/sources/loading/source.js'
import { toKind, toSkipped, type Skipped } from '../../src/sources/skipped.js'
import type { Input } from '../messages.js'

/** A document that is there, why there is none, or what was passed over. */
export type Item = Loaded | Skipped | { readonly name: string; readonly fault: unknown }

/** Every document in one input: an archive or a mail may hold many. */
export async function* loadInput(input: Input): AsyncGenerator<Item> {
  try {
    for await (const read of readSource(toSource(input), new AbortController().signal))
      yield isSkipped(read) ? read : toLoaded(read)
  } catch (fault) {
    yield { name: input.name, fault }
  }
}

const isSkipped = (read: Reading | Failure | Skipped): read is Skipped => 'kinds' in read

/** Of what was found in folders only what is known by its name is read; the rest is told. */
export const choose = (
  inputs: readonly Input[],
): { inputs: readonly Input[]; skipped: readonly Skipped[] } => {
  const isRead = ({ name, from }: Input): boolean => from !== 'found' || isReadName(name, DEFAULTS)
  const folders = new Map<string, Map<string, number>>()
  for (const input of inputs.filter((each) => !isRead(each))) {
    const [folder = ''] = input.name.split('/')
    const kind = toKind(input.name, true)
    const counts = folders.get(folder) ?? new Map<string, number>()
    folders.set(folder, counts.set(kind, (counts.get(kind) ?? 0) + 1))
  }
  return {
    inputs: inputs.filter(isRead),
    skipped: [...folders].map(([folder, counts]) => toSkipped(folder, counts)),
  }
}

const toSource = ({ name, content, from }: Input): Source => {
  const isPasted = from === 'pasted'
  return createSource({
    id: name,
    path: isPasted ? null : name,
    name: isPasted ? null : name,
    settings: DEFAULTS,
    ...(isPasted && { format: 'text' }),
    chunks: toChunks(content),
  })
}

const CHUNK_BYTES = 1 << 20

async function* toChunks(content: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.size; at += CHUNK_BYTES)
    yield new Uint8Array(await content.slice(at, at + CHUNK_BYTES).arrayBuffer())
}
