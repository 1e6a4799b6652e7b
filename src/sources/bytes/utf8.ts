const BOM = '\ufeff'
const REPLACEMENT = '\ufffd'

/** The text without its byte order mark; null if the bytes are not UTF-8. */
export const readUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

const readLossy = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** The offset of the first byte that breaks UTF-8; the length if there is none. */
export const firstNotUtf8 = (bytes: Uint8Array): number => {
  const text = readLossy(bytes)
  let offset = 0
  for (let from = 0; ;) {
    const at = text.indexOf(REPLACEMENT, from)
    if (at === -1) return bytes.length
    offset += Buffer.byteLength(text.slice(from, at))
    if (!isReplacement(bytes, offset)) return offset
    offset += 3
    from = at + 1
  }
}

// The replacement character may stand in the file itself.
const isReplacement = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd

/** UTF-8 with a few bytes broken, rather than another encoding: reading it as one would garble all its letters. */
export const isDamagedUtf8 = (bytes: Uint8Array): boolean => {
  let sound = 0
  let broken = 0
  for (const [character] of readLossy(bytes).matchAll(/[^\0-\x7f]/gu)) {
    if (character === REPLACEMENT) broken++
    else if (character !== BOM) sound++
  }
  return sound >= broken && sound > 0
}
