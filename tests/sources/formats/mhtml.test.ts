import { describe, expect, test } from 'vitest'
import { createLocator } from '../../../src/result/positions.js'
import { inFolder, load, readOne, summary } from '../support.js'

const ARTICLE =
  '<html><head><title>Ferry | Harbour News</title></head><body><nav>Home Sport</nav><h1>Ferry stays in port</h1>' +
  '<p>The ferry to Lisbon stays in port, =E2=80=9Cas long as the storm lasts,=E2=80=9D the harbour\r\n' +
  'master Ana Ruiz said on Monday, and nobody knows how long tha=\r\nt will be or where the passengers go.</p></body></html>'

const PART = ['--cut', 'Content-Type: text/html', 'Content-Transfer-Encoding: quoted-printable']

/** A page as Chromium saves it, with these fields. */
const saved = (fields: readonly string[], page: readonly string[] = [...PART, '', ARTICLE]): string =>
  [
    ...fields,
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="cut"',
    '',
    '',
    ...page,
    '--cut',
    'Content-Type: image/png',
    'Content-Location: https://example.org/logo.png',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '--cut--',
    '',
  ].join('\r\n')

const CHROMIUM = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://example.org/ferry',
  'Subject: Ferry | Harbour News',
]

const TEXT =
  'Ferry stays in port\n\nThe ferry to Lisbon stays in port, “as long as the storm lasts,” the harbour master Ana Ruiz ' +
  'said on Monday, and nobody knows how long that will be or where the passengers go.'

describe('a page that is saved in one file', () => {
  test('is read as the page that it is', async () => {
    inFolder({ 'a.mhtml': saved(CHROMIUM) })
    const loaded = await load('a.mhtml')
    expect(summary(loaded)).toEqual(['a.mhtml'])
    expect(loaded[0]).toMatchObject({
      readable: {
        format: 'mhtml',
        text: TEXT,
        metadata: { title: 'Ferry stays in port', url: 'https://example.org/ferry' },
      },
    })
  })

  test('in whole, if asked for', async () => {
    inFolder({ 'a.mhtml': saved(CHROMIUM) })
    expect((await readOne('a.mhtml', { wholePage: true })).text).toContain('Home Sport')
  })

  test.each(['Lisbon', 'master', 'passengers'])('knows where a word stands: %s', async (word) => {
    inFolder({ 'a.mht': saved(CHROMIUM) })
    const page = await readOne('a.mht')
    const { line, column } = createLocator(page, 'utf16').position(page.text.indexOf(word))
    expect(
      saved(CHROMIUM)
        .split('\r\n')
        [line - 1]!.slice(column - 1),
    ).toMatch(new RegExp(`^${word}`))
  })

  test.each<[string, readonly string[], readonly string[] | undefined]>([
    ['Internet Explorer', ['From: "Saved by Internet Explorer 11"', 'Subject: Ferry'], undefined],
    ['Word', [], undefined],
    [
      'a browser that puts the page deeper',
      CHROMIUM,
      [
        '--cut',
        'Content-Type: multipart/alternative; boundary=in',
        '',
        '--in',
        ...PART.slice(1),
        '',
        ARTICLE,
      ],
    ],
  ])('is known without its name: by %s', async (_, fields, page) => {
    inFolder({ a: saved(fields, page) })
    expect(await readOne('a')).toMatchObject({ format: 'mhtml', text: TEXT })
  })

  test('is told from a mail with pictures', async () => {
    inFolder({
      'a.mht': saved(['From: Ana Ruiz <ana@example.org>', 'To: b@example.org', 'Message-ID: <1@a>']),
    })
    expect((await readOne('a.mht')).format).toBe('eml')
  })

  test('is damaged if no page is in it', async () => {
    inFolder({ 'a.mht': saved(CHROMIUM, ['--cut', 'Content-Type: text/css', '', 'p {}']) })
    expect(summary(await load('a.mht'))).toEqual(['a.mht: INPUT_DAMAGED'])
  })
})
