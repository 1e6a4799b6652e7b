import type { DocLayout } from './doc-layout.js'

/** A stretch of text as it lies in the main stream: Word leaves it where it was first written, and only lists the stretches. */
export interface Piece {
  readonly at: number
  readonly bytesEach: 1 | 2
  /** How many characters. */
  readonly length: number
}

/** In the order of the text. */
export const readPieces = (main: Buffer, table: Buffer, layout: DocLayout): Piece[] => {
  const { pieces, isOld, text } = layout
  const list = findPieceTable(table.subarray(pieces.at, pieces.at + pieces.length))
  if (list === null) return [{ at: text.at, bytesEach: 1, length: text.length }]
  const count = Math.floor((list.length - 4) / 12)
  const found: Piece[] = []
  let left = main.length
  for (let at = 0; at < count; at++) {
    const length = list.readUInt32LE(4 * at + 4) - list.readUInt32LE(4 * at)
    const place = list.readUInt32LE(4 * (count + 1) + 8 * at + 2)
    const bytesEach = isOld || (place & ONE_BYTE) !== 0 ? 1 : 2
    const start = isOld ? place : bytesEach === 1 ? (place & ~ONE_BYTE) >>> 1 : place
    // Pieces that claim more text than the file holds are made to fill the memory.
    left -= length * bytesEach
    if (length <= 0 || start >= main.length || left < 0) continue
    found.push({ at: start, bytesEach, length })
  }
  return found
}

const ONE_BYTE = 0x40000000

/** Behind changes that are kept for it (each with its length, marked 1) stands the table, marked 2. */
const findPieceTable = (bytes: Buffer): Buffer | null => {
  for (let at = 0; at + 5 <= bytes.length;) {
    if (bytes[at] === 2) return bytes.subarray(at + 5, at + 5 + bytes.readUInt32LE(at + 1))
    if (bytes[at] !== 1) return null
    at += 3 + bytes.readUInt16LE(at + 1)
  }
  return null
}
