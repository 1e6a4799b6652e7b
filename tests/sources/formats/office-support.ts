import { zipOf } from './zip-support.js'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The XML of a Word document with this body. */
export const wordXml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`

/** A Word document of this body, and further parts. */
export const docxOf = (body: string, parts: Readonly<Record<string, string>> = {}): Buffer =>
  zipOf([['word/document.xml', body.startsWith('<?xml') ? body : wordXml(body)], ...Object.entries(parts)])

/** A paragraph of one run. */
export const p = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`

/** An OpenDocument text of this body. */
export const odtOf = (body: string, parts: Readonly<Record<string, string>> = {}): Buffer =>
  zipOf([
    ['mimetype', 'application/vnd.oasis.opendocument.text'],
    [
      'content.xml',
      `<office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ],
    ...Object.entries(parts),
  ])

/** A book of these pages, in this order. */
export const epubOf = (
  pages: Readonly<Record<string, string>>,
  parts: Readonly<Record<string, string>> = {},
): Buffer => {
  const items = Object.keys(pages).map((path, at) => `<item id="p${at}" href="${path}"/>`)
  const spine = Object.keys(pages).map((_, at) => `<itemref idref="p${at}"/>`)
  return zipOf([
    ['mimetype', 'application/epub+zip'],
    [
      'META-INF/container.xml',
      '<container><rootfiles><rootfile full-path="OPS/a.opf"/></rootfiles></container>',
    ],
    [
      'OPS/a.opf',
      '<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>A Book</dc:title>' +
        '<dc:creator>Ana Ruiz</dc:creator><dc:language>en</dc:language></metadata>' +
        `<manifest>${items.join('')}<item id="n" href="toc.xhtml" properties="nav"/></manifest>` +
        `<spine><itemref idref="n"/>${spine.join('')}</spine></package>`,
    ],
    ['OPS/toc.xhtml', '<html><body><p>Contents</p></body></html>'],
    ...Object.entries(pages).map(([path, page]) => [`OPS/${path}`, page] as const),
    ...Object.entries(parts),
  ])
}

const SECTOR = 512
const END = 0xfffffffe

/** A compound file with these streams at its top, each filled up so that it needs no small sectors. */
export const compoundOf = (streams: Readonly<Record<string, Buffer>>): Buffer => {
  const names = Object.keys(streams)
  const sectors: Buffer[] = []
  const next: number[] = []
  const add = (bytes: Buffer): number => {
    const start = sectors.length + 1
    for (let at = 0; at < bytes.length; at += SECTOR) {
      const sector = Buffer.alloc(SECTOR)
      bytes.copy(sector, 0, at)
      sectors.push(sector)
      next.push(at + SECTOR < bytes.length ? start + next.length - start + 2 : END)
    }
    return start
  }
  const entryOf = (
    name: string,
    type: number,
    start: number,
    size: number,
    right: number,
    child: number,
  ): Buffer => {
    const entry = Buffer.alloc(128)
    entry.write(name, 'utf16le')
    entry.writeUInt16LE(2 * name.length + 2, 64)
    entry[66] = type
    entry.writeUInt32LE(0xffffffff, 68)
    entry.writeUInt32LE(right, 72)
    entry.writeUInt32LE(child, 76)
    entry.writeUInt32LE(start, 116)
    entry.writeUInt32LE(size, 120)
    return entry
  }
  const entries = names.map((name, at) => {
    const bytes = Buffer.concat([streams[name]!, Buffer.alloc(4096)])
    const right = at + 2 <= names.length ? at + 2 : 0xffffffff
    return entryOf(name, 2, add(bytes), bytes.length, right, 0xffffffff)
  })
  const directory = add(Buffer.concat([entryOf('Root Entry', 5, END, 0, 0xffffffff, 1), ...entries]))
  const fat = Buffer.alloc(SECTOR, 0xff)
  fat.writeUInt32LE(0xfffffffd, 0)
  for (const [at, after] of next.entries()) fat.writeUInt32LE(after, 4 * (at + 1))
  const header = Buffer.alloc(SECTOR, 0xff)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(directory, 48)
  header.writeUInt32LE(4096, 56)
  header.writeUInt32LE(0, 76)
  return Buffer.concat([header, fat, ...sectors])
}

/** A document of Word 95: its text in one piece. */
export const oldDocOf = (text: string): Buffer => {
  const main = Buffer.alloc(2 * SECTOR)
  main.writeUInt16LE(0xa5dc, 0)
  main.writeUInt16LE(0x68, 2)
  main.writeUInt32LE(SECTOR, 0x18)
  main.writeUInt32LE(SECTOR + text.length, 0x1c)
  main.writeInt32LE(text.length, 0x34)
  main.write(text, SECTOR, 'latin1')
  return compoundOf({ WordDocument: main })
}

/** Two tables: of the kinds of lists, from the beginning, and of the lists. */
interface DocLists {
  readonly bytes: Buffer
  readonly kindBytes: number
  readonly listsAt: number
}

interface DocParts {
  /** Which characters. */
  readonly deleted?: readonly number[]
  readonly flags?: number
  /** For each paragraph the number of its list, from 1, and its level in that. */
  readonly items?: readonly (readonly [list: number, level: number])[]
  readonly lists?: DocLists
  /** For each paragraph the number of its style and its properties as bytes, instead of `items`. */
  readonly paragraphs?: readonly DocParagraph[]
  /** As `sheetOf` makes it. */
  readonly styles?: Buffer
}

type DocParagraph = readonly [style: number, ...properties: number[]]

const toItem = ([list, level]: readonly [number, number]): DocParagraph => [
  0,
  ...[0x0b, 0x46, list, 0],
  ...[0x0a, 0x26, level],
]

interface DocStyle {
  /** Word's own number of it. */
  readonly own: number
  /** Where the style stands that it is made from; none if it is left out. */
  readonly base?: number
  readonly properties?: readonly number[]
  readonly isOfLetters?: boolean
}

/** The styles of an old Word document, each called "a". */
export const sheetOf = (styles: readonly DocStyle[]): Buffer => {
  const fixed = 10
  const written = styles.map(({ own, base = 0xfff, properties = [], isOfLetters = false }) => {
    const style = Buffer.alloc(2 + fixed + 6 + 4 + properties.length)
    style.writeUInt16LE(style.length - 2, 0)
    style.writeUInt16LE(own, 2)
    style.writeUInt16LE((base << 4) + (isOfLetters ? 2 : 1), 4)
    style.writeUInt16LE(1, 2 + fixed)
    style.write('a', 4 + fixed, 'utf16le')
    style.writeUInt16LE(2 + properties.length, 8 + fixed)
    style.set(properties, 12 + fixed)
    return Buffer.concat([style, Buffer.alloc(style.length % 2)])
  })
  return Buffer.concat([Buffer.from([4, 0, styles.length, 0, fixed, 0]), ...written])
}

/** A page that says of what form the paragraphs are. */
const writeForms = (page: Buffer, text: string, at: number, forms: readonly DocParagraph[]): void => {
  let start = at
  for (const [index, [style, ...properties]] of forms.entries()) {
    page.writeUInt32LE(start, 4 * index)
    start = at + text.indexOf('\r', start - at) + 1
    const bytes = [style, 0, ...properties]
    page[4 * (forms.length + 1) + 13 * index] = 100 + 8 * index
    page.set(
      bytes.length % 2 === 0 ? [0, bytes.length / 2, ...bytes] : [(bytes.length + 1) / 2, ...bytes],
      200 + 16 * index,
    )
  }
  page.writeUInt32LE(start, 4 * forms.length)
  page[511] = forms.length
}

const NO_LISTS: DocLists = { bytes: Buffer.alloc(0), kindBytes: 0, listsAt: 0 }

const LISTS_BYTES = 4 + 16 + 4 + 16 + 4 + 8

/**
 * Two lists of one kind with two levels, each [number of its format, text]; the second list begins the first level anew with
 * `start`.
 */
export const listsOf = (
  levels: readonly (readonly [format: number, text: string])[],
  start: number,
): DocLists => {
  const kinds = Buffer.alloc(2 + 28)
  kinds.writeUInt16LE(1, 0)
  kinds.writeInt32LE(77, 2)
  const written = Array.from({ length: 9 }, (_, at) => {
    const [format, text] = levels[at] ?? [23, '']
    const level = Buffer.alloc(28 + 2 + 2 * text.length)
    level.writeInt32LE(1, 0)
    level[4] = format
    level.writeUInt16LE(text.length, 28)
    level.write(text, 30, 'utf16le')
    return level
  })
  const lists = Buffer.alloc(LISTS_BYTES)
  lists.writeUInt32LE(2, 0)
  lists.writeInt32LE(77, 4)
  lists.writeInt32LE(77, 20)
  lists[32] = 1
  lists.writeInt32LE(start, 44)
  lists.writeUInt32LE(0x10, 48)
  const before = Buffer.concat([kinds, ...written])
  return { bytes: Buffer.concat([before, lists]), kindBytes: kinds.length, listsAt: before.length }
}

/** An old Word document of this text, letters of one byte; the characters from `from` to `to` are deleted. */
export const docOf = (
  text: string,
  {
    deleted = [0, 0],
    flags = 0,
    items = [],
    lists = NO_LISTS,
    paragraphs = items.map(toItem),
    styles = Buffer.alloc(0),
  }: DocParts = {},
): Buffer => {
  const [from = 0, to = 0] = deleted
  const at = 1024
  const main = Buffer.alloc(8 * SECTOR)
  main.writeUInt16LE(0xa5ec, 0)
  main.writeUInt16LE(0xc1, 2)
  main.writeUInt16LE(flags, 10)
  main.writeInt32LE(text.length, 0x4c)
  main.write(text, at, 'latin1')
  // One page of runs: what is before, what is deleted, what is behind.
  const page = 7 * SECTOR
  for (const [index, place] of [at, at + from, at + to, at + text.length].entries())
    main.writeUInt32LE(place, page + 4 * index)
  main.set([0, 200, 0], page + 16)
  main.set([3, 0x00, 0x08, 1], page + 400)
  main[page + 511] = 3
  const runs = Buffer.alloc(12)
  runs.writeUInt32LE(at, 0)
  runs.writeUInt32LE(at + text.length, 4)
  runs.writeUInt32LE(7, 8)
  const pieces = Buffer.alloc(5 + 16)
  pieces[0] = 2
  pieces.writeUInt32LE(16, 1)
  pieces.writeUInt32LE(text.length, 9)
  pieces.writeUInt32LE((2 * at + 0x40000000) >>> 0, 15)
  writeForms(main.subarray(6 * SECTOR, 7 * SECTOR), text, at, paragraphs)
  const itemRuns = Buffer.from(runs)
  itemRuns.writeUInt32LE(6, 8)
  for (const [place, offset, length] of [
    [0x102, 33, itemRuns.length],
    [0x2e2, 45, lists.kindBytes],
    [0x2ea, 45 + lists.listsAt, lists.listsAt === 0 ? 0 : LISTS_BYTES],
    [0xa2, 45 + lists.bytes.length, styles.length],
  ] as const) {
    main.writeUInt32LE(offset, place)
    main.writeUInt32LE(length, place + 4)
  }
  main.writeUInt32LE(0, 0xfa)
  main.writeUInt32LE(runs.length, 0xfe)
  main.writeUInt32LE(runs.length, 0x1a2)
  main.writeUInt32LE(pieces.length, 0x1a6)
  return compoundOf({
    WordDocument: main,
    '0Table': Buffer.concat([runs, pieces, itemRuns, lists.bytes, styles]),
  })
}
