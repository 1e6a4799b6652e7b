import type { Result } from '../../../src/schema/result.js'
import { toEntity, toQuote, toResult } from '../results.js'
import { listOf, type Pattern } from './pattern.js'

const people = (names: readonly string[]): Result =>
  toResult('a', { people: names.map((name, i) => toEntity(name, `person-${i + 1}`)) })
const quote = (text: string): Result => toResult('a', { quotes: [toQuote(text, 'quote-1')] })

/** Results that are hard to lay out. */
export const REPORT_PATTERNS: readonly Pattern<Result>[] = [
  ['a name of one word', (n) => people(['Zork'.repeat(n / 4)])],
  ['a name of many words', (n) => people(['Zork '.repeat(n / 5)])],
  ['a name of wide letters', (n) => people(['東'.repeat(n)])],
  ['a name of combining accents', (n) => people([`Z${'\u0301'.repeat(n)}`])],
  ['a name of joined signs', (n) => people(['👩\u200d'.repeat(n / 3)])],
  ['a name of escapes', (n) => people(['\u001b[31m'.repeat(n / 5)])],
  ['a name of line ends', (n) => people(['Z\n'.repeat(n / 2)])],
  ['a name of marks', (n) => people(['"|<`*_'.repeat(n / 6)])],
  ['a name of backslashes', (n) => people(['\\'.repeat(n)])],
  ['a name of hyphens', (n) => people(['Zork-'.repeat(n / 5)])],
  ['many names', (n) => people(listOf(n / 50, (i) => `Zork${i} Qu`))],
  ['many long names', (n) => people(listOf(n / 100, (i) => `Zork${i} ${'Qu'.repeat(30)}`))],
  [
    'one of many aliases',
    (n) =>
      toResult('a', {
        people: [toEntity('Ana', 'person-1', { aliases: listOf(n / 10, (i) => `Zork${i}`) })],
      }),
  ],
  [
    'one of many roles',
    (n) =>
      toResult('a', {
        people: [toEntity('Ana', 'person-1', { roles: listOf(n / 10, (i) => `mayor ${i}`) })],
      }),
  ],
  ['a quotation of one word', (n) => quote('Zork'.repeat(n / 4))],
  ['a quotation of many words', (n) => quote('we won '.repeat(n / 7))],
  ['a quotation of many lines', (n) => quote('We won.\n\n'.repeat(n / 9))],
  ['a quotation of spaces', (n) => quote(`We${' '.repeat(n)}won`)],
  [
    'many quotations',
    (n) => toResult('a', { quotes: listOf(n / 50, (i) => toQuote('We won.', `quote-${i + 1}`)) }),
  ],
  [
    'many notices',
    (n) =>
      toResult('a', { notices: listOf(n / 30, (i) => ({ code: 'a', message: `No ${i}.`, line: i + 1 })) }),
  ],
]
