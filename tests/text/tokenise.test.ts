import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findQuotations } from '../../src/quotations/find-quotations.js'
import { toDocument } from '../../src/text/to-document.js'
import { cpuOf } from '../cpu.js'

const words = (text: string): string[] => {
  const { tokens } = toDocument(text)
  return Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.starts[i], tokens.ends[i]))
}

const sentences = (text: string): string[] => {
  const { tokens, sentences: found } = toDocument(text)
  return Array.from({ length: found.count }, (_, s) =>
    text.slice(tokens.starts[found.firsts[s]!], tokens.ends[found.firsts[s + 1]! - 1]),
  )
}

test.each([
  ["Kharkiv's mayor", ['Kharkiv', "'s", 'mayor']],
  ['Kharkiv’s mayor', ['Kharkiv', '’s', 'mayor']],
  ["the U.K.'s army", ['the', 'U.K.', "'s", 'army']],
  ["Jess' car isn't", ['Jess', "'", 'car', "isn't"]],
  ["O'Brien’s", ["O'Brien", '’s']],
  ['J. R. Smith', ['J.', 'R.', 'Smith']],
  ['J.R. Smith', ['J.R.', 'Smith']],
  ['in Plan B.', ['in', 'Plan', 'B', '.']],
  ['Mary-Jane', ['Mary', '-', 'Jane']],
  ['AT&T, R&D', ['AT&T', ',', 'R&D']],
  ['$1,000.50 on 1996-08-30', ['$', '1,000.50', 'on', '1996-08-30']],
  ['see https://example.org/a?b=c. Then', ['see', 'https://example.org/a?b=c', '.', 'Then']],
  ['ana@example.org @ana #tag', ['ana@example.org', '@ana', '#tag']],
  ['Wait... what — no', ['Wait', '...', 'what', '—', 'no']],
  ['the end.Next', ['the', 'end', '.', 'Next']],
  ['Booking.com', ['Booking.com']],
  ['né 👩 é', ['né', '👩', 'é']],
  // Spelt as HTML does
  ['&ldquo;It isn&rsquo;t&rdquo;', ['&ldquo;', 'It', 'isn&rsquo;t', '&rdquo;']],
  ['Kharkiv&rsquo;s mayor', ['Kharkiv', '&rsquo;s', 'mayor']],
  ['Jos&eacute; &Eacute;luard', ['Jos&eacute;', '&Eacute;luard']],
  ['Ren&eacute;&rsquo;s 20&deg;C', ['Ren&eacute;', '&rsquo;s', '20', '&', 'deg', ';', 'C']],
  ['Marks &amp; Spencer, AT&amp;T', ['Marks', '&amp;', 'Spencer', ',', 'AT&amp;T']],
  ['Ana&nbsp;Ruiz &#8220;', ['Ana', 'Ruiz', '&#8220;']],
  ['Q&A; R&B;', ['Q&A', ';', 'R&B', ';']],
  ['', []],
])('tokens of %j: %j', (text, expected) => expect(words(text)).toEqual(expected))

/** Tokens of one paragraph, as they are looked up. */
const forms = (text: string): (string | undefined)[] => {
  const { tokens } = toDocument(text, [{ kind: 'paragraph', start: 0, end: text.length }])
  return Array.from(tokens.formOf, (form) => tokens.forms.texts[form])
}

test.each([
  ['the develop-\nment of', ['the', 'development', 'of']],
  ['the develop-\r\nment of', ['the', 'development', 'of']],
  ['Kar-\n  penko left', ['Karpenko', 'left']],
  ['a well-\nknown man', ['a', 'well', '-', 'known', 'man']],
  ['a mother-in-\nlaw', ['a', 'mother', '-', 'in', '-', 'law']],
  ['Anna-\nMaria', ['Anna', '-', 'Maria']],
  ['isn&rsquo;t &amp; Kharkiv&#8217;s', ['isn’t', '&', 'Kharkiv', '’s']],
  ['Fran&#231;ois &Oslash;rsted &scaron; Strau&szlig;', ['François', 'Ørsted', 'š', 'Strauß']],
])('%j is looked up as %j', (text, expected) => expect(forms(text)).toEqual(expected))

test.each([
  ['Mr. Lee left. He ran.', ['Mr. Lee left.', 'He ran.']],
  ['She closed the No. 3 mine.', ['She closed the No. 3 mine.']],
  ['Was it? No. 3 left.', ['Was it?', 'No.', '3 left.']],
  ['It is in the Salem, Ore. area.', ['It is in the Salem, Ore. area.']],
  ['It left Salem, Ore. He ran.', ['It left Salem, Ore.', 'He ran.']],
  ['A title\nA sentence. Another.', ['A title', 'A sentence.', 'Another.']],
  ['One.\r\n\r\nTwo.', ['One.', 'Two.']],
  [
    'The mail was wrapped at a width of about sixty\ncharacters, as mail has been since the first days of\nthe terminal. Yes.',
    [
      'The mail was wrapped at a width of about sixty\ncharacters, as mail has been since the first days of\nthe terminal.',
      'Yes.',
    ],
  ],
])('sentences of %j: %j', (text, expected) => expect(sentences(text)).toEqual(expected))

test('tokens and sentences stand in order and hold every character that is not a space', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const { tokens, sentences: found } = toDocument(text)
      let end = 0
      for (let i = 0; i < tokens.count; i++) {
        expect(tokens.starts[i]).toBeGreaterThanOrEqual(end)
        expect(text.slice(end, tokens.starts[i])).toMatch(/^[\s\p{Z}\p{C}]*$/u)
        end = tokens.ends[i]!
        expect(end).toBeGreaterThan(tokens.starts[i]!)
      }
      expect(found.firsts.length).toBe(found.count + 1)
      expect(found.firsts[found.count]).toBe(tokens.count)
    }),
  )
})

const CAPITALS = 'A'.repeat(80)

test.each([
  ['lines', `a\n${CAPITALS}\n${CAPITALS}\n${CAPITALS}\n`],
  ['the names of a screenplay', `Rain said\n${' '.repeat(12)}${CAPITALS} 1\n\nRain\n`],
])('%s of one long word in capitals are read at once', async (_, text) => {
  expect(await cpuOf(() => findQuotations(toDocument(text)))).toBeLessThan(300)
})

test.each(['Ana\ud836 Ruiz', 'Ana \ud836 Ruiz', '“Ana\ud836”', 'Ana \ud836\nRuiz'])(
  'half a pair takes nothing with it: %j',
  (text) => {
    expect(words(text).filter((word) => word.trim() !== word || /.\ud836|\ud836./.test(word))).toEqual([])
  },
)
