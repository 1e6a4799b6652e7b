import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createExtractor } from '../../../src/extract.js'
import { createLocator } from '../../../src/result/positions.js'
import { inFolder, load, readOne, skippedIn, stream, summary } from '../support.js'
import { compoundOf } from './office-support.js'
import { toPdf } from './pdf-maker.js'
import { zipOf } from './zip-support.js'

type Lines = readonly (string | Uint8Array)[]

/** A mail with these fields besides the usual ones, and this body. */
const mail = (fields: readonly string[], ...body: Lines): Buffer =>
  Buffer.concat(
    [
      'From: Ana Ruiz <ana@example.org>',
      'Message-ID: <1@example.org>',
      'MIME-Version: 1.0',
      ...fields,
      '',
      ...body,
    ].map((line) => Buffer.concat([Buffer.from(line as string), Buffer.from('\r\n')])),
  )

const part = (fields: readonly string[], ...body: readonly string[]): string =>
  ['--cut', ...fields, '', ...body].join('\r\n')

const documentsOf = async (content: Buffer, name = 'a.eml'): Promise<[string, string][]> => {
  inFolder({ [name]: content })
  return (await load(name)).map((loaded) =>
    loaded.ok ? [loaded.readable.id, loaded.readable.text.trim()] : [loaded.id ?? '', loaded.error.code],
  )
}
const textOf = async (content: Buffer): Promise<string> => (await documentsOf(content))[0]![1]

const PLAIN = 'Content-Type: text/plain; charset=utf-8'
const QUOTED = 'Content-Transfer-Encoding: quoted-printable'

describe('the text of a mail', () => {
  test.each<[string, Buffer, string]>([
    ['as it stands', mail([], 'The harbour is closed.'), 'The harbour is closed.'],
    [
      'quoted-printable',
      mail([PLAIN, QUOTED], 'The caf=C3=A9 of =', 'Lisbon =E2=80=9Cis closed.=E2=80=9D'),
      'The café of Lisbon “is closed.”',
    ],
    [
      'a letter cut by a soft line end',
      mail([PLAIN, QUOTED], 'The caf=C3=', '=A9 is closed.'),
      'The café is closed.',
    ],
    [
      'base64 with what a mailing list puts below',
      mail(
        [PLAIN, 'Content-Transfer-Encoding: base64'],
        Buffer.from('The café is closed.').toString('base64'),
        '_'.repeat(20),
        'Harbour mailing list',
      ),
      'The café is closed.',
    ],
    [
      'below lines that are blank',
      Buffer.concat([Buffer.from('\n\n'), mail([], 'It is closed.')]),
      'It is closed.',
    ],
    [
      'base64',
      mail(
        [PLAIN, 'Content-Transfer-Encoding: base64'],
        Buffer.from('The café is closed.').toString('base64'),
      ),
      'The café is closed.',
    ],
    [
      'Windows-1252',
      mail(
        ['Content-Type: text/plain; charset=windows-1252'],
        Buffer.from('The caf\xe9 \x93is closed.\x94', 'latin1'),
      ),
      'The café “is closed.”',
    ],
    [
      'Latin-1 that is Windows-1252',
      mail(['Content-Type: text/plain; charset=iso-8859-1', QUOTED], '=93Closed,=94 she said.'),
      '“Closed,” she said.',
    ],
    [
      'a charset of many bytes',
      mail(
        ['Content-Type: text/plain; charset=shift_jis'],
        Buffer.from('8365835883672050 6f72746f'.replace(' ', ''), 'hex'),
      ),
      'テスト Porto',
    ],
    [
      'a charset that nobody knows',
      mail(['Content-Type: text/plain; charset=x-none'], 'The café is closed.'),
      'The café is closed.',
    ],
    [
      'no charset, not UTF-8',
      mail([], Buffer.from('The caf\xe9 is closed.', 'latin1')),
      'The café is closed.',
    ],
    [
      'once, of what says the same twice',
      mail(
        ['Content-Type: multipart/alternative; boundary="cut"'],
        part([PLAIN], 'The harbour is closed.'),
        part(['Content-Type: text/html'], '<p>The harbour is <b>closed</b>.</p>'),
        '--cut--',
      ),
      'The harbour is closed.',
    ],
    [
      'without what stands around the parts',
      mail(
        ['Content-Type: multipart/mixed; boundary=cut'],
        'No MIME here.',
        part([], 'The harbour'),
        part([], 'is closed.'),
        '--cut--',
        'The end.',
      ),
      'The harbour\n\nis closed.',
    ],
    [
      'of parts that never end',
      mail(['Content-Type: multipart/mixed; boundary=cut'], part([], 'The harbour is closed.')),
      'The harbour is closed.',
    ],
    [
      'of parts that are not there',
      mail(['Content-Type: multipart/mixed; boundary=cut'], 'The harbour is closed.'),
      'The harbour is closed.',
    ],
    [
      'of a multipart without a boundary',
      mail(['Content-Type: multipart/mixed'], 'The harbour is closed.'),
      'The harbour is closed.',
    ],
  ])('%s', async (_, content, expected) => expect(await textOf(content)).toBe(expected))
})

describe('what its writer says', () => {
  test.each<[string, readonly string[], string]>([
    ['no lines that are quoted', ['> Is it closed?', '', 'It is.'], 'It is.'],
    [
      'no files written into the text',
      ['It is.', 'begin 644 a.gif', '#86)C', '`', 'end', 'Ana'],
      'It is.\nAna',
    ],
    ['but how a thing begins', ['begin 644 times', 'it is.', 'end'], 'begin 644 times\nit is.\nend'],
    [
      'nor who is quoted',
      [
        'It is.',
        '',
        'On Mon, Jun 1, 2009 at 9:56 AM, Ben Cole',
        '<ben@example.org> wrote:',
        '',
        '> Is it closed?',
        '> Ben',
      ],
      'It is.',
    ],
    [
      'a paragraph that ends so, but nothing quoted follows',
      ['This is what Ben Cole wrote:', '', 'It is closed.'],
      'This is what Ben Cole wrote:\n\nIt is closed.',
    ],
    ['no signature', ['It is.', '-- ', 'Ana Ruiz', 'Harbour of Lisbon'], 'It is.'],
    [
      'a line that looks like one, in a long text',
      ['It is.', '--', ...Array.from({ length: 60 }, () => 'And on.')],
      `It is.\n--${'\nAnd on.'.repeat(60)}`,
    ],
    [
      'no thread below',
      ['It is.', '', '-----Original Message-----', 'From: Ben Cole', 'Is it closed?'],
      'It is.',
    ],
    [
      'no thread of Outlook',
      [
        'It is.',
        '',
        '________________________________',
        'From: Ben Cole',
        'Sent: Monday',
        'To: Ana Ruiz',
        'Subject: Harbour',
        '',
        'Is it closed?',
      ],
      'It is.',
    ],
    [
      'what is forwarded',
      ['See below.', '', '---------- Forwarded message ---------', 'From: Ben Cole', '', 'It is closed.'],
      'See below.\n\n---------- Forwarded message ---------\nFrom: Ben Cole\n\nIt is closed.',
    ],
    ['what is quoted, if there is nothing else', ['> It is closed.'], '> It is closed.'],
    [
      'a line that a mailbox has changed',
      ['>From Lisbon to Porto.', 'It is.'],
      '>From Lisbon to Porto.\nIt is.',
    ],
  ])('%s', async (_, lines, expected) =>
    expect((await textOf(mail([], ...lines))).replaceAll('\r', '')).toBe(expected),
  )
})

test('an earlier mail is not taken for the words of this one', async () => {
  inFolder({
    'a.eml': mail(
      [],
      '“We open on Monday,” said Eva Lund.',
      '',
      'On Sunday, Ben Cole wrote:',
      '> “We never open,” said Ida Berg.',
    ),
  })
  const { quotes, people } = createExtractor()(await readOne('a.eml'))
  expect(quotes.map(({ speaker }) => speaker?.name)).toEqual(['Eva Lund'])
  expect(people.map(({ name }) => name)).toEqual(['Eva Lund'])
})

describe('HTML', () => {
  const html = 'Content-Type: text/html; charset=utf-8'
  const page = (...lines: readonly string[]): Buffer => mail([html, QUOTED], ...lines)
  test.each<[string, Buffer, string]>([
    [
      'as a person reads it',
      page('<h1>Harbour</h1><p>It is &ldquo;closed=', '&rdquo;.</p><p>=C3=A9</p>'),
      'Harbour\n\nIt is “closed”.\n\né',
    ],
    [
      'without what is answered',
      page(
        '<p>It is.</p><div>On Monday, Ben Cole wrote:<br></div><blockquote><p>Is it?</p></blockquote><p>So.</p>',
      ),
      'It is.\n\nSo.',
    ],
    [
      'with block quotes of its own',
      page('<p>She said:</p><blockquote><p>It is closed.</p></blockquote>'),
      'She said:\n\nIt is closed.',
    ],
    [
      'where the plain text says nothing',
      mail(
        ['Content-Type: multipart/alternative; boundary=cut'],
        part([PLAIN], 'See the HTML.'),
        part([html], `<p>${'It is closed. '.repeat(20)}</p>`),
        '--cut--',
      ),
      'It is closed. '.repeat(20).trim(),
    ],
  ])('%s', async (_, content, expected) => expect(await textOf(content)).toBe(expected))

  test('knows its lines in the mail', async () => {
    expect(await placeOf(page('<p>The caf=C3=A9 of =', 'Lisbon</p>'), 'Lisbon')).toBe('8:1')
  })
})

describe('metadata', () => {
  test.each<[string, readonly string[], object]>([
    [
      'subject and date',
      ['Subject: Harbour', 'Date: Mon, 1 Jun 2009 10:00:00 +0100'],
      { title: 'Harbour', author: 'Ana Ruiz', date: 'Mon, 1 Jun 2009 10:00:00 +0100' },
    ],
    [
      'encoded words',
      ['Subject: =?utf-8?q?The_caf=C3=A9?= =?utf-8?b?IG9mIExpc2Jvbg==?='],
      { title: 'The café of Lisbon' },
    ],
    ['a folded field', ['Subject: The harbour', '  of Lisbon'], { title: 'The harbour of Lisbon' }],
    ['language', ['Content-Language: en-GB'], { language: 'en-GB' }],
  ])('%s', async (_, fields, expected) => {
    inFolder({ 'a.eml': mail(fields, 'It is.') })
    expect((await readOne('a.eml')).metadata).toMatchObject(expected)
  })

  test.each([
    ['"Ruiz, Ana" <ana@example.org>', 'Ruiz, Ana'],
    ['Ana Ruiz <ana@example.org>, ben@example.org', 'Ana Ruiz, ben@example.org'],
    ['<ana@example.org>', 'ana@example.org'],
    ['=?utf-8?q?Bj=C3=B6rn?= <b@example.org>', 'Björn'],
  ])('from %s', async (from, expected) => {
    inFolder({ 'a.eml': `From: ${from}\nMessage-ID: <1@example.org>\nSubject: a\n\nIt is.\n` })
    expect((await readOne('a.eml')).metadata.author).toBe(expected)
  })
})

describe('attachments', () => {
  const mixed = 'Content-Type: multipart/mixed; boundary=cut'
  test.each<[string, Buffer, [string, string][]]>([
    [
      'of kinds that are read are further documents',
      mail(
        [mixed],
        part([], 'See there.'),
        part(
          ['Content-Type: text/plain; name="report.txt"', 'Content-Transfer-Encoding: base64'],
          Buffer.from('It is closed.').toString('base64'),
        ),
        part(
          ['Content-Type: image/png; name="harbour.png"', 'Content-Transfer-Encoding: base64'],
          'iVBORw0KGgo=',
        ),
        '--cut--',
      ),
      [
        ['a.eml', 'See there.'],
        ['a.eml/report.txt', 'It is closed.'],
      ],
    ],
    [
      'a mail in a mail',
      mail(
        [mixed],
        part([], 'See there.'),
        part(['Content-Type: message/rfc822'], mail(['Subject: b'], 'It is closed.').toString()),
        '--cut--',
      ),
      [
        ['a.eml', 'See there.'],
        ['a.eml/attachment-1.eml', 'It is closed.'],
      ],
    ],
    [
      'whose name leads elsewhere',
      mail(
        [mixed],
        part([], 'See.'),
        part(['Content-Disposition: attachment; filename="../../etc/report.txt"'], 'It is.'),
        '--cut--',
      ),
      [
        ['a.eml', 'See.'],
        ['a.eml/report.txt', 'It is.'],
      ],
    ],
    [
      'that is no document is an error of its own',
      mail(
        [mixed],
        part([], 'See.'),
        part(
          ['Content-Disposition: attachment; filename="a.txt"', 'Content-Transfer-Encoding: base64'],
          'AAECAwQFBgcICQ==',
        ),
        '--cut--',
      ),
      [
        ['a.eml', 'See.'],
        ['a.eml/a.txt', 'INPUT_BINARY'],
      ],
    ],
  ])('%s', async (_, content, expected) => expect(await documentsOf(content)).toEqual(expected))

  const attached = (fields: readonly string[], content: string | Uint8Array): string =>
    part(
      ['Content-Disposition: attachment', 'Content-Transfer-Encoding: base64', ...fields],
      Buffer.from(content).toString('base64'),
    )
  const PDF = toPdf([{ x: 50, y: 700, text: 'It is closed.' }])
  const WORKBOOK = zipOf([
    ['[Content_Types].xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
  ])
  const PICTURE = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  const SIGNATURE = '-----BEGIN PGP SIGNATURE-----\n\niQ=\n-----END PGP SIGNATURE-----\n'
  const told = (kinds: string): string[] => [
    `Not read in "a.eml": ${kinds}. Save an attachment and name it to have it read.`,
  ]

  test.each<[string, string, string[], string[]]>([
    ['of a name that says nothing', attached(['Content-Type: a/b; name=scan.bin'], PDF), ['scan.bin'], []],
    ['without a name', attached(['Content-Type: application/pdf'], PDF), ['attachment-1.pdf'], []],
    ['of a type alone', attached(['Content-Type: text/plain; name=notes'], 'It is.'), ['notes.txt'], []],
    [
      'an archive',
      attached(['Content-Type: application/zip; name=b.zip'], zipOf([['c.txt', 'It is.']])),
      ['b.zip/c.txt'],
      [],
    ],
    ['a picture', attached(['Content-Type: image/png; name=harbour.png'], PICTURE), [], told('1 .png')],
    ['a picture without a name', attached(['Content-Type: image/png'], PICTURE), [], told('1 .png')],
    ['a workbook', attached(['Content-Type: a/b; name=ships.xlsx'], WORKBOOK), [], told('1 .xlsx')],
    [
      'an archive of pictures',
      attached(['Content-Type: a/b; name=b.kmz'], zipOf([['c.png', PICTURE]])),
      [],
      told('1 .kmz'),
    ],
    ['a signature', attached(['Content-Type: a/b; name=signature.asc'], SIGNATURE), [], told('1 .asc')],
    ['an invitation', part(['Content-Type: text/calendar'], 'BEGIN:VCALENDAR'), [], told('1 .ics')],
  ])('is read for what it is, or told: %s', async (_, attachment, expected, skipped) => {
    inFolder({ 'a.eml': mail([mixed], part([], 'See there.'), attachment, '--cut--') })
    expect(summary(await load('a.eml'))).toEqual(['a.eml', ...expected.map((name) => `a.eml/${name}`)])
    expect(await skippedIn('a.eml')).toEqual(skipped)
  })

  test('what is said of the format of the mail is not said of them', async () => {
    const content = mail(
      [mixed],
      part([], 'See.'),
      attached(['Content-Type: a/b; name=b.pdf'], PDF),
      '--cut--',
    )
    const loaded = await load('-', { inputFormat: 'eml' }, stream(content))
    expect(loaded.map((each) => each.ok && each.readable.format)).toEqual(['eml', 'pdf'])
  })

  test('mails in mails end somewhere', async () => {
    let content = mail([], 'It is closed.')
    for (let i = 0; i < 30; i++) content = mail(['Content-Type: message/rfc822'], content.toString())
    const documents = await documentsOf(content)
    expect(documents.at(-1)![1]).toBe('INPUT_TOO_DEEP')
  })
})

const placeOf = async (content: Buffer, word: string, name = 'a.eml'): Promise<string> => {
  inFolder({ [name]: content })
  for (const loaded of await load(name)) {
    if (!loaded.ok) continue
    const at = loaded.readable.text.indexOf(word)
    if (at === -1) continue
    const { line, column } = createLocator(loaded.readable, 'utf16').position(at)
    return `${line}:${column}`
  }
  return 'nowhere'
}

describe('every word knows its line and column in the mail', () => {
  test.each<[string, Buffer, string]>([
    ['as it stands', mail([], 'The café', 'of Lisbon'), '6:4'],
    ['quoted-printable', mail([PLAIN, QUOTED], 'The caf=C3=A9 of =', '=E2=80=9CLisbon=E2=80=9D'), '8:10'],
    [
      'Windows-1252',
      mail(
        ['Content-Type: text/plain; charset=windows-1252'],
        Buffer.from('The caf\xe9 of Lisbon', 'latin1'),
      ),
      '6:13',
    ],
    [
      'base64: the line where its part begins',
      mail(
        [PLAIN, 'Content-Transfer-Encoding: base64'],
        Buffer.from('The harbour\nof Lisbon').toString('base64'),
      ),
      '7:1',
    ],
    ['below what is left out', mail([], '> Where?', 'In Lisbon.'), '6:4'],
    [
      'in a part',
      mail(['Content-Type: multipart/mixed; boundary=cut'], part([], 'In Lisbon.'), '--cut--'),
      '8:4',
    ],
  ])('%s', async (_, content, expected) => expect(await placeOf(content, 'Lisbon')).toBe(expected))

  test('in a mailbox, too', async () => {
    const head = 'From ana@example.org Mon Jun 01 10:00:00 2009\nSubject: a\n\n'
    expect(await placeOf(Buffer.from(`${head}One.\n\n${head}In Lisbon.\n`), 'Lisbon', 'a.mbox')).toBe('9:4')
  })

  test('of any text, however it is sent', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.stringMatching(/^[a-zé“ü=.]{1,12}$/), { minLength: 1, maxLength: 8 }),
        async (words) => {
          const quoted = words.map((word) =>
            Array.from(Buffer.from(word), (byte) =>
              byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
            ).join(''),
          )
          const content = mail(
            [PLAIN, QUOTED],
            ...quoted.map((word, i) => (i % 2 === 0 ? `${word} =` : word)),
          )
          const source = stream(content)
          const readable = await readOne('-', {}, source)
          const expected = words.map((word, i) => (i % 2 === 0 ? `${word} ` : `${word}\r\n`)).join('')
          expect(readable.text.trimEnd()).toBe(expected.trimEnd())
          for (const { text, source: at, length } of readable.segments!)
            expect(readable.text.slice(text, text + length)).toBe(readable.source!.slice(at, at + length))
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('a mailbox', () => {
  const box = (...mails: readonly string[]): Buffer =>
    Buffer.from(mails.map((each) => `From ana@example.org Mon Jun 01 10:00:00 2009\n${each}\n\n`).join(''))

  test('is its mails, each called after its line', async () => {
    const content = box('Subject: a\n\nOne.', 'Subject: b\n\nTwo.\n\nFrom here on, three.')
    expect(await documentsOf(content, 'a.mbox')).toEqual([
      ['a.mbox:2', 'One.'],
      ['a.mbox:7', 'Two.\n\nFrom here on, three.'],
    ])
  })

  test.each([
    ['the full date begins a mail', 'ana@example.org Mon Jun  1 10:00:00 +0200 2009', 2],
    ['less of it does not', 'here to 10:00 in 2009', 1],
  ])('without a blank line %s', async (_, from, mails) => {
    const content = Buffer.concat([
      box('Subject: a\n\nOne.').subarray(0, -1),
      Buffer.from(`From ${from}\n\nTwo.`),
    ])
    expect(await documentsOf(content, 'a.mbox')).toHaveLength(mails)
  })

  test('is cut the same however its bytes come', async () => {
    const content = box('Subject: a\n\nOne.', 'Subject: b\n\nTwo.', 'Subject: c\n\nThree.')
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: content.length - 1 }), { maxLength: 6 }),
        async (cuts) => {
          const ends = [...cuts.toSorted((a, b) => a - b), content.length]
          const chunks = ends.map((end, i) => content.subarray(ends[i - 1] ?? 0, end))
          const loaded = await load('-', { inputFormat: 'mbox' }, stream(...chunks))
          expect(loaded.map((each) => each.ok && [each.readable.id, each.readable.text.trim()])).toEqual([
            ['-:2', 'One.'],
            ['-:7', 'Two.'],
            ['-:12', 'Three.'],
          ])
        },
      ),
      { numRuns: 50 },
    )
  })

  test('has no mail larger than is allowed', async () => {
    const loaded = await load(
      '-',
      { inputFormat: 'mbox', maxBytes: 1000 },
      stream(box('a: b\n\nOne.', 'x'.repeat(2000))),
    )
    expect(loaded.map((each) => (each.ok ? each.readable.text.trim() : each.error.code))).toEqual([
      'One.',
      'INPUT_TOO_LARGE',
    ])
  })
})

describe('a mail that Outlook has saved', () => {
  const harbour = fileURLToPath(new URL('../../fixtures/formats/harbour.msg', import.meta.url))

  test('its text, what is said of it, and what is attached', async () => {
    const loaded = await load(harbour)
    expect(
      loaded.map((each) => each.ok && [each.readable.text.trim(), each.readable.metadata.title]),
    ).toEqual([
      ['It is “closed”.', 'Harbour of Lisbon'],
      ['Ships have to wait.', null],
    ])
    expect(loaded[0]).toMatchObject({
      readable: { format: 'msg', metadata: { author: 'Ana Ruiz', date: '2009-06-01T09:00:00.000Z' } },
    })
  })

  /** Text as Outlook packs it, here with no more than the marks of it. */
  const packed = (text: string, { kind = 'LZFu', size = 0 } = {}): Buffer => {
    const groups = text.match(/.{1,8}/gs)!.map((group) => `\0${group}`)
    const header = Buffer.alloc(16)
    header.writeUInt32LE(12 + Buffer.byteLength(groups.join(''), 'latin1') + size, 0)
    header.writeUInt32LE(text.length, 4)
    header.write(kind, 8)
    return Buffer.concat([header, Buffer.from(groups.join(''), 'latin1')])
  }
  const outlook = (rtf: Buffer): Buffer =>
    compoundOf({ '__properties_version1.0': Buffer.alloc(32), '__substg1.0_10090102': rtf })

  test.each<[string, Buffer, string]>([
    ['packed', packed("{\\rtf1\\ansi It is \\'93closed\\'94.\\par}"), 'It is “closed”.'],
    ['of a size that is not true', packed('{\\rtf1 It is.}', { size: 0x70000000 }), ''],
    ['packed in no way that is known', packed('{\\rtf1 It is.}', { kind: 'None' }), ''],
  ])('its text in RTF, where there is no other: %s', async (_, rtf, expected) => {
    inFolder({ 'a.msg': outlook(rtf) })
    expect((await readOne('a.msg')).text).toBe(expected)
  })

  test('cut off anywhere, an error or what there is', async () => {
    const whole = readFileSync(harbour)
    for (let length = 600; length < whole.length; length += 300) {
      const [first] = await documentsOf(whole.subarray(0, length), 'a.msg')
      expect(first?.[0]).toBe('a.msg')
    }
  })
})

describe('is known by its first lines', () => {
  test.each<[string, string, string, string]>([
    ['a mail without a name that tells', 'a.txt', mail(['Subject: a'], 'It is.').toString(), 'eml'],
    [
      'a mailbox without one',
      'a',
      'From ana@example.org Mon Jun 01 10:00:00 2009\nSubject: a\n\nIt is.\n',
      'mbox',
    ],
    [
      'a single mail taken from a mailbox',
      'a.eml',
      'From ana@example.org Mon Jun 01 10:00:00 2009\nSubject: a\n\nIt is.\n',
      'eml',
    ],
    ['a memo is a text', 'a.txt', 'From: Ana Ruiz\nTo: Ben Cole\nSubject: Harbour\n\nIt is.\n', 'text'],
    ['a transcript is a text', 'a.txt', 'ANA: Is it?\nBEN: It is.\nANA: Well.\n', 'text'],
  ])('%s', async (_, name, content, format) => {
    inFolder({ [name]: content })
    expect((await readOne(name)).format).toBe(format)
  })
})

describe('made to do harm, read in time', () => {
  const within = (content: Buffer): Promise<[string, string][]> => documentsOf(content)
  test.each<[string, () => Buffer]>([
    [
      'a hundred thousand parts',
      () =>
        mail(
          ['Content-Type: multipart/mixed; boundary=cut'],
          ...Array.from({ length: 100_000 }, () => part([], 'a')),
          '--cut--',
        ),
    ],
    [
      'a hundred thousand fields',
      () =>
        mail(
          Array.from({ length: 100_000 }, (_, i) => `X-${i}: a`),
          'a',
        ),
    ],
    [
      'a field on a hundred thousand lines',
      () => mail(['Subject: a', ...Array.from({ length: 100_000 }, () => ' a')], 'a'),
    ],
    [
      'a long line of brackets for the sender',
      () => mail([`Reply-To: ${'<'.repeat(100_000)}`, `Cc: ${'"'.repeat(100_000)}`], 'a'),
    ],
    [
      'multiparts in each other',
      () =>
        mail(
          [`Content-Type: multipart/mixed; boundary=cut`],
          ...Array.from(
            { length: 1000 },
            (_, i) => `--cut${i || ''}\r\nContent-Type: multipart/mixed; boundary=cut${i + 1}\r\n`,
          ),
        ),
    ],
    ['a million quoted bytes', () => mail([PLAIN, QUOTED], '=41'.repeat(1_000_000))],
    [
      'a hundred thousand signs of a signature',
      () => mail([], ...Array.from({ length: 100_000 }, () => '--')),
    ],
    [
      'a hundred thousand announcements',
      () => mail([], ...Array.from({ length: 100_000 }, () => 'On Monday, Ben wrote:'), '> a'),
    ],
    ['a hundred thousand encoded words', () => mail([`Subject: ${'=?utf-8?q?a?= '.repeat(100_000)}`], 'a')],
  ])('%s', async (_, content) => expect((await within(content())).length).toBeGreaterThan(0), 10_000)
})
