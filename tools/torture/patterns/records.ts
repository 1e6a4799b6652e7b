import { lines, listOf, repeated, type Pattern } from './pattern.js'

const record = (i: number): string => JSON.stringify({ id: i, text: 'Ana left.' })
const BIG = '12345678901234567'

/** Records as lines of JSON: what is sound, what is broken, and what is only large. */
export const RECORD_PATTERNS: readonly Pattern[] = [
  ['short records', (n) => lines(n / 26, record)],
  ['one long text', repeated('Ana left. ', '{"text": "', '"}')],
  ['one text of escapes', repeated('\\u0041\\n', '{"text": "', '"}')],
  ['one text of surrogates', repeated('\\ud83d\\ude42', '{"text": "', '"}')],
  ['many fields', (n) => `{"text":"a",${lines(n / 12, (i) => `"f${i}":"b"`).replaceAll('\n', ',')}}`],
  [
    'many long numbers',
    (n) => `{"text":"a",${lines(n / 24, (i) => `"f${i}":${BIG}`).replaceAll('\n', ',')}}`,
  ],
  ['one field again and again', (n) => `{"text":"a",${listOf(n / 6, () => '"f":1').join(',')}}`],
  ['an id after all others', (n) => `{"text":"a",${listOf(n / 6, () => '"f":1').join(',')},"id":${BIG}8}`],
  ['a long id', repeated('a', '{"text": "a", "id": "', '"}')],
  ['an id of many digits', repeated('9', '{"text": "a", "id": ', '}')],
  ['arrays ever deeper', (n) => `{"text":"a","f":${'['.repeat(n / 2)}${']'.repeat(n / 2)}}`],
  ['objects ever deeper', (n) => `{"text":"a","f":${'{"f":'.repeat(n / 6)}1${'}'.repeat(n / 6)}}`],
  ['arrays that never close', repeated('[', '{"f":')],
  ['a text that never closes', repeated('a', '{"id": 1, "text": "')],
  ['escapes that never close', repeated('\\', '{"id": 1, "text": "')],
  ['escaped marks', repeated('\\"', '{"id": 1, "text": "')],
  ['marks without an object', repeated('"')],
  ['braces', repeated('{')],
  ['broken lines', repeated('{"id": 1, "text": "cut\n')],
  ['lines that are no records', repeated('[1]\n')],
  ['lines that are words', repeated('Ana left.\n')],
  ['records without a text', (n) => lines(n / 20, (i) => `{"id":${i},"body":"a"}`)],
  ['records of the wrong id', repeated('{"id":[],"text":"a"}\n')],
  ['blank lines', repeated(' \n')],
  ['line ends', repeated('\n')],
  ['lines that end as in Windows', repeated(`${record(1)}\r\n`)],
  ['one line of spaces', repeated(' ')],
]

/** Tables of records. */
export const TABLE_PATTERNS: readonly Pattern[] = [
  ['rows', (n) => `id,text\n${lines(n / 14, (i) => `${i},Ana left.`)}`],
  ['rows in marks', (n) => `id,text\n${lines(n / 18, (i) => `${i},"Ana ""left""."`)}`],
  ['rows of tabs', (n) => `id\ttext\n${lines(n / 14, (i) => `${i}\tAna left.`)}`],
  ['one long cell', repeated('Ana left. ', 'id,text\n1,"', '"')],
  ['one cell of many lines', repeated('Ana left.\n', 'id,text\n1,"', '"')],
  ['a mark that never closes', repeated('1,Ana left.\n', 'id,text\n1,"')],
  ['marks', repeated('"', 'id,text\n1,')],
  ['marks in cells', repeated('1,Ana "Bo" Ruiz\n', 'id,text\n')],
  [
    'many columns',
    (n) => `id,text,${lines(n / 8, (i) => `c${i}`).replaceAll('\n', ',')}\n1,a${',b'.repeat(n / 8)}`,
  ],
  ['a row of more cells than columns', repeated(',', 'id,text\n1,a')],
  ['rows that are too short', repeated('1\n', 'id,text\n')],
  ['rows of nothing', repeated(',\n', 'id,text\n')],
  ['a header without an end', repeated('a,', 'id,text,')],
  ['cells of lines', repeated('1,"a\nb\nc"\n', 'id,text\n')],
]
