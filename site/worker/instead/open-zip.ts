import {
  Uint8ArrayReader,
  ZipReader,
  type Entry,
  type FileEntry,
} from '@zip.js/zip.js/lib/zip-core-native.js'
import { ExtractError } from '../../../src/errors.js'
import type { Chunks } from '../../../src/sources/bytes/chunks.js'
import { checkDensity } from '../../../src/sources/bytes/density.js'
import {
  inputDamaged,
  inputEncrypted,
  inputForeign,
  inputTooLarge,
  inputUnsafe,
} from '../../../src/sources/errors.js'
import type * as replaced from '../../../src/sources/formats/zip/open-zip.js'
import { readWritten } from '../read-stream.js'

type Archive = Required<replaced.Archive>

/** Every member in the order of the directory, unpacked by what the browser has for it. */
export const listMembers: typeof replaced.listMembers = async function* (bytes, archive) {
  const unpacked = archive.unpacked ?? { bytes: 0 }
  let packed = 0
  try {
    const reader = new ZipReader(new Uint8ArrayReader(bytes), {
      useWebWorkers: false,
      strictness: 'tolerant',
    })
    for await (const entry of reader.getEntriesGenerator()) {
      packed += entry.compressedSize
      // Members that share their bytes make a small archive unpack to a huge one.
      if (packed > bytes.length) throw inputUnsafe(archive.id, 'has members that lie in each other')
      yield toMember(entry, { ...archive, unpacked })
    }
  } catch (error) {
    throw toZipError(error, archive.id)
  }
}

const toMember = (entry: Entry, archive: Archive): replaced.ZipMember => ({
  name: entry.filename,
  isFolder: entry.directory,
  isLink: entry.symlink,
  isEncrypted: entry.encrypted,
  chunks: entry.directory ? none() : unpack(entry, `${archive.id}/${entry.filename}`, archive),
})

async function* none(): Chunks {}

const STORED = 0
const DEFLATED = 8

async function* unpack(
  entry: FileEntry,
  name: string,
  { settings, unpacked }: Archive,
): AsyncGenerator<Uint8Array> {
  if (entry.encrypted) throw inputEncrypted(name, 'in a ZIP archive')
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    throw inputForeign(name, `packed by method ${entry.compressionMethod}`, '7z x')
  if (entry.uncompressedSize > settings.maxBytes) throw inputTooLarge(name, settings.maxBytes)
  let length = 0
  try {
    for await (const chunk of readWritten<Uint8Array>((sink) => entry.getData(sink, { checkCrc32: true }))) {
      length += chunk.length
      unpacked.bytes += chunk.length
      checkDensity(name, entry.compressedSize, length)
      if (unpacked.bytes > settings.maxBytes) throw inputTooLarge(name, settings.maxBytes)
      yield chunk
    }
  } catch (error) {
    throw toZipError(error, name)
  }
}

const toZipError = (error: unknown, name: string): unknown =>
  error instanceof Error && !(error instanceof ExtractError)
    ? inputDamaged(name, 'ZIP', error.message.replace(/\.$/, ''), { cause: error })
    : error
