import { gzipSync } from 'node:zlib'
import { packTar, type TarEntry } from 'modern-tar'
import { describe, expect, test } from 'vitest'
import { cpuOf } from '../../cpu.js'
import { inFolder, load, messageOf, skippedIn, stream, summary } from '../support.js'
import { zipOf } from './zip-support.js'

const tarOf = async (entries: readonly TarEntry[]): Promise<Buffer> => Buffer.from(await packTar(entries))

const tarFile = (name: string, body: string): TarEntry => ({
  header: { name, size: Buffer.byteLength(body), type: 'file' },
  body,
})

/** Nothing packs them. */
const NOISE = Array.from({ length: 500 }, (_, at) => Math.sin(at)).join()

const MIXED = [
  ['news/b.txt', 'Two.'],
  ['news/a.md', '# One'],
  ['news/a.png', 'no picture'],
  ['__MACOSX/._a.md', 'no text'],
  ['.git/a.txt', 'hidden'],
  ['news/.DS_Store', 'hidden'],
] as const

const MANY = Array.from({ length: 100 }, (_, at) => [`${at}.txt`, `${'x'.repeat(9999)}\n`] as const)
const MANY_TARRED = await tarOf(MANY.map(([name, body]) => tarFile(name, body)))

describe('the members of an archive are read like the files in a folder', () => {
  const archives: [string, () => Promise<Buffer> | Buffer][] = [
    ['a.zip', () => zipOf(MIXED)],
    ['a.tar', () => tarOf(MIXED.map(([name, body]) => tarFile(name, body)))],
    ['a.tar.gz', async () => gzipSync(await tarOf(MIXED.map(([name, body]) => tarFile(`./${name}`, body))))],
    ['a.tgz', async () => gzipSync(await tarOf(MIXED.map(([name, body]) => tarFile(name, body))))],
    ['without-a-name', () => zipOf(MIXED)],
  ]

  test.each(archives)('%s', async (name, make) => {
    inFolder({ [name]: await make() })
    const items = await load(name)
    expect(summary(items)).toEqual([`${name}/news/b.txt`, `${name}/news/a.md`])
    expect(items).toMatchObject([
      { readable: { path: name, format: 'text', text: 'Two.' } },
      { readable: { path: name, format: 'markdown', text: 'One' } },
    ])
  })

  test.each(archives)('%s: what is not read is told', async (name, make) => {
    inFolder({ [name]: await make() })
    expect(await skippedIn(name)).toEqual([
      `Not read in "${name}": 1 .png. Unpack it and name a file to have it read.`,
    ])
  })

  test.each(archives)('%s from standard input', async (_, make) =>
    expect(summary(await load('-', {}, stream(await make())))).toEqual(['-/news/b.txt', '-/news/a.md']),
  )

  test('in a folder', async () => {
    inFolder({ 'd/a.zip': zipOf([['b.txt', 'B.']]), 'd/c.txt': 'C.' })
    expect(summary(await load('d'))).toEqual(['d/a.zip/b.txt', 'd/c.txt'])
  })

  test('in each other', async () => {
    const inner = zipOf([['c.txt.gz', gzipSync('C.')]])
    inFolder({ 'a.zip': zipOf([['b.zip', inner]]) })
    expect(summary(await load('a.zip'))).toEqual(['a.zip/b.zip/c.txt.gz'])
  })

  test('the user says what is in it', async () => {
    inFolder({ 'a.zip': zipOf(MIXED) })
    expect(summary(await load('a.zip', { inputFormat: 'markdown' }))).toEqual(['a.zip/news/a.md'])
  })

  test('records of a member keep its name', async () => {
    inFolder({ 'a.zip': zipOf([['b.ndjson', '{"text":"One."}\n']]) })
    expect(summary(await load('a.zip'))).toEqual(['a.zip/b.ndjson:1'])
  })
})

describe('what an archive may not do', () => {
  test.each<[string, Buffer, string[]]>([
    ['nothing to read', zipOf([['a.png', '']]), ['a: FOLDER_EMPTY']],
    ['no member at all', zipOf([]), ['a: FOLDER_EMPTY']],
    ['cut off', zipOf([['a.txt', 'One.']]).subarray(0, -8), ['a: INPUT_DAMAGED']],
    [
      'a name above',
      zipOf([
        ['../a.txt', 'x'],
        ['b.txt', 'y'],
      ]),
      ['a/../a.txt: INPUT_UNSAFE', 'a/b.txt'],
    ],
    ['a name from the root', zipOf([['/etc/a.txt', 'x']]), ['a//etc/a.txt: INPUT_UNSAFE']],
    ['a name on a drive', zipOf([['C:\\a.txt', 'x']]), ['a/C:/a.txt: INPUT_UNSAFE']],
    ['a name above, by backslashes', zipOf([['b\\..\\..\\a.txt', 'x']]), ['a/b/../../a.txt: INPUT_UNSAFE']],
    [
      'a link out of it',
      zipOf([{ name: 'b/a.txt', content: '../../etc/passwd', isLink: true }]),
      ['a/b/a.txt: INPUT_UNSAFE'],
    ],
    [
      'a link to the root',
      zipOf([{ name: 'a.txt', content: '/etc/passwd', isLink: true }]),
      ['a/a.txt: INPUT_UNSAFE'],
    ],
    ['a password', zipOf([{ name: 'a.txt', content: 'x', isEncrypted: true }]), ['a: INPUT_ENCRYPTED']],
    [
      'a password on one member',
      zipOf([{ name: 'a.txt', content: 'x', isEncrypted: true }, ['b.txt', 'y']]),
      ['a/a.txt: INPUT_ENCRYPTED', 'a/b.txt'],
    ],
    [
      'more than it declares',
      zipOf([{ name: 'a.txt', content: 'x'.repeat(1000), size: 10 }]),
      ['a/a.txt: INPUT_DAMAGED'],
    ],
    [
      'members in each other',
      zipOf([
        ['a.txt', NOISE],
        ...Array.from({ length: 50 }, (_, at) => ({
          name: `${at}.txt`,
          content: NOISE,
          isShared: true,
        })),
      ]),
      ['a: INPUT_UNSAFE'],
    ],
  ])('%s', async (_, archive, expected) => {
    inFolder({ a: archive })
    expect(summary(await load('a'))).toEqual(expected)
  })

  test('a link within it is not followed, and told', async () => {
    inFolder({ 'a.zip': zipOf([['b.txt', 'B.'], { name: 'd/a.txt', content: '../b.txt', isLink: true }]) })
    expect(summary(await load('a.zip'))).toEqual(['a.zip/b.txt'])
    expect(await skippedIn('a.zip')).toEqual([
      'Not read in "a.zip": 1 links. Unpack it and name a file to have it read.',
    ])
  })

  test('links of a tar', async () => {
    const link = (name: string, linkname: string): TarEntry => ({
      header: { name, linkname, size: 0, type: 'symlink' },
    })
    inFolder({
      'a.tar': await tarOf([link('a.txt', '/etc/passwd'), link('b.txt', 'c.txt'), tarFile('c.txt', 'C.')]),
    })
    expect(summary(await load('a.tar'))).toEqual(['a.tar/a.txt: INPUT_UNSAFE', 'a.tar/c.txt'])
    expect(await messageOf('a.tar')).toContain('has a link "a.txt" to "/etc/passwd", outside of it')
  })

  test('a tar that is cut off: what could be read, and an error', async () => {
    const whole = await tarOf([tarFile('a.txt', 'A.'), tarFile('b.txt', 'B'.repeat(10_000))])
    inFolder({ 'a.tar': whole.subarray(0, 4000) })
    const found = summary(await load('a.tar'))
    expect(found[0]).toBe('a.tar/a.txt')
    expect(found.slice(1).every((line) => line.endsWith('INPUT_DAMAGED'))).toBe(true)
    expect(found.length).toBeGreaterThan(1)
  })

  test('a member over --max-bytes is refused by itself', async () => {
    inFolder({
      'a.zip': zipOf([
        ['a.txt', 'x'.repeat(5000)],
        ['b.txt', 'y'],
      ]),
    })
    expect(summary(await load('a.zip', { maxBytes: 4000 }))).toEqual([
      'a.zip/a.txt: INPUT_TOO_LARGE',
      'a.zip/b.txt',
    ])
  })

  test.each<[string, Buffer]>([
    ['zip', zipOf(MANY)],
    ['tar.gz', gzipSync(MANY_TARRED)],
  ])('members that are too much together end the reading of a %s', async (ending, archive) => {
    inFolder({ [`a.${ending}`]: archive })
    const found = summary(await load(`a.${ending}`, { maxBytes: 55_000 }))
    expect(found).toHaveLength(6)
    expect(found.at(-1)).toBe(`a.${ending}/5.txt: INPUT_TOO_LARGE`)
  })

  test('a small archive that unpacks to a huge one is refused', async () => {
    inFolder({ 'a.zip': zipOf([['a.txt', Buffer.alloc(60_000_000, 'a')]]) })
    expect(await messageOf('a.zip')).toContain('it unpacks to over 300 times its size, as no text does')
  })

  test('archives in each other have an end', async () => {
    let packed = zipOf([['a.txt', 'One.']])
    for (let times = 0; times < 9; times++) packed = zipOf([['a.zip', packed]])
    inFolder({ 'a.zip': packed })
    expect(summary(await load('a.zip')).at(-1)).toMatch(/INPUT_TOO_DEEP$/)
  })

  test('ten times as many members take ten times as long', async () => {
    const archive = (count: number): Buffer =>
      zipOf(Array.from({ length: count }, (_, at) => [`${at}.png`, ''] as const))
    const small = archive(2000)
    const large = archive(20_000)
    const few = await cpuOf(() => load('-', {}, stream(small)))
    const many = await cpuOf(() => load('-', {}, stream(large)))
    expect(many).toBeLessThan(40 * few + 500)
  })
})

test('what stands behind the end of an archive is no part of it', async () => {
  const archive = zipOf([['a.txt', 'One.']])
  inFolder({ 'a.zip': Buffer.concat([archive, Buffer.alloc(500)]) })
  expect(summary(await load('a.zip'))).toEqual(['a.zip/a.txt'])
})

describe('a document by its members, whatever it is called', () => {
  test.each<[string, Buffer, string]>([
    [
      'an Excel workbook',
      zipOf([
        ['[Content_Types].xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
      ]),
      'it is an Excel workbook. First run: soffice --headless --convert-to csv "a"',
    ],
    [
      'a PowerPoint presentation',
      zipOf([
        [
          '[Content_Types].xml',
          'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
        ],
      ]),
      'it is a PowerPoint presentation. First run: soffice --headless --convert-to pdf "a"',
    ],
    [
      'an OpenDocument spreadsheet',
      zipOf([['mimetype', 'application/vnd.oasis.opendocument.spreadsheet']]),
      'it is an OpenDocument spreadsheet. First run: soffice --headless --convert-to csv "a"',
    ],
    ['a Pages document', zipOf([['Index/Document.iwa', '']]), 'it is an iWork document'],
    [
      'an old PowerPoint',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
      'its header is not whole',
    ],
    [
      'a RAR archive',
      Buffer.from('Rar!\x1a\x07\x01\0', 'latin1'),
      'it is a RAR archive. First run: 7z x "a"',
    ],
    [
      'a document of Word 2',
      Buffer.from('\xdb\xa5\x2d\0', 'latin1'),
      'it is a document of Word 2. First run: soffice',
    ],
    ['a winmail.dat', Buffer.from('\x78\x9f\x3e\x22\0', 'latin1'), 'it is a mail as Outlook packs it'],
    ['a web archive', Buffer.from('WARC/1.0\r\nWARC-Type: warcinfo\r\n\r\n'), 'it is a web archive (WARC)'],
    ['a sound recording', Buffer.from('fLaC\0\0\0\x22'), 'it looks like a .flac file (audio/flac), not text'],
    ['a program', Buffer.from('\0asm\x01\0\0\0'), 'it looks like a .wasm file (application/wasm), not text'],
    ['what nobody knows', Buffer.from('\0\x01\x02\x03'), 'it looks like a binary file, not text'],
  ])('%s', async (_, content, message) => {
    inFolder({ a: content })
    expect(await messageOf('a')).toContain(message)
  })

  test('a text that begins like a picture is a text', async () => {
    inFolder({ a: 'GIF89a begins a picture.' })
    expect(summary(await load('a'))).toEqual(['a'])
  })
})
