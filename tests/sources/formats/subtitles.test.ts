import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLocator } from '../../../src/result/positions.js'
import { inFolder, load, readOne, stream } from '../support.js'

const cue = (from: string, to: string, ...lines: string[]): string =>
  `${from} --> ${to}\n${lines.join('\n')}\n\n`
const vtt = (...cues: string[]): string => `WEBVTT\n\n${cues.join('')}`
const textOf = async (source: string): Promise<string> => (await readOne('-', {}, stream(source))).text

describe('what is said, joined to sentences', () => {
  test.each<[string, string, string]>([
    [
      'a sentence over two cues',
      vtt(cue('00:01.000', '00:02.000', 'The bridge will'), cue('00:02.000', '00:03.000', 'open in May.')),
      'The bridge will open in May.',
    ],
    [
      'SubRip: numbers, hours and commas',
      `1\r\n00:00:01,000 --> 00:00:02,000\r\nWe go\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\non.\r\n`,
      'We go on.',
    ],
    [
      'times that nobody has padded, as in meetings',
      vtt(
        cue('0:0:0.0', '0:0:3.540', '<v Ana Ruiz>We go</v>'),
        cue('0:0:3.540', '0:1:5.23', '<v Ana Ruiz>on.</v>'),
      ),
      'Ana Ruiz: We go on.',
    ],
    ['times without thousandths', `1\n00:00:01 --> 00:00:10\nWe go on.\n`, 'We go on.'],
    [
      'markup',
      vtt(cue('00:01.000', '00:02.000', '<i>We</i> <c.loud>go</c> {\\an8}on &amp; <00:01.500>on.')),
      'We go on & on.',
    ],
    [
      'notes, styles and sounds are not said',
      vtt(
        'NOTE by hand\n\n',
        'STYLE\n::cue {}\n\n',
        cue('00:01.000', '00:02.000', '[MUSIC]', 'We go on.', '♪ la la ♪'),
      ),
      'We go on.',
    ],
    [
      'a line that is shown again while the next one comes',
      vtt(cue('00:01.000', '00:02.000', 'We go'), cue('00:02.000', '00:03.000', 'We go', 'on.')),
      'We go on.',
    ],
    [
      'who speaks begins a paragraph',
      vtt(
        cue('00:01.000', '00:02.000', '<v Ana Ruiz>Who?</v>'),
        cue('00:02.000', '00:03.000', '<v Ben Cole>Me.'),
      ),
      'Ana Ruiz: Who?\n\nBen Cole: Me.',
    ],
    [
      'and so do marks and labels',
      vtt(cue('00:01.000', '00:02.000', '>> Who?', '- Me.'), cue('00:02.000', '00:03.000', 'ANA: Him?')),
      '>> Who?\n\n- Me.\n\nANA: Him?',
    ],
    [
      'and names in brackets, as for the deaf',
      vtt(cue('00:01.000', '00:02.000', '(Ana) Who?'), cue('00:02.000', '00:03.000', '[Ben] Me.', '[sighs]')),
      '(Ana) Who?\n\n[Ben] Me.',
    ],
    [
      'and a silence',
      vtt(cue('00:01.000', '00:02.000', 'Night falls'), cue('00:09.000', '00:10.000', 'A day later')),
      'Night falls\n\nA day later',
    ],
    [
      'a time that is damaged costs its own cue alone',
      vtt('00:xx --> 1\nlost\n\n', cue('00:01.000', '00:02.000', 'Kept.')),
      'Kept.',
    ],
  ])('%s', async (_, source, expected) => expect(await textOf(source)).toBe(expected))
})

test('each word knows its line and its time', async () => {
  const source = vtt(cue('00:01.000', '00:02.000', 'Ana'), cue('01:00:02.500', '01:00:03.000', '<i>Madrid'))
  const readable = await readOne('-', {}, stream(source))
  const { position } = createLocator(readable, 'utf16')
  expect(position(0)).toEqual({ line: 4, column: 1, time: '00:00:01.000' })
  expect(position(readable.text.indexOf('Madrid'))).toEqual({ line: 7, column: 4, time: '01:00:02.500' })
})

test('known by content, whatever the name says', async () => {
  inFolder({ 'a.txt': vtt(cue('00:01.000', '00:02.000', 'One.')), 'b.srt': 'No times at all.' })
  expect(await load(['a.txt', 'b.srt'])).toMatchObject([
    { readable: { format: 'subtitles', text: 'One.' } },
    { readable: { format: 'subtitles', text: '' } },
  ])
})

test('the head tells title and language', async () => {
  const source = 'WEBVTT - Evening news\nKind: captions\nLanguage: en-GB\n\n'
  expect((await readOne('-', {}, stream(source))).metadata).toMatchObject({
    title: 'Evening news',
    language: 'en-GB',
  })
})

test('every segment stands in the source as it is', async () => {
  const line = fc.constantFrom(
    'Ana went.',
    '<v Ben>No.',
    '&amp;',
    '- Who?',
    '[x]',
    '>> 𝒜 b',
    '{\\an8}c',
    '<i>d',
    '',
  )
  const cues = fc.array(fc.tuple(fc.nat(90), fc.array(line, { maxLength: 3 })), { maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(cues, async (all) => {
      const source = vtt(
        ...all.map(([at, lines]) => cue(`00:${String(at % 60).padStart(2, '0')}.000`, '01:00.000', ...lines)),
      )
      const { text, segments, blocks } = await readOne('-', {}, stream(source))
      for (const { text: at, source: from, length } of segments!)
        expect(text.slice(at, at + length)).toBe(source.slice(from, from + length))
      for (const { start, end } of blocks!) expect(text.slice(start, end).trim()).not.toBe('')
    }),
    { numRuns: 100 },
  )
})

test.each([
  ['a file without times says that nothing was read', 'WEBVTT\n\nWe go on.\n', ['NO_CUES']],
  ['an empty one does not', '', []],
])('%s', async (_, source, codes) => {
  const { notices } = await readOne('-', { inputFormat: 'subtitles' }, stream(source))
  expect(notices?.map(({ code }) => code)).toEqual(codes)
})
