import fc from 'fast-check'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { expect, test } from 'vitest'
import { markdown } from '../../src/report/formats/markdown.js'
import { toInline, toInlineCode } from '../../src/report/markdown-text.js'
import { entity, passage, plain, quote, report, result } from './results.js'

const ana = {
  entity: 'person-1',
  name: 'Ana Ruiz',
  mention: passage('Ana Ruiz'),
  via: 'name' as const,
  confidence: 0.9,
}
const she = { ...ana, mention: passage('She'), via: 'pronoun' as const }

test('people, places, organisations, then quotes by speaker', async () => {
  const brief = await report(markdown, [
    result({
      id: 'news/port.md',
      source: {
        path: 'news/port.md',
        format: 'markdown',
        title: 'The *port*',
        characters: 9,
        language: 'en',
      },
      people: [
        entity('Ana Ruiz', {
          aliases: ['Ruiz'],
          roles: ['mayor of Lisbon'],
          mentions: [passage('Ana Ruiz', 3), passage('Ruiz', 8)].map((each) => ({ ...each, confidence: 1 })),
        }),
      ],
      places: [
        entity('Lisbon', { confidence: 0.51, mentions: [{ ...passage('Lisbon', 3), confidence: 1 }] }),
      ],
      quotes: [
        quote('We won.', { parts: [passage('We won.', 3)], speaker: ana, cue: passage('said') }),
        quote('No.', { parts: [passage('No.', 5)] }),
        quote('open', {
          kind: 'mixed',
          content: passage('the port would “open” in May', 8),
          speaker: she,
          cue: passage('told'),
          confidence: 0.6,
        }),
      ],
      notices: [{ code: 'A', message: 'A mark is never closed.', line: 4 }],
    }),
  ])
  expect(brief).toBe(`# The \\*port\\*

## People

- **Ana Ruiz**, mayor of Lisbon; also Ruiz; 2 mentions, first at \`news/port.md:3\`

## Places

- **Lisbon**; \`news/port.md:3\`; confidence 0.51

## Organisations

None found.

## Quotes

### Ana Ruiz

- “We won.” (said) \`news/port.md:3\`
- the port would “open” in May (“She” · told · mixed · confidence 0.60) \`news/port.md:8\`

### Speaker unknown

- “No.” \`news/port.md:5\`

## Notices

- line 4: A mark is never closed.
`)
})

test('documents one after the other, only the lists that were asked for', async () => {
  const settings = { ...plain, types: ['places'] as const }
  expect(await report(markdown, [result(), result({ id: '-' })], settings)).toBe(
    '# a.txt\n\n## Places\n\nNone found.\n\n# Standard input\n\n## Places\n\nNone found.\n',
  )
})

test.each([
  ['Ana Ruiz’s 1.5 million (or so) & more, C++ - "x"', 'Ana Ruiz’s 1.5 million (or so) & more, C++ - "x"'],
  ['*a* _b_ `c` [d](e) <b> ~f~ a|b', '\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<b\\> \\~f\\~ a\\|b'],
  ['# a', '\\# a'],
  ['- a', '\\- a'],
  ['1. a', '1\\. a'],
  ['&lt;b&gt; & c', '\\&lt;b\\&gt; & c'],
  ['see www.a.com or https://a.com, a@b.com', 'see www\\.a.com or https\\://a.com, a\\@b.com'],
  [' two\nlines\x1b[2J ', 'two lines␛\\[2J'],
])('%j in Markdown is %j', (text, expected) => expect(toInline(text)).toBe(expected))

test.each([
  ['a.txt:1', '`a.txt:1`'],
  ['a`b.txt:1', '`` a`b.txt:1 ``'],
  ['``', '``` `` ```'],
])('%j as code is %j', (text, expected) => expect(toInlineCode(text)).toBe(expected))

const toHtml = (text: string): string => micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })

const sign = fc.constantFrom(
  ...'*_`~[]()<>#+-=.!|&;:@/\\"\' \n\tab1w“”'.split(''),
  'www.a.b',
  'http://a.b',
  '<b>',
  '![a](b)',
  '&amp;',
  '1. ',
  '[^1]',
  '- [ ] ',
  '$',
)

test('no text of a document makes structure, links or HTML', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(sign, { minLength: 1, maxLength: 12 }), async (signs) => {
      const text = `x${signs.join('')}`.slice(signs.length % 2)
      fc.pre(text.trim() !== '')
      const speaker = { ...ana, name: text, mention: passage(text) }
      const brief = await report(markdown, [
        result({
          id: text,
          source: { path: text, format: 'text', title: text, characters: 1, language: 'en' },
          people: [entity(text, { aliases: [text], roles: [text] })],
          quotes: [
            quote(text, { speaker, cue: passage(text) }),
            quote(text, { kind: 'indirect', parts: [passage(text)] }),
          ],
        }),
      ])
      const tags = Array.from(toHtml(brief).matchAll(/<\/?(\w+)[^>]*>/g), ([tag]) => tag)
      expect(tags.filter((tag) => !/^<\/?(?:h[123]|ul|li|p|strong|code)>$/.test(tag))).toEqual([])
      expect(tags.filter((tag) => /^<(?:h[123]|li|strong|code)>$/.test(tag))).toHaveLength(7 + 3 + 1 + 3)
    }),
    { numRuns: 300 },
  )
})
