import { fileTypeFromBuffer } from 'file-type'

/** As far in as nearly all of them tell. */
const HEAD_BYTES = 1 << 14

/** What a binary file is, "a .mp3 file (audio/mpeg)"; null if that does not show. */
export const nameBinary = async (bytes: Uint8Array): Promise<string | null> => {
  const found = await fileTypeFromBuffer(bytes.subarray(0, HEAD_BYTES))
  return found === undefined ? null : `a .${found.ext} file (${found.mime})`
}
