import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlaps, textOf, type Document, type Span } from '../../src/document.js'
import { createPipeline } from '../../src/extract.js'
import { toDocument } from '../../src/text/to-document.js'
import { TEXTS, TRICKY } from '../texts.js'

const run = createPipeline()

/** What holds of the quotes in any text, whoever speaks. */
const expectSound = (text: string): void => {
  const doc = run(toDocument(text))
  for (const span of doc.quotations) expectWhole(doc, span)
  for (const { parts, content, cue, source, speaker } of doc.quotes) {
    const said = [...parts, ...(content ? [content] : [])]
    for (const span of said) {
      expectWhole(doc, span)
      for (const other of [cue, speaker?.mention ?? null])
        if (other) expect(overlaps(span, other), `${textOf(doc, span)} | ${textOf(doc, other)}`).toBe(false)
    }
    for (const span of [cue, source]) if (span) expectWhole(doc, span)
  }
}

/** Begins and ends with a character that shows, and cuts none in two. */
const expectWhole = (doc: Document, span: Span): void => {
  const words = textOf(doc, span)
  expect(words).toBe(words.trim())
  expect(words).not.toBe('')
  for (const at of [span.start, span.end]) expect(splitsPair(doc.text, at)).toBe(false)
}

const splitsPair = (text: string, at: number): boolean =>
  /[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(Math.max(0, at - 1), at + 1))

test.each(TEXTS)('%s: no quote holds its own cue or speaker, or ends in a space', (_, text) =>
  expectSound(text),
)

test.each(TRICKY.map((text) => [text.slice(0, 60), text]))('%j: nor here', (_, text) => expectSound(text))

test.each([
  '“A lot more guys are capable of it now,” said the American. “He played much better than me.”',
  '“A Change Is Gonna Come,” she added the words, “Hillary Clinton.”',
  'There was “no evidence of a new variant”, which he said would be the “key threat”.',
  'Citizens Bank and Canal Bank are the two lenders that were closed, Ana Ruiz and Bob Lee said.',
  '" Ana Ruiz ” RUIZ: according to',
  'said—Ana Ruiz"Lisbonthat',
  'Ana Ruiz «  Lisbon told ” according to',
  '« Nous avons gagné 🎉 », said Ana Ruiz.\n\n« And we will\u00a0»',
  '“We won 🎉” said Ana Ruiz 👍🏽 that 🎉 it was late 🎉.',
])('%j: nor where both stand between', (text) => expectSound(text))

test.each([
  'Rain will come, said the bureau of the state that had asked, says one engineer watching from afar.',
  'The plan holds “a few”, says Ana Ruiz, founder of Acme, who told the BBC and Bob Lee that “it is late”, adding that it was.',
  'According to Ana Ruiz the dam, expected to be safe, was closed after calling it “old”, quoted the mayor as saying.',
  'Asked whether she agreed, she said, “No”, and Bob Lee promised never again to sell, smiling: “Yes.” It added that it was so.',
])('%j: nor where it ends after any of its words', (text) => {
  for (const { index } of text.matchAll(/\s|$/g)) expectSound(text.slice(0, index))
})

test('any text: no quote holds its own cue or speaker, or ends in a space', () => {
  const word = fc.constantFrom(
    'Ana Ruiz', 'Bob Lee', 'Lisbon', 'said', 'asked', 'told', 'he', 'she', 'the mayor', 'and', '“', '”', '"', "'", '« ', ' »',
    ',', '.', ':', '—', '\n\n', '🎉', 'é', 'that', 'according to', 'it was late', 'who', 'RUIZ:', '\u00a0',
  ) // prettier-ignore
  fc.assert(
    fc.property(fc.array(word, { maxLength: 50 }), fc.constantFrom(' ', ''), (words, glue) =>
      expectSound(words.join(glue)),
    ),
    { numRuns: 300 },
  )
})
