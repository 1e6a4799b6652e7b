import { inputBinary, inputUndecodable } from '../errors.js'
import { findBinary } from './binary.js'
import { canDecode, decodeAs, toEncoding } from './encodings.js'
import { firstNotUtf8, isDamagedUtf8, readUtf8 } from './utf8.js'
import { decodeUtf16, type Endianness } from './utf16.js'
import { guessWide, markOf } from './wide.js'

/**
 * The text of a file: its encoding is the one named, else what a byte order mark says, else UTF-8 if the bytes
 * are that, else what a detector makes of them. The mark is removed, nothing else is changed.
 *
 * @param name What to call the file in an error.
 * @throws ExtractError `INPUT_BINARY`, `INPUT_UNDECODABLE` or `ENCODING_UNKNOWN`.
 */
export const decode = async (bytes: Uint8Array, name: string, encoding: string | null): Promise<string> =>
  encoding === null ? decodeUnknown(bytes, name) : decodeKnown(bytes, name, encoding)

const decodeUnknown = async (bytes: Uint8Array, name: string): Promise<string> => {
  const mark = markOf(bytes)
  if (mark === 'utf-8') return checkedUtf8(bytes, name)
  const wide = mark ?? guessWide(bytes)
  if (wide !== null) return isUtf16(wide) ? decodeWide(bytes, name, wide) : decodeKnown(bytes, name, wide)
  const text = readUtf8(bytes)
  await refuseBinary(bytes, name, text !== null)
  return text ?? (isDamagedUtf8(bytes) ? failUtf8(bytes, name) : decodeLegacy(bytes, name))
}

const decodeKnown = async (bytes: Uint8Array, name: string, encoding: string): Promise<string> => {
  const known = await toEncoding(encoding)
  if (known === 'utf-8') return checkedUtf8(bytes, name)
  // "utf-16" leaves the order of the bytes to the mark.
  const mark = markOf(bytes)
  if (isUtf16(known)) return decodeWide(bytes, name, isUtf16(mark) ? mark : known)
  const decoded = await decodeAs(bytes, known)
  if (typeof decoded !== 'string') throw inputUndecodable(name, known, decoded.at, bytes[decoded.at] ?? 0)
  const nul = decoded.indexOf('\0')
  if (nul !== -1) throw inputBinary(name, null, Math.max(0, bytes.indexOf(0)), 0)
  return decoded
}

const isUtf16 = (name: string | null): name is Endianness => name === 'utf-16le' || name === 'utf-16be'

const decodeWide = (bytes: Uint8Array, name: string, endianness: Endianness): string => {
  const decoded = decodeUtf16(bytes, endianness)
  if (typeof decoded !== 'string')
    throw inputUndecodable(name, endianness, decoded.at, bytes[decoded.at] ?? 0)
  const nul = decoded.indexOf('\0')
  if (nul !== -1) throw inputBinary(name, null, bytes.length - 2 * (decoded.length - nul), 0)
  return decoded
}

const failUtf8 = (bytes: Uint8Array, name: string): never => {
  const at = firstNotUtf8(bytes)
  throw inputUndecodable(name, 'utf-8', at, bytes[at] ?? 0)
}

const checkedUtf8 = async (bytes: Uint8Array, name: string): Promise<string> => {
  const text = readUtf8(bytes) ?? failUtf8(bytes, name)
  await refuseBinary(bytes, name, true)
  return text
}

const refuseBinary = async (bytes: Uint8Array, name: string, isUtf8: boolean): Promise<void> => {
  const found = findBinary(bytes, isUtf8)
  if (found === null) return
  const { nameBinary } = await import('./name-binary.js')
  throw inputBinary(name, found.kind ?? (await nameBinary(bytes)), found.at, bytes[found.at] ?? 0)
}

// What the detector names is tried first, if the decoder knows it (not so ISO-2022-CN); nearly all English text that is
// not UTF-8 is Windows-1252, of which Latin-1 is a part.
const decodeLegacy = async (bytes: Uint8Array, name: string): Promise<string> => {
  const { detectEncodings } = await import('./detect-encoding.js')
  for (const encoding of [...detectEncodings(bytes), 'windows-1252']) {
    const decoded = (await canDecode(encoding)) ? await decodeAs(bytes, encoding) : null
    if (typeof decoded === 'string') return decoded
  }
  return failUtf8(bytes, name)
}
