import { ReadableStream } from 'node:stream/web'
import { createTarDecoder, type ParsedTarEntry } from 'modern-tar'
import { ExtractError } from '../../../errors.js'
import { inputDamaged, inputTooLarge } from '../../errors.js'
import type { Content } from '../../loading/loader.js'
import { isHidden, isOutside, judgeLink, refuseOutside } from '../../loading/member-names.js'
import { toMember, type Source } from '../../loading/source.js'

/** Each member as it comes. @throws ExtractError `INPUT_DAMAGED` where the archive is cut off */
export async function* readTar(source: Source, signal: AbortSignal): AsyncGenerator<Content> {
  const decoder = createTarDecoder({ strict: true })
  try {
    const bytes = ReadableStream.from(source.chunks) as unknown as globalThis.ReadableStream<Uint8Array>
    for await (const entry of bytes.pipeThrough(decoder)) {
      if (signal.aborted) return
      yield* judge(entry, source)
      // What nobody has read of it is passed over.
      if (!entry.body.locked) await entry.body.cancel()
      if (isFull(source)) return
    }
  } catch (error) {
    throw toTarError(error, source.id)
  }
}

const judge = function* ({ header, body }: ParsedTarEntry, source: Source): Generator<Content> {
  const name = header.name.replace(/^(?:\.\/)+/, '')
  const { type = 'file', linkname = '' } = header
  if (type === 'directory') return
  if (isOutside(name)) yield refuseOutside(source, name)
  else if (isHidden(name)) return
  // A hard link names its target from the top of the archive.
  else if (type === 'symlink' || type === 'link')
    yield judgeLink(source, type === 'link' ? '' : name, linkname)
  else if (type === 'file')
    yield toMember(source, name, unpack(body, `${source.id}/${name}`, header.size, source))
}

async function* unpack(
  body: globalThis.ReadableStream<Uint8Array>,
  name: string,
  size: number,
  { settings, unpacked = { bytes: 0 } }: Source,
): AsyncGenerator<Uint8Array> {
  if (size > settings.maxBytes) throw inputTooLarge(name, settings.maxBytes)
  try {
    for await (const chunk of body) {
      unpacked.bytes += chunk.length
      if (unpacked.bytes > settings.maxBytes) throw inputTooLarge(name, settings.maxBytes)
      yield chunk
    }
  } catch (error) {
    throw toTarError(error, name)
  }
}

// Errors of the decoder have no code; those of the system have.
const toTarError = (error: unknown, name: string): unknown =>
  error instanceof Error && !(error instanceof ExtractError) && !('code' in error)
    ? inputDamaged(name, 'tar', error.message.replace(/\.$/, ''), { cause: error })
    : error

// Then the last member has told.
const isFull = ({ unpacked, settings }: Source): boolean =>
  unpacked !== undefined && unpacked.bytes > settings.maxBytes
