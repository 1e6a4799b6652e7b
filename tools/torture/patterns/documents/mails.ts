import { listOf } from '../pattern.js'
import { many, type Documents } from './make.js'

const mail = (body: string, type = 'text/plain', more = ''): string =>
  `From: ana@example.org\r\nTo: b@example.org\r\nSubject: Rain\r\nContent-Type: ${type}\r\n${more}\r\n${body}`

const MIXED = 'multipart/mixed; boundary=b'

export const MAILS: Documents = [
  ['lines', (n) => mail('Ana left.\r\n'.repeat(n / 11))],
  ['one line', (n) => mail('Ana left. '.repeat(n / 10))],
  ['answers', (n) => mail('> Ana left.\r\n'.repeat(n / 13))],
  ['answers ever deeper', (n) => mail(listOf(Math.sqrt(n), (i) => `${'>'.repeat(i)} a\r\n`).join(''))],
  ['who wrote', (n) => mail('On Monday, Ana wrote:\r\n> a\r\n'.repeat(n / 28))],
  [
    'headers',
    (n) =>
      mail(
        'a',
        'text/plain',
        many(n, (i) => `X-${i}: a\r\n`),
      ),
  ],
  ['a folded header', (n) => mail('a', 'text/plain', `X-A: a\r\n${' a\r\n'.repeat(n / 4)}`)],
  ['encoded words', (n) => mail('a', 'text/plain', `X-A: ${'=?utf-8?q?Ana?= '.repeat(n / 16)}\r\n`)],
  ['an encoded subject', (n) => mail('a').replace('Rain', () => '=?utf-8?q?Ana?= '.repeat(n / 16))],
  ['receivers', (n) => mail('a').replace('b@example.org', () => many(n, (i) => `"Ana ${i}" <a${i}@b.c>, `))],
  [
    'quoted-printable',
    (n) =>
      mail(
        '=E2=80=9CAna=\r\n'.repeat(n / 15),
        'text/plain; charset=utf-8',
        'Content-Transfer-Encoding: quoted-printable\r\n',
      ),
  ],
  [
    'equals signs',
    (n) => mail('='.repeat(n), 'text/plain', 'Content-Transfer-Encoding: quoted-printable\r\n'),
  ],
  [
    'base64',
    (n) => mail('QW5hIGxlZnQuIA==\r\n'.repeat(n / 18), 'text/plain', 'Content-Transfer-Encoding: base64\r\n'),
  ],
  [
    'attachments',
    (n) =>
      mail(
        `${many(n, (i) => `--b\r\nContent-Type: text/plain; name="${i}.txt"\r\nContent-Disposition: attachment; filename="${i}.txt"\r\n\r\nAna left.\r\n`)}--b--`,
        MIXED,
      ),
  ],
  ['parts', (n) => mail(`${many(n, () => '--b\r\n\r\nAna left.\r\n')}--b--`, MIXED)],
  ['parts that never begin', (n) => mail('--c\r\n\r\nAna left.\r\n'.repeat(n / 18), MIXED)],
  [
    'mails in each other',
    (n) =>
      `${listOf(Math.min(n / 90, 200), (i) => mail(`--b${i}\r\nContent-Type: message/rfc822\r\n\r\n`, `multipart/mixed; boundary=b${i}`)).join('')}a`,
  ],
  ['flowed lines', (n) => mail('Ana left \r\n'.repeat(n / 11), 'text/plain; format=flowed')],
  [
    'a page',
    (n) =>
      mail(
        many(n, () => '<p>Ana left.</p>'),
        'text/html',
      ),
  ],
]

export const MAILBOXES: Documents = [
  [
    'mails',
    (n) => many(n, (i) => `From a@b.c Mon Jan  1 00:00:00 2024\nFrom: a@b.c\nSubject: ${i}\n\nAna left.\n\n`),
  ],
  [
    'one long mail',
    (n) => `From a@b.c Mon Jan  1 00:00:00 2024\nFrom: a@b.c\n\n${'Ana left.\n'.repeat(n / 10)}`,
  ],
  [
    'lines that look like a mail',
    (n) => `From a@b.c Mon Jan  1 00:00:00 2024\nFrom: a@b.c\n\n${'From Ana\n'.repeat(n / 9)}`,
  ],
  ['one line', (n) => `From a@b.c Mon Jan  1 00:00:00 2024\nFrom: a@b.c\n\n${'a'.repeat(n)}`],
]
