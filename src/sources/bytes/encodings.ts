import { encodingUnknown } from '../errors.js'

/**
 * The one name we use for an encoding: "UTF8" → "utf-8"; others as given, in lower case.
 *
 * @throws ExtractError `ENCODING_UNKNOWN`
 */
export const toEncoding = async (name: string): Promise<string> => {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '')
  const own = OWN[plain]
  if (own !== undefined) return own
  if (plain === '' || NOT_TEXT.has(plain) || !(await canDecode(name))) throw encodingUnknown(name)
  return name.toLowerCase()
}

/** Whether the decoder knows the name. */
export const canDecode = async (name: string): Promise<boolean> => {
  const { default: iconv } = await import('iconv-lite')
  return iconv.encodingExists(name)
}

const OWN: Readonly<Record<string, string>> = {
  __proto__: null as never,
  utf8: 'utf-8',
  unicode11utf8: 'utf-8',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  ucs2: 'utf-16le',
  utf16be: 'utf-16be',
}

// iconv-lite takes these for encodings: they turn bytes into letters, but not into text.
const NOT_TEXT = new Set(['base64', 'binary', 'cesu8', 'hex', 'internal'])

/** The text, or the offset of the first byte that does not fit. */
export const decodeAs = async (bytes: Uint8Array, encoding: string): Promise<string | { at: number }> => {
  const { default: iconv } = await import('iconv-lite')
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), encoding)
  const bad = text.indexOf('\ufffd')
  return bad === -1
    ? text
    : { at: Math.min(iconv.encode(text.slice(0, bad), encoding).length, bytes.length - 1) }
}
