import { listOf, repeated } from '../pattern.js'
import { many, type Documents } from './make.js'

export const RICH_TEXT: Documents = [
  ['paragraphs', (n) => `{\\rtf1 ${'Ana left.\\par\n'.repeat(n / 14)}}`],
  ['one paragraph', (n) => `{\\rtf1 ${'Ana left. '.repeat(n / 10)}}`],
  ['groups', (n) => `{\\rtf1 ${'{\\b Ana} '.repeat(n / 9)}}`],
  [
    'groups ever deeper',
    (n) => `{\\rtf1 ${'{a'.repeat(Math.min(n / 3, 900))}${'}'.repeat(Math.min(n / 3, 900))}}`,
  ],
  ['groups that never close', (n) => `{\\rtf1 a${'{'.repeat(n)}`],
  ['control words', (n) => `{\\rtf1 ${'\\b\\b0'.repeat(n / 5)} a}`],
  ['one control word', (n) => `{\\rtf1 a\\${'a'.repeat(n)}}`],
  ['bytes', (n) => `{\\rtf1\\ansi ${"\\'e9".repeat(n / 4)}}`],
  ['characters', (n) => `{\\rtf1\\uc1 ${'\\u8220?'.repeat(n / 7)}}`],
  ['tables', (n) => `{\\rtf1 ${'\\trowd\\cellx100\\intbl Ana\\cell\\row '.repeat(n / 36)}}`],
  ['cells', (n) => `{\\rtf1 \\trowd ${'\\intbl a\\cell '.repeat(n / 14)}\\row}`],
  ['fonts', (n) => `{\\rtf1{\\fonttbl${many(n, (i) => `{\\f${i}\\fcharset0 A;}`)}} a}`],
  [
    'changes of fonts',
    (n) => `{\\rtf1{\\fonttbl{\\f0 A;}{\\f1\\fcharset204 B;}} ${"\\f1\\'e9\\f0 a".repeat(n / 12)}}`,
  ],
  ['a picture', (n) => `{\\rtf1{\\pict ${'0a'.repeat(n / 2)}} a}`],
  ['bytes in one stroke', (n) => `{\\rtf1{\\pict\\bin${n} ${'\0'.repeat(n)}} a}`],
  ['footnotes', (n) => `{\\rtf1 a${'{\\footnote Ana left.}'.repeat(n / 22)}}`],
  ['list marks', (n) => `{\\rtf1 ${'{\\listtext 1.\\tab}Ana\\par '.repeat(n / 28)}}`],
]

const entry = (i: number): string =>
  `<item><title>Ana ${i}</title><link>http://a/${i}</link><description>Ana left.</description></item>`
const rss = (body: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>a</title>${body}</channel></rss>`

export const FEEDS: Documents = [
  ['entries', (n) => rss(many(n, entry))],
  [
    'one long entry',
    (n) => rss(`<item><title>a</title><description>${'Ana left. '.repeat(n / 10)}</description></item>`),
  ],
  [
    'one entry of a page',
    (n) =>
      rss(
        `<item><title>a</title><description><![CDATA[${many(n, () => '<p>Ana left.</p>')}]]></description></item>`,
      ),
  ],
  [
    'one entry of escapes',
    (n) => rss(`<item><title>a</title><description>${'&lt;p&gt;Ana'.repeat(n / 12)}</description></item>`),
  ],
  ['entries that never close', (n) => rss('<item><title>a</title>'.repeat(Math.min(n / 22, 900)))],
  ['a title of tags', (n) => rss(`<item><title>${many(n, () => '<b>a</b>')}</title></item>`)],
  [
    'descriptions of one entry',
    (n) => rss(`<item>${many(n, () => '<description>Ana.</description>')}</item>`),
  ],
]

const cue = (i: number): string =>
  `${i}\n00:${String(Math.floor(i / 60) % 60).padStart(2, '0')}:${String(i % 60).padStart(2, '0')},000 --> 00:59:59,000\nAna left.\n\n`

export const SUBTITLES: Documents = [
  ['cues', (n) => many(n, cue)],
  ['one cue of lines', (n) => `1\n00:00:01,000 --> 00:00:02,000\n${'Ana left.\n'.repeat(n / 10)}`],
  ['one cue of one line', (n) => `1\n00:00:01,000 --> 00:00:02,000\n${'Ana left. '.repeat(n / 10)}`],
  ['cues of the same words', (n) => many(n, (i) => cue(i).replace('left.', 'left the'))],
  ['tags', (n) => `1\n00:00:01,000 --> 00:00:02,000\n${'<i>Ana</i> '.repeat(n / 11)}`],
  ['tags that never close', (n) => `1\n00:00:01,000 --> 00:00:02,000\n${'<'.repeat(n)}`],
  ['blank lines', (n) => `${cue(1)}${'\n'.repeat(n)}`],
]

export const JSON_FILES: Documents = [
  ['records', (n) => `[${listOf(n / 40, (i) => `{"id":${i},"text":"Ana left."}`).join()}]`],
  ['one long text', repeated('Ana left. ', '{"text":"', '"}')],
  ['arrays ever deeper', (n) => `${'['.repeat(n / 2)}${']'.repeat(n / 2)}`],
]
