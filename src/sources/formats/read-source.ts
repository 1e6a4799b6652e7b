import { archiveEmpty, inputTooDeep } from '../errors.js'
import { peek } from '../bytes/chunks.js'
import { toLoadError } from '../failure.js'
import type { Content, Loader, Read } from '../loading/loader.js'
import { withNotices } from './odd-content.js'
import { chooseLoader, extensionsRead, isKnown, isReadName, promisedFormat } from './registry.js'
import { isHiddenFile } from '../loading/member-names.js'
import { createSource, type Source } from '../loading/source.js'
import { describeKinds, toKind, toSkipped } from '../skipped.js'
import { withinTime } from '../loading/time-limit.js'

/** So many files may be packed in each other: "a.txt.gz" is one. */
const DEEPEST = 8

/**
 * What one file or stream holds, and what the sources hold that are found in it: documents with their links, records.
 *
 * @throws ExtractError when the source cannot be read, and the system's errors; a source inside of it is an item then.
 */
export const readSource = (source: Source, signal: AbortSignal): AsyncGenerator<Read> =>
  withinTime(source, signal, (timed, ended) => readNested(timed, ended, 0))

async function* readNested(source: Source, signal: AbortSignal, depth: number): AsyncGenerator<Read> {
  if (depth > DEEPEST) throw inputTooDeep(source.id, DEEPEST)
  const { head, chunks } = await peek(source.chunks, source.settings.maxBytes)
  const loader = chooseLoader(head, source)
  const whole = createSource({ ...source, chunks })
  if (loader.isArchive === true || loader.isMail === true) yield* readMembers(loader, whole, signal, depth)
  else {
    const promised = promisedFormat(loader, source)
    for await (const content of loader.read(whole, signal))
      yield* readContent(withNotices(content, promised), signal, depth)
  }
}

async function* readMembers(
  loader: Loader,
  source: Source,
  signal: AbortSignal,
  depth: number,
): AsyncGenerator<Read> {
  const within = loader.isMail === true ? 'mail' : 'archive'
  const skipped = new Map<string, number>()
  let isEmpty = true
  const counted = { ...source, unpacked: source.unpacked ?? { bytes: 0 } }
  const skip = (kind: string): void => {
    skipped.set(kind, (skipped.get(kind) ?? 0) + 1)
  }
  for await (const content of loader.read(counted, signal))
    if ('kinds' in content) for (const [kind] of content.kinds) skip(kind)
    else if (!('isMember' in content) || isReadName(content.name ?? '', source.settings)) {
      isEmpty = false
      yield* readContent(withNotices(content, null), signal, depth)
    } else if (within === 'mail') {
      if (!(yield* readUnnamed(content, signal, depth))) skip(toKind(content.name ?? '', true))
    } else if (!isHiddenFile(content.name ?? '')) skip(toKind(content.name ?? '', true))
  const summary = toSkipped(source.id, skipped)
  if (isEmpty) throw archiveEmpty(source.id, extensionsRead(source.settings), describeKinds(summary.kinds))
  if (skipped.size > 0) yield { ...summary, within }
}

/** What is attached under a name that promises no document, if it is one all the same; whether it is. */
async function* readUnnamed(
  attachment: Source,
  signal: AbortSignal,
  depth: number,
): AsyncGenerator<Read, boolean> {
  const { head, chunks } = await peek(attachment.chunks, attachment.settings.maxBytes)
  if (!isKnown(head, attachment)) return false
  for await (const read of readContent(createSource({ ...attachment, chunks }), signal, depth)) {
    if ('error' in read && read.id === attachment.id && NO_DOCUMENT.has(read.error.code)) return false
    yield read
  }
  return true
}

/** A picture or a workbook; an archive of them. */
const NO_DOCUMENT = new Set(['INPUT_BINARY', 'FOLDER_EMPTY'])

async function* readContent(content: Content, signal: AbortSignal, depth: number): AsyncGenerator<Read> {
  if (!('chunks' in content)) yield content
  else
    try {
      // What a container turns out to be itself lies no deeper.
      yield* readNested(content, signal, content.format === undefined ? depth + 1 : depth)
    } catch (error) {
      yield { ok: false, id: content.id, error: await toLoadError(error, content.id) }
    }
}
