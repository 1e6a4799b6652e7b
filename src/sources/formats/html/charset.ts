import { ExtractError } from '../../../errors.js'
import { decode } from '../../bytes/decode.js'
import { canDecode, decodeAs } from '../../bytes/encodings.js'
import { readUtf8 } from '../../bytes/utf8.js'

/** `isDamaged`: what could not be decoded is read as "�", and NULs as spaces, as browsers do or nearly so. */
interface Decoded {
  readonly text: string
  readonly isDamaged: boolean
}

/**
 * The text of a page: its encoding is the one named, else what a byte order mark says, else UTF-8 if the bytes are that,
 * else what its sender tells, else what the page itself declares, else found out.
 *
 * @throws ExtractError `INPUT_BINARY`, or what is wrong with the encoding that is named
 */
export const decodePage = async (
  bytes: Uint8Array,
  name: string,
  encoding: string | null,
  told: string | null = null,
): Promise<Decoded> => {
  try {
    return await decodeSound(bytes, name, encoding, told)
  } catch (error) {
    if (!isBinary(error) || !hasFewNuls(bytes)) throw error
    const without = bytes.map((byte) => (byte === 0 ? SPACE : byte))
    return { ...(await decodeSound(without, name, encoding, told)), isDamaged: true }
  }
}

const SPACE = 32
const MOST_NULS = 0.02

/** So that the rest of it may be worth reading. */
const hasFewNuls = (bytes: Uint8Array): boolean => {
  let nuls = 0
  for (const byte of bytes) if (byte === 0) nuls++
  return nuls > 0 && nuls < MOST_NULS * bytes.length
}

const isBinary = (error: unknown): boolean => error instanceof ExtractError && error.code === 'INPUT_BINARY'

const decodeSound = async (
  bytes: Uint8Array,
  name: string,
  encoding: string | null,
  told: string | null,
): Promise<Decoded> => {
  const declared = encoding === null ? toLegacy(told ?? declaredCharset(bytes)) : null
  // A page that is all ASCII may be in ISO-2022-JP; one with other bytes that are UTF-8 is that, whatever it declares.
  if (
    declared !== null &&
    !(hasHighBytes(bytes) && readUtf8(bytes) !== null) &&
    (await canDecode(declared))
  ) {
    const text = await decodeAs(bytes, declared)
    if (typeof text === 'string' && !text.includes('\0')) return { text, isDamaged: false }
  }
  try {
    return { text: await decode(bytes, name, encoding), isDamaged: false }
  } catch (error) {
    const isDamaged = error instanceof ExtractError && error.code === 'INPUT_UNDECODABLE' && encoding === null
    if (!isDamaged) throw error
    return { text: new TextDecoder().decode(bytes), isDamaged }
  }
}

/** Browsers look no further for it. */
const HEAD_BYTES = 1024

// "<?xml … encoding=", "<meta charset=", "<meta http-equiv=… content="text/html; charset=": in ASCII.
const DECLARED = /<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w.:-]+)/i

const declaredCharset = (bytes: Uint8Array): string | null =>
  DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES)))?.[1] ?? null

/** Null for Unicode, which shows by itself. */
const toLegacy = (charset: string | null): string | null => {
  const name = charset?.toLowerCase() ?? null
  if (name === null || /^utf-?\d/.test(name)) return null
  // The standard reads Latin-1 and ASCII as the larger set that pages really use.
  return /^(?:iso-?8859-?1|latin-?1|us-ascii|ascii)$/.test(name) ? 'windows-1252' : name
}

const hasHighBytes = (bytes: Uint8Array): boolean => bytes.some((byte) => byte > 127)
