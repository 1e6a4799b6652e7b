/** Where Word has put what, by the header of its main stream (the FIB), in the order of its text. */
export interface DocLayout {
  /** Which of two streams holds the tables. */
  readonly tableStream: '0Table' | '1Table' | 'WordDocument'
  readonly isEncrypted: boolean
  /** Word 6 and 95: letters of one byte, and tables in the main stream. */
  readonly isOld: boolean
  /** How many characters of each kind of text there are, one kind after the other. */
  readonly lengths: Readonly<Record<(typeof TEXTS)[number], number>>
  readonly pieces: Range
  readonly characterRuns: Range
  readonly paragraphRuns: Range
  readonly styles: Range
  readonly listKinds: Range
  readonly lists: Range
  /** The text as one, where there is no table of pieces. */
  readonly text: Range
}

/** Offset and length in a stream. */
export interface Range {
  readonly at: number
  readonly length: number
}

export const TEXTS = [
  'body',
  'footnotes',
  'headers',
  'macros',
  'comments',
  'endnotes',
  'boxes',
  'headerBoxes',
] as const

const ENCRYPTED = 0x0100
const SECOND_TABLE = 0x0200
/** The first version of Word 97. */
const WORD_97 = 0xc1

const NOTHING: Range = { at: 0, length: 0 }

/** Null: this is no document of Word 6 or later. */
export const readLayout = (main: Buffer): DocLayout | null => {
  if (main.length < 0x1b0 || main.readUInt16LE(0) < 0xa5db || main.readUInt16LE(0) > 0xa5ec) return null
  const isOld = main.readUInt16LE(2) < WORD_97
  const flags = main.readUInt16LE(10)
  const firstLength = isOld ? 0x34 : 0x4c
  const lengthOf = (at: number): number => Math.max(0, main.readInt32LE(firstLength + 4 * at))
  const range = (at: number): Range =>
    at + 8 <= main.length ? { at: main.readUInt32LE(at), length: main.readUInt32LE(at + 4) } : NOTHING
  const start = main.readUInt32LE(0x18)
  return {
    tableStream: isOld ? 'WordDocument' : (flags & SECOND_TABLE) === 0 ? '0Table' : '1Table',
    isEncrypted: (flags & ENCRYPTED) !== 0,
    isOld,
    lengths: Object.fromEntries(TEXTS.map((name, at) => [name, lengthOf(at)])) as DocLayout['lengths'],
    pieces: range(isOld ? 0x160 : 0x1a2),
    characterRuns: range(isOld ? 0xb8 : 0xfa),
    paragraphRuns: range(isOld ? 0xc0 : 0x102),
    styles: range(isOld ? 0x60 : 0xa2),
    listKinds: isOld ? NOTHING : range(0x2e2),
    lists: isOld ? NOTHING : range(0x2ea),
    text: { at: start, length: Math.max(0, main.readUInt32LE(0x1c) - start) },
  }
}
