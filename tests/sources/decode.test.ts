import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { ExtractError } from '../../src/errors.js'
import { decode } from '../../src/sources/bytes/decode.js'

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')

const failure = async (bytes: Uint8Array, encoding: string | null = null): Promise<string> => {
  const error: unknown = await decode(bytes, 'a.txt', encoding).then(
    (text) => new Error(`decoded: ${text}`),
    (reason: unknown) => reason,
  )
  if (error instanceof ExtractError) return `${error.code} ${error.message}`
  throw error
}

const ENGLISH = 'The mayor of the town said on Monday that nothing had been lost in the flood.'

describe('finds the encoding out', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from('Zoë “no”'), 'Zoë “no”'],
    ['UTF-8 with a mark', Buffer.from('\ufeffZoë'), 'Zoë'],
    ['only the first mark is one', Buffer.from('\ufeff\ufeffa'), '\ufeffa'],
    ['only a mark', Buffer.from('\ufeff'), ''],
    ['nothing', Buffer.from(''), ''],
    ['UTF-16 LE with a mark', Buffer.from('\ufeffZoë “no” 🙂', 'utf16le'), 'Zoë “no” 🙂'],
    ['UTF-16 BE with a mark', Buffer.from('\ufeffZoë', 'utf16le').swap16(), 'Zoë'],
    ['UTF-16 LE without', Buffer.from(ENGLISH, 'utf16le'), ENGLISH],
    ['UTF-16 BE without', Buffer.from(ENGLISH, 'utf16le').swap16(), ENGLISH],
    ['UTF-32 LE with a mark', iconv.encode('\ufeffZoë 🙂', 'utf-32le'), 'Zoë 🙂'],
    ['UTF-32 BE with a mark', iconv.encode('\ufeffZoë 🙂', 'utf-32be'), 'Zoë 🙂'],
    ['UTF-32 LE without', iconv.encode(`${ENGLISH} 🙂`, 'utf-32le'), `${ENGLISH} 🙂`],
    ['UTF-32 BE without', iconv.encode(`${ENGLISH} 🙂`, 'utf-32be'), `${ENGLISH} 🙂`],
    ['Latin-1', latin1('Se\xf1or Garc\xeda of M\xfcnchen said so.'), 'Señor García of München said so.'],
    ['Windows-1252', latin1('\x93No,\x94 he said \x96 Zo\xeb\x92s \x80 5.'), '“No,” he said – Zoë’s € 5.'],
    ['one accent', latin1('caf\xe9'), 'café'],
    [
      'one curly quote in a long text',
      latin1(`${ENGLISH} It\x92s so. ${ENGLISH}`),
      `${ENGLISH} It’s so. ${ENGLISH}`,
    ],
    ['line ends stay', Buffer.from('a\r\nb\rc\n'), 'a\r\nb\rc\n'],
    ['a replacement character that is in the text', Buffer.from('a\ufffdb'), 'a\ufffdb'],
    ['an escape sequence and a form feed', Buffer.from('\x1b[1mbold\x1b[0m\f'), '\x1b[1mbold\x1b[0m\f'],
    [
      'Russian',
      iconv.encode('Мэр города сказал, что ничего не потеряно. '.repeat(5), 'windows-1251'),
      'Мэр города сказал, что ничего не потеряно. '.repeat(5),
    ],
  ])('%s', async (_, bytes, text) => expect(await decode(bytes, 'a.txt', null)).toBe(text))
})

describe('is told the encoding', () => {
  test.each<[string, Uint8Array, string]>([
    ['windows-1252', latin1('\x93No\x94'), '“No”'],
    ['Latin1', latin1('caf\xe9'), 'café'],
    ['UTF8', Buffer.from('é'), 'é'],
    ['macroman', Buffer.from([0xd2, 0x4e, 0x6f, 0xd3]), '“No”'],
    ['shift_jis', iconv.encode('東京 said', 'shift_jis'), '東京 said'],
    ['utf-16', Buffer.from('\ufeffhi', 'utf16le').swap16(), 'hi'],
    ['utf-16be', Buffer.from('hi', 'utf16le').swap16(), 'hi'],
    ['ibm850', iconv.encode('né', 'ibm850'), 'né'],
  ])('%s', async (encoding, bytes, text) => expect(await decode(bytes, 'a.txt', encoding)).toBe(text))

  test.each(['utf-9', '', 'base64', 'hex', '__proto__', 'constructor', 'wndows-1252'])(
    '%j is none',
    async (name) =>
      expect(await failure(Buffer.from('a'), name)).toContain(
        `ENCODING_UNKNOWN Unknown encoding ${JSON.stringify(name)}. Use a name like utf-8`,
      ),
  )
})

describe('refuses what is no text', () => {
  test.each<[string, Uint8Array, string]>([
    [
      'a NUL byte',
      Buffer.from('abc\0def'),
      'INPUT_BINARY Cannot read "a.txt": it looks like a binary file, not text (byte 3 is 0x00).',
    ],
    ['only NUL bytes', Buffer.alloc(10), 'byte 0 is 0x00'],
    [
      'control characters',
      Buffer.from('ab\x01\x02\x03\x04'),
      'INPUT_BINARY Cannot read "a.txt": it looks like a binary file, not text (byte 2 is 0x01)',
    ],
    [
      'a PDF',
      latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'),
      'INPUT_BINARY Cannot read "a.txt": it looks like a PDF file, not text (byte 10 is 0xE2). Convert it to text first',
    ],
    ['a PNG', latin1('\x89PNG\r\n\x1a\n\0\0'), 'a PNG image, not text (byte 0 is 0x89)'],
    [
      'a NUL in UTF-16',
      Buffer.from('\ufeffab\0cd', 'utf16le'),
      'INPUT_BINARY Cannot read "a.txt": it looks like a binary file, not text (byte 6 is 0x00)',
    ],
    [
      'damaged UTF-8',
      Buffer.concat([Buffer.from('“Zoë”'), Uint8Array.of(0xe2, 0x80)]),
      'INPUT_UNDECODABLE Cannot read "a.txt" as utf-8: byte 10 is 0xE2',
    ],
    [
      'damage after a replacement character',
      Buffer.concat([Buffer.from('\ufffdéé'), Uint8Array.of(0xff)]),
      'byte 7 is 0xFF',
    ],
    ['damaged UTF-8 with a mark', Buffer.from([0xef, 0xbb, 0xbf, 0x41, 0xe9]), 'as utf-8: byte 4 is 0xE9'],
    ['half a UTF-16 unit', Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x41]), 'as utf-16le: byte 4 is 0x41'],
    [
      'half a UTF-16 pair',
      Buffer.from([0xff, 0xfe, 0x41, 0, 0x3d, 0xd8, 0x41, 0]),
      'as utf-16le: byte 4 is 0x3D',
    ],
    [
      'what no encoding has',
      latin1('caf\x81 and'),
      'as utf-8: byte 3 is 0x81, which does not fit. Name the encoding with --encoding',
    ],
  ])('%s', async (_, bytes, message) => expect(await failure(bytes)).toContain(message))

  test.each<[string, Uint8Array, string]>([
    ['utf-8', latin1('caf\xe9'), 'Cannot read "a.txt" as utf-8: byte 3 is 0xE9'],
    ['windows-1252', latin1('ab\x81'), 'Cannot read "a.txt" as windows-1252: byte 2 is 0x81'],
    [
      'latin1',
      latin1('ab\0'),
      'INPUT_BINARY Cannot read "a.txt": it looks like a binary file, not text (byte 2 is 0x00)',
    ],
  ])('as %s', async (encoding, bytes, message) => expect(await failure(bytes, encoding)).toContain(message))
})

test.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-16', 'utf-32'])(
  'text in %s comes back as it went',
  async (encoding) => {
    const text = fc.string({ unit: 'grapheme' }).filter((drawn) => !/[\0\ufffd]/.test(drawn))
    await fc.assert(
      fc.asyncProperty(text, async (drawn) => {
        const bytes = iconv.encode(drawn, encoding, { addBOM: true })
        expect(await decode(bytes, 'a', encoding)).toBe(drawn)
        if (encoding.startsWith('utf-16')) expect(await decode(bytes, 'a', null)).toBe(drawn)
      }),
    )
  },
)

// Byte order marks, and the escape that opens the encodings of East Asia (the detector knows some that the decoder does not).
const STARTS = [[], [0xff, 0xfe], [0xfe, 0xff], [0xff, 0xfe, 0, 0], [0xef, 0xbb, 0xbf], [0x1b]]

test('any bytes are text or an error that a user can act on', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...STARTS), fc.uint8Array({ maxLength: 200 }), async (start, rest) => {
      const bytes = Uint8Array.of(...start, ...rest)
      const text = await decode(bytes, 'a', null).catch((error: unknown) => error)
      if (text instanceof ExtractError) expect(text.message).toMatch(/byte \d+ (?:of|is) /)
      else expect(text).toEqual(expect.any(String))
    }),
    { numRuns: 1000, examples: [[[0x1b], Uint8Array.of(78, 128)]] },
  )
})
