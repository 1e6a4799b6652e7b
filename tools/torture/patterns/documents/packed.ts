import { epubOf } from '../../../../tests/sources/formats/office-support.js'
import { toPdf } from '../../../../tests/sources/formats/pdf-maker.js'
import { zipOf } from '../../../../tests/sources/formats/zip-support.js'
import { listOf } from '../pattern.js'
import { many, type Documents } from './make.js'

const tarOf = (size: number, make: (i: number) => string): Buffer => {
  const files = listOf(size / 1024, (i) => {
    const content = make(i)
    const header = Buffer.alloc(512)
    header.write(`${i}.txt`)
    header.write(
      `0000644\0${'0000000\0'.repeat(2)}${content.length.toString(8).padStart(11, '0')} 00000000000 `,
      100,
    )
    header.write('        0', 148)
    header.write('ustar\x0000', 257, 'latin1')
    const sum = header.reduce((total, byte) => total + byte, 0)
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
    const filled = Buffer.alloc(512)
    filled.write(content)
    return Buffer.concat([header, filled])
  })
  return Buffer.concat([...files, Buffer.alloc(1024)])
}

/** Their format is found by their content, for that of their members is another. */
export const ARCHIVES: Documents = [
  ['a ZIP archive, members', (n) => zipOf(listOf(n / 150, (i) => [`${i}.txt`, 'Ana left.'] as const))],
  ['a ZIP archive, folders', (n) => zipOf(listOf(n / 150, (i) => [`a/${i}/`, ''] as const))],
  [
    'a ZIP archive, members that are not read',
    (n) => zipOf(listOf(n / 150, (i) => [`${i}.bin`, '\0'] as const)),
  ],
  ['a ZIP archive, one member', (n) => zipOf([['a.txt', 'Ana left. '.repeat(n / 10)]])],
  ['a TAR archive, members', (n) => tarOf(n, () => 'Ana left.')],
]

export const BOOKS: Documents = [
  [
    'chapters',
    (n) =>
      epubOf(
        Object.fromEntries(
          listOf(n / 300, (i) => [`${i}.xhtml`, '<html><body><p>Ana left.</p></body></html>']),
        ),
      ),
  ],
  [
    'one chapter',
    (n) => epubOf({ 'a.xhtml': `<html><body>${many(n, () => '<p>Ana left.</p>')}</body></html>` }),
  ],
  [
    'emphasis',
    (n) => epubOf({ 'a.xhtml': `<html><body><p>${many(n, () => '<i>Ana</i> ')}</p></body></html>` }),
  ],
  [
    'line ends',
    (n) => epubOf({ 'a.xhtml': `<html><body><p>${many(n, () => 'Ana<br/>')}</p></body></html>` }),
  ],
  [
    'open emphasis',
    (n) =>
      epubOf({ 'a.xhtml': `<html><body><p>${many(Math.min(n, 2000), () => '<i>Ana ')}</p></body></html>` }),
  ],
]

const line = (i: number): { x: number; y: number; text: string } => ({
  x: 50,
  y: 750 - 12 * (i % 58),
  text: `Ana Ruiz left Lisbon ${i}.`,
})

export const PDFS: Documents = [
  ['pages', (n) => toPdf(...listOf(n / 500, () => listOf(5, line)))],
  ['lines of one page', (n) => toPdf(listOf(n / 60, (i) => ({ ...line(i), y: 750 - i * 0.01 })))],
  [
    'words of one page, anywhere',
    (n) => toPdf(listOf(n / 60, (i) => ({ x: (i * 37) % 550, y: (i * 91) % 780, text: 'Ana' }))),
  ],
  [
    'columns',
    (n) =>
      toPdf(
        listOf(n / 60, (i) => ({
          x: 10 + 20 * (i % 28),
          y: 750 - 12 * (Math.floor(i / 28) % 60),
          text: 'a',
        })),
      ),
  ],
  ['one long line', (n) => toPdf([{ x: 50, y: 700, text: 'Ana left. '.repeat(n / 10) }])],
]
