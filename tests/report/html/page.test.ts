import { createHash } from 'node:crypto'
import { Parser } from 'htmlparser2'
import { expect, test } from 'vitest'
import { html } from '../../../src/report/formats/html.js'
import { withNeeds } from '../../../src/report/reporter.js'
import type { Result } from '../../../src/schema/result.js'
import { entity, passage, plain, quote, report, result } from '../results.js'

/** A result that says the same wherever it holds words. */
const saying = (words: string): Result => {
  const at = (text: string) => ({ ...passage(text), start: 0, end: text.length })
  return result({
    id: words,
    text: `${words}\n\n${words}`,
    source: {
      path: words,
      format: words,
      title: words,
      author: words,
      date: words,
      url: words,
      characters: 9,
      language: words,
    },
    people: [
      entity(words, {
        id: words,
        aliases: [words],
        roles: [words],
        mentions: [{ ...at(words.slice(0, 8)), confidence: 1 }],
      }),
    ],
    quotes: [
      quote(words, {
        kind: 'mixed',
        parts: [at(words)],
        content: at(words),
        cue: at(words),
        speaker: { entity: words, name: words, mention: at(words), via: 'alias', confidence: 1 },
      }),
    ],
    notices: [{ code: words, message: words, line: null }],
  })
}

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

const elementsOf = (page: string): Element[] => {
  const elements: Element[] = []
  new Parser({ onopentag: (name, attributes) => void elements.push({ name, attributes }) }).end(page)
  return elements
}

const articleIn = (page: string): string => /<article[^]*<\/article>/.exec(page)![0]

test.each([
  `</title></style></script><script>alert(1)</script><img src=x onerror=alert(2)>`,
  `"' onclick="alert(3)" onmouseover='alert(4)' style="x"`,
  'javascript:alert(5)',
  '--></mark></article><!-- <svg/onload=alert(6)>',
  '\u202eevil\u2066\u0000\u001b[2J\u2028',
])('what a document says stays text: %j', async (words) => {
  const elements = elementsOf(await report(html, [saying(words), saying(words)]))
  const harmless = elementsOf(
    await report(html, [saying('Ana Ruiz and others'), saying('Ana Ruiz and others')]),
  )
  const shapeOf = ({ name, attributes }: Element): string => [name, ...Object.keys(attributes)].join(' ')
  expect(elements.map(shapeOf)).toEqual(harmless.map(shapeOf))
  for (const { attributes } of elements) expect(attributes['href'] ?? '#').toMatch(/^#/)
})

test('what would turn a line around is shown, not done', async () => {
  const page = await report(html, [saying('\u202eevil\u2066\u0000'), saying('other')])
  expect(page).not.toMatch(/[\0\u202a-\u202e\u2066-\u2069]/)
  expect(page).toContain('&lt;U+202E&gt;evil&lt;U+2066&gt;␀')
})

test.each([
  [
    'https://example.org/a?b=1&c',
    '<a href="https://example.org/a?b=1&amp;c" rel="noreferrer" target="_blank">',
  ],
  ['HTTP://example.org/"x', '<a href="HTTP://example.org/&quot;x" rel="noreferrer" target="_blank">'],
  ['javascript:alert(1)', 'javascript:alert(1)'],
  [' https://example.org', ' https://example.org'],
  ['data:text/html,x', 'data:text/html,x'],
])('the address %j of a document is written %s', async (url, expected) => {
  const source = { path: 'a', format: 'html', title: null, characters: 1, language: 'en', url }
  const article = articleIn(await report(html, [result({ text: 'Ana.', source })]))
  expect(article).toContain(`<p class="facts">${expected}`)
  if (!expected.startsWith('<')) expect(article).not.toContain('rel=')
})

test('the policy of the page knows its own style and script and nothing else', async () => {
  const page = await report(html, [result({ text: 'Ana.' })])
  const hashOf = (tag: string): string =>
    createHash('sha256')
      .update(new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(page)![1]!)
      .digest('base64')
  expect(page).toContain(
    `content="default-src 'none'; style-src 'sha256-${hashOf('style')}'; script-src 'sha256-${hashOf('script')}'; ` +
      `base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"`,
  )
})

test('documents are written as they come', async () => {
  const chunks: string[] = []
  const opened = html.open((chunk) => Promise.resolve(void chunks.push(String(chunk))), plain)
  await opened.document(result({ text: 'Ana left.' }))
  expect(chunks).toHaveLength(1)
  expect(chunks[0]).toMatch(/^<!doctype html>\n[^]*Ana left\.[^]*<\/article>\n$/)
  await opened.document(result({ text: 'Bo left.' }))
  expect(chunks[1]).toMatch(/^<article [^]*Bo left\.[^]*<\/article>\n$/)
  await opened.close()
  expect(chunks[2]).toMatch(/^<section id="overview"[^]*<\/html>\n$/)
})

test('it asks for the text, and for places in it as JavaScript counts', () =>
  expect(withNeeds({ offsets: 'byte', text: false }, html)).toEqual({ offsets: 'utf16', text: true }))

test('a result without its text is refused', async () =>
  expect(report(html, [result({ id: 'a.txt' })])).rejects.toThrow('"a.txt" has no text'))

test('only the types that were asked for are shown', async () => {
  const page = await report(html, [result({ text: 'Ana.' })], { ...plain, types: ['places'] })
  const headings = Array.from(page.matchAll(/<h3[^>]*>(\w+)/g), ([, words]) => words)
  expect(headings).toEqual(['Places'])
  expect(page).not.toContain('data-type="people"')
})

test('a quote of several parts is one, whose card leads to the first', async () => {
  const text = '“We won,” said Ana. “At last.”'
  const at = (words: string) => ({
    ...passage(words),
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  })
  const article = articleIn(
    await report(html, [
      result({
        text,
        quotes: [quote('We won, At last.', { parts: [at('We won,'), at('At last.')], cue: at('said') })],
      }),
    ]),
  )
  expect(article).toContain(
    '“<mark class="quote direct" data-of="d1q1" data-sure="80" id="d1q1">We won,</mark>” ' +
      '<span class="source" data-in="d1q1">said</span> Ana. “<mark class="quote direct" data-of="d1q1" data-sure="80">At last.</mark>”',
  )
  expect(article).toContain('“We won,” … “At last.”')
})
