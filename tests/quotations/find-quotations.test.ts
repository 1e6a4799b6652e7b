import { expect, test } from 'vitest'
import { textOf, wordOf, type Block, type BlockKind } from '../../src/document.js'
import { findQuotations } from '../../src/quotations/find-quotations.js'
import { quotationAt } from '../../src/quotations/quotation-at.js'
import { toDocument } from '../../src/text/to-document.js'

/** Each span as "label: words", "turn: words" where nobody is named, or the words alone; "+" where it goes on. */
const spansIn = (text: string, blocks?: readonly Block[]): string[] => {
  const doc = findQuotations(toDocument(text, blocks))
  return doc.quotations.map((span) => {
    const who = span.label ? `${textOf(doc, span.label)}: ` : span.isTurn ? 'turn: ' : ''
    return `${span.continues ? '+' : ''}${who}${textOf(doc, span)}`
  })
}

/** Paragraphs as a Markdown reader hands them over: "> " opens a block quote, "# " a heading, "| " a table cell. */
const KINDS: Readonly<Record<string, BlockKind>> = { '> ': 'quote', '# ': 'heading', '| ': 'cell' }

const spansInBlocks = (lines: readonly string[]): string[] => {
  const blocks: Block[] = []
  let text = ''
  for (const line of lines) {
    const kind = KINDS[line.slice(0, 2)]
    const words = kind ? line.slice(2) : line
    blocks.push({ kind: kind ?? 'paragraph', start: text.length, end: text.length + words.length })
    text += `${words}\n\n`
  }
  return spansIn(text, blocks)
}

test.each([
  ['capitals', 'SMITH: Yes.\n\nJONES: No.', ['SMITH: Yes.', 'JONES: No.']],
  ['an office in brackets', 'SMITH (Labour): Yes.\n\nJONES: No.', ['SMITH: Yes.', 'JONES: No.']],
  ['questions and answers', 'Q: Why?\n\nA: Why not?', ['turn: Why?', 'turn: Why not?']],
  [
    'a turn over paragraphs',
    'SMITH: Yes.\n\nAnd no.\n\nJONES: No.',
    ['SMITH: Yes.', '+SMITH: And no.', 'JONES: No.'],
  ],
  [
    'no label that comes once',
    'Note: it is late.\n\nSMITH: Yes.\n\nJONES: No.',
    ['SMITH: Yes.', 'JONES: No.'],
  ],
  ['marks before the labels', '“SMITH: Yes.\n\n“JONES: No.”', ['SMITH: Yes.', 'JONES: No.']],
  ['nothing behind the last label', 'SMITH: Yes.\n\nJONES: No.\n\nIt rained.', ['SMITH: Yes.', 'JONES: No.']],
  [
    'at most six paragraphs of one turn',
    `SMITH: Yes.\n\n${'So.\n\n'.repeat(8)}JONES: No.`,
    ['SMITH: Yes.', ...Array<string>(6).fill('+SMITH: So.'), 'JONES: No.'],
  ],
  ['one label alone is none', 'SMITH: Yes.', []],
  ['a mark that no turn misses', 'SMITH: “Yes.\n\nJONES: No.', ['SMITH: Yes.', 'JONES: No.']],
])('transcripts: %s', (_, text, expected) => expect(spansIn(text)).toEqual(expected))

test.each([
  ['a line below', ['> It is late.', '— Ana Ruiz'], ['Ana Ruiz: It is late.']],
  ['a line at its end', ['> It is late.', '> — Ana Ruiz'], ['Ana Ruiz: It is late.']],
  ['the same paragraph', ['> It is late. — Ana Ruiz'], ['Ana Ruiz: It is late.']],
  ['two paragraphs', ['> It is late.', '> Go.', '— Ana Ruiz'], ['Ana Ruiz: It is late.', '+Ana Ruiz: Go.']],
  ['a colon above and no label', ['Ana Ruiz wrote:', '> It is late.'], ['It is late.']],
  [
    'what somebody had to say',
    ['Here is what Ana Ruiz had to say:', '> It is late.'],
    ['Ana Ruiz: It is late.'],
  ],
  ['the words of somebody', ['In the words of Ana Ruiz:', '> It is late.'], ['Ana Ruiz: It is late.']],
  ['how somebody put it', ['As Ana Ruiz put it:', '> It is late.'], ['Ana Ruiz: It is late.']],
  ['an office behind the name', ['> It is late.', '> - Ana Ruiz, engineer'], ['Ana Ruiz: It is late.']],
  ['a name with an office below', ['> It is late.', 'Ana Ruiz, mentor'], ['Ana Ruiz: It is late.']],
  ['a book behind the name', ['> It is late.', '— Ana Ruiz, On Bridges (1999)'], ['Ana Ruiz: It is late.']],
  ['nothing that says who speaks', ['See below.', '> It is late.'], []],
  ['marks of its own', ['Ana Ruiz wrote:', '> “It is late.”'], ['It is late.']],
])('block quotes: %s', (_, lines, expected) => expect(spansInBlocks(lines)).toEqual(expected))

test.each([
  ['bars', '― Who took it? asked Doyle.\n― He did, said Murphy.', ['Who took it?', 'He did']],
  ['dashes', '– Where is it? asked Nina.\n\n– On the table.', ['Where is it?', 'On the table.']],
  ['a name before the verb', '— I saw him, Eva Lund whispered. He was alone.', ['I saw him']],
  [
    'dashes before the cue',
    '—¿Where is it? —asked Nina.\n—There —said Bo.',
    ['Nina: ¿Where is it?', 'Bo: There'],
  ],
  ['hyphens', '- Where is it? - asked Nina.\n- There, - said Bo.', ['Nina: Where is it?', 'Bo: There']],
  ['two hyphens', '--Where is it? asked Nina.\n--There, said Bo.', ['Where is it?', 'There']],
  ['a hyphen and a report, as in a list', '- The bridge is safe, said Bo.\n- It opens in May.', []],
  ['no cue, as in a list', '– Apples\n– Pears, said to be good', []],
])('lines that dashes open: %s', (_, text, expected) => expect(spansIn(text)).toEqual(expected))

test.each([
  ['a heading', ['# SMITH: Yes', '# JONES: No']],
  ['a table', ['| SMITH: Yes', '| JONES: No']],
])('%s is no transcript', (_, lines) => expect(spansInBlocks(lines)).toEqual([]))

test('a span has the tokens between its marks, and the marks', () => {
  const doc = findQuotations(toDocument('He said “it is late” and left.'))
  const [span] = doc.quotations
  const words = Array.from({ length: span!.endToken - span!.firstToken }, (_, i) =>
    wordOf(doc, span!.firstToken + i),
  )
  expect(words).toEqual(['“', 'it', 'is', 'late', '”'])
  expect([...quotationAt(doc)]).toEqual([-1, -1, 0, 0, 0, 0, 0, -1, -1, -1])
})

test('notices of missing marks join those that the document has', () => {
  const doc = findQuotations({
    ...toDocument('He said “it is late.'),
    notices: [{ code: 'NOT_ENGLISH', at: null }],
  })
  expect(doc.notices.map(({ code }) => code)).toEqual(['NOT_ENGLISH', 'UNCLOSED_QUOTE'])
})
