import { crc32 } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { inputDamaged, inputEncrypted, inputForeign, inputTooLarge, inputUnsafe } from '../../errors.js'
import { ExtractError } from '../../../errors.js'
import type { Chunks } from '../../bytes/chunks.js'
import { checkDensity } from '../../bytes/density.js'
import type { Source } from '../../loading/source.js'
import { createPause } from '../../pause.js'

/** One file in an archive. */
export interface ZipMember {
  readonly name: string
  readonly isFolder: boolean
  readonly isLink: boolean
  readonly isEncrypted: boolean
  /** Its bytes as they are unpacked. */
  readonly chunks: Chunks
}

/** What limits hold for an archive, and what it is called in an error. */
export type Archive = Pick<Source, 'id' | 'settings' | 'unpacked'>

/** Every member in the order of the directory. @throws ExtractError `INPUT_DAMAGED` or `INPUT_UNSAFE` */
export async function* listMembers(bytes: Buffer, archive: Archive): AsyncGenerator<ZipMember> {
  const pause = createPause()
  const unpacked = archive.unpacked ?? { bytes: 0 }
  let packed = 0
  try {
    const file = await yauzl.fromBufferPromise(withoutRest(bytes), { decodeStrings: false })
    for await (const entry of file.eachEntry()) {
      packed += entry.compressedSize
      // Members that share their bytes make a small archive unpack to a huge one.
      if (packed > bytes.length) throw inputUnsafe(archive.id, 'has members that lie in each other')
      yield toMember(file, entry, { ...archive, unpacked })
      await pause()
    }
  } catch (error) {
    throw toZipError(error, archive.id)
  }
}

/** What servers and programs for mail leave behind the end of an archive is no part of it. */
const withoutRest = (bytes: Buffer): Buffer => {
  const end = bytes.lastIndexOf(END_RECORD, undefined, 'latin1') + END_LENGTH
  return bytes.subarray(
    0,
    end < END_LENGTH || end > bytes.length ? undefined : end + bytes.readUInt16LE(end - 2),
  )
}

const END_RECORD = 'PK\x05\x06'
const END_LENGTH = 22

const toMember = (file: ZipFile, entry: Entry, archive: Required<Archive>): ZipMember => {
  const { generalPurposeBitFlag, fileNameRaw, extraFields, externalFileAttributes } = entry
  const name = yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
  return {
    name,
    isFolder: name.endsWith('/'),
    isLink: ((externalFileAttributes >>> 16) & FILE_TYPE) === LINK,
    isEncrypted: entry.isEncrypted(),
    chunks: unpack(file, entry, `${archive.id}/${name}`, archive),
  }
}

const FILE_TYPE = 0o170000
const LINK = 0o120000

async function* unpack(
  file: ZipFile,
  entry: Entry,
  name: string,
  { settings, unpacked }: Required<Archive>,
): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted()) throw inputEncrypted(name, 'in a ZIP archive')
  if (!entry.canDecodeFileData())
    throw inputForeign(name, `packed by method ${entry.compressionMethod}`, '7z x')
  if (entry.uncompressedSize > settings.maxBytes) throw inputTooLarge(name, settings.maxBytes)
  let length = 0
  let checksum = 0
  try {
    for await (const chunk of (await file.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      length += chunk.length
      unpacked.bytes += chunk.length
      checkDensity(name, entry.compressedSize, length)
      if (unpacked.bytes > settings.maxBytes) throw inputTooLarge(name, settings.maxBytes)
      checksum = crc32(chunk, checksum)
      yield chunk
    }
  } catch (error) {
    throw toZipError(error, name)
  }
  if (checksum !== entry.crc32) throw inputDamaged(name, 'ZIP', 'its checksum does not fit')
}

// Errors of yauzl have no code; those of the system have.
const toZipError = (error: unknown, name: string): unknown =>
  error instanceof Error && !(error instanceof ExtractError)
    ? inputDamaged(name, 'ZIP', error.message.replace(/\.$/, ''), { cause: error })
    : error
