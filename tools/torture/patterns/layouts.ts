import { lines, repeated, type Pattern } from './pattern.js'

const LEFT = 'Ana Ruiz said that the bridge over the river was closed'

/** How text is laid out: lines, margins, columns, headings, turns, and marks around what is said. */
const REPEATED: readonly (readonly [name: string, once: string])[] = [
  ['lines wrapped at a width', `${LEFT} and that no one\nknew when it would be open again.\n`],
  ['a narrow column', 'Ana Ruiz\nsaid that\nLisbon\nwas open.\n'],
  ['lines that end in hyphens', 'The minis-\nter of de-\nfence left Lis-\nbon.\n'],
  ['a left margin', `        ${LEFT}\n`],
  ['a left margin that wanders', `   a\n     ${LEFT}\n  b\n`],
  ['a right margin', `${' '.repeat(60)}${LEFT.slice(0, 20)}\n`],
  ['two columns', 'Ana Ruiz left          Bo Lee stayed\n'],
  ['tabs for a margin', '\t\tAna Ruiz left.\n'],
  ['lines quoted in mail', '> > Ana Ruiz said no.\n> Bo Lee said yes.\n'],
  ['mail with heads', 'From: Ana Ruiz\nTo: Bo Lee\nSubject: Lisbon\n\nNo.\n\n'],
  ['signatures', 'Yours,\nAna Ruiz\n-- \nMayor of Lisbon\n\n'],
  ['page numbers', `${LEFT}\n\n- 12 -\n\n`],
  ['form feeds', `${LEFT}\n\f`],
  ['rules of dashes', '----------\nAna Ruiz left.\n'],
  ['a rule that never ends', '-=-='],
  ['headings in capitals', 'MAYOR OF LISBON LEAVES\n\nAna Ruiz left.\n\n'],
  ['headings one after another', 'Mayor Leaves\n\n'],
  ['numbered paragraphs', '1. Ana Ruiz left.\n\n2. Bo Lee stayed.\n\n'],
  ['bullets', '• Ana Ruiz left.\n• Bo Lee stayed.\n'],
  ['a list of names', 'Ana Ruiz, mayor\nBo Lee, judge\n'],
  ['addresses on envelopes', 'Ana Ruiz\n1 Rua da Paz\nLisbon\n\n'],
  ['dialogue with dashes', '— No, said Ana Ruiz.\n— Yes, said Bo Lee.\n'],
  ['a screenplay', '          ANA RUIZ\n     (quietly)\n     We won.\n\n'],
  ['a transcript with times', '00:01:02 ANA RUIZ: We won.\n00:01:05 BO LEE: No.\n'],
  ['a transcript in chat', '[10:02] <ana> we won\n[10:03] <bo> no\n'],
  ['turns with titles', 'President RUIZ (Lisbon): We won.\nThe CHAIR: No.\n'],
  ['turns of one letter', 'A: No.\nB: Yes.\n'],
  ['colons without turns', 'Lisbon: rain: wind: '],
  ['marks over paragraphs', '“We won.\n\n“We left.\n\n'],
  ['marks that never close in lines', '“We won,\n'],
  ['marks in marks', '“He said ‘no’ to “me” again,” said Ana Ruiz. '],
  ['marks of three kinds', '"We ‘won’ «now»," said Ana Ruiz. '],
  ['apostrophes', "don't won't can't o'clock 'tis "],
  ['inches and feet', '5\'10" tall, 6\'2" wide. '],
  ['marks one by one', '“ ” ‘ ’ " \' « » '],
  ['straight marks without an end', '"We won. Ana Ruiz left. '],
  ['quotations of one word', '“no” “yes” “why” '],
  ['quotations and cues', '“No,” she said. “Yes,” he said. “Why?” they asked. '],
  ['cues without quotations', 'she said, he said, they asked, Ana Ruiz added, '],
  ['a quotation cut by cues', '“We,” she said, “won,” she said, '],
  ['indirect speech in itself', 'Ana Ruiz said that Bo Lee said that '],
  ['clauses without an end', 'because she said so, which he said, although '],
]

const MADE: readonly Pattern[] = [
  ['margins ever wider', (n) => lines(Math.sqrt(n), (i) => `${' '.repeat(i)}Ana left.`)],
  ['lines ever longer', (n) => lines(Math.sqrt(n) / 3, (i) => 'Ana left. '.repeat(1 + i / 2))],
  ['one line', repeated('Ana Ruiz left Lisbon, and ')],
  ['a heading of the whole text', repeated('Mayor of Lisbon Leaves ')],
  ['one quotation of many paragraphs', (n) => `“${'Ana left.\n\n“'.repeat(n / 12)}No.”`],
  ['a turn of the whole text', repeated('We won, and we left. ', 'RUIZ: ')],
  ['columns of many', (n) => lines(n / 100, () => 'Ana  '.repeat(20))],
  ['a table of figures', (n) => lines(n / 40, (i) => `Lisbon ${i}    1,000    2.5%    ${i * 3}`)],
]

export const LAYOUT_PATTERNS: readonly Pattern[] = [
  ...REPEATED.map(([name, once]): Pattern => [name, repeated(once)]),
  ...MADE,
]
