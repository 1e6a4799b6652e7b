import { describe, expect, test } from 'vitest'
import { createLocator } from '../../../src/result/positions.js'
import { inFolder, load, readOne, stream } from '../support.js'

const rss = (...items: string[]): string =>
  `<?xml version="1.0"?>\n<rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel>\n<title>News</title><language>en-gb</language>\n${items.map((item) => `<item>${item}</item>\n`).join('')}</channel></rss>`
const atom = (...entries: string[]): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>News</title>${entries.map((entry) => `<entry>${entry}</entry>`).join('')}</feed>`

const textOf = async (source: string): Promise<string> => (await readOne('-', {}, stream(source))).text

describe('an entry is its title and what it says', () => {
  test.each([
    [
      'HTML in CDATA',
      rss('<title>A day</title><description><![CDATA[<p>Ana left.</p><p>Bob &amp; I.</p>]]></description>'),
      'A day\n\nAna left.\n\nBob & I.',
    ],
    [
      'HTML that is escaped',
      rss('<title>A &amp;amp; B</title><description>&lt;p&gt;Ana left.&lt;/p&gt;</description>'),
      'A &amp; B\n\nAna left.',
    ],
    [
      'plain text',
      rss('<title>A day</title><description>Ana left. 1 &lt; 2</description>'),
      'A day\n\nAna left. 1 < 2',
    ],
    [
      'the whole, not the summary',
      rss(
        '<description>Short.</description><content:encoded><![CDATA[<p>All of it.</p>]]></content:encoded>',
      ),
      'All of it.',
    ],
    ['Atom with text', atom('<title>A day</title><summary>Ana left.</summary>'), 'A day\n\nAna left.'],
    [
      'Atom with XHTML',
      atom(
        '<title>A day</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ana <b>left</b>.</p><script>x</script></div></content>',
      ),
      'A day\n\nAna left.',
    ],
    [
      'XHTML in which a script closes itself',
      atom(
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ana</p><script src="x"/><p>left.</p></div></content>',
      ),
      'Ana\n\nleft.',
    ],
    [
      'Atom as it was before it was a standard',
      '<!-- by a program --><feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>A day</title><content type="text/html" mode="escaped">&lt;p>Ana left.</content></entry></feed>',
      'A day\n\nAna left.',
    ],
    [
      'Atom whose names have a prefix',
      '<atom:feed xmlns:atom="http://www.w3.org/2005/Atom"><atom:entry><atom:title>A day</atom:title><atom:summary>Ana left.</atom:summary></atom:entry></atom:feed>',
      'A day\n\nAna left.',
    ],
    [
      'not what is no text',
      atom('<title>A day</title><content type="image/png">iVBORw0KGgo=</content>'),
      'A day',
    ],
    [
      'a page in RSS',
      rss('<title>A day</title><body xmlns="http://www.w3.org/1999/xhtml"><p>Ana <b>left</b>.</p></body>'),
      'A day\n\nAna left.',
    ],
    [
      'the summary of a podcast',
      rss('<title>A day</title><itunes:summary>Ana left.</itunes:summary>'),
      'A day\n\nAna left.',
    ],
    ['a title in other words', rss('<dc:title>A day</dc:title>'), 'A day'],
    ['a title alone', rss('<title>A day</title>'), 'A day'],
    ['nothing', rss(''), ''],
  ])('%s', async (_, source, expected) => expect(await textOf(source)).toBe(expected))
})

test('entries keep their id, address, author, date and language', async () => {
  const source = rss(
    '<guid>urn:1</guid><title>One</title><link>https://example.org/1</link><dc:creator>Ana Ruiz</dc:creator><pubDate>Mon, 30 Nov 2026 08:00:00 GMT</pubDate>',
    '<title>Two</title>',
  )
  inFolder({ 'news.xml': source })
  expect(await load('news.xml')).toMatchObject([
    {
      isRecord: true,
      readable: {
        id: 'urn:1',
        format: 'feed',
        path: 'news.xml',
        metadata: {
          title: 'One',
          author: 'Ana Ruiz',
          date: 'Mon, 30 Nov 2026 08:00:00 GMT',
          url: 'https://example.org/1',
          language: 'en-gb',
        },
      },
    },
    { readable: { id: 'news.xml:2', metadata: { title: 'Two', author: null } } },
  ])
})

test('so do those of Atom', async () => {
  const entry =
    '<id>urn:1</id><link rel="edit" href="https://example.org/edit"/><link href="https://example.org/1"/><author><name>Ana Ruiz</name></author><updated>2026-11-30</updated>'
  expect((await readOne('-', {}, stream(atom(entry)))).metadata).toEqual({
    title: null,
    author: 'Ana Ruiz',
    date: '2026-11-30',
    url: 'https://example.org/1',
    language: 'en',
  })
})

test('words know their line in the feed', async () => {
  const readable = await readOne(
    '-',
    {},
    stream(rss('<title>A day</title>\n<description><![CDATA[<p>\nAna left.]]></description>')),
  )
  const { position } = createLocator(readable, 'utf16')
  expect(position(0)).toMatchObject({ line: 4 })
  expect(position(readable.text.indexOf('Ana'))).toEqual({ line: 6, column: 1 })
})

describe('hostile feeds', () => {
  test('an entity that the feed declares is not expanded', async () => {
    const source = `<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${rss('<title>x&b;</title>')}`
    expect((await load('-', { inputFormat: 'feed' }, stream(source)))[0]).toMatchObject({
      readable: { text: 'x&b;' },
    })
  })

  test('what is nested too deep is refused', async () => {
    const source = rss(`<title>${'<b>'.repeat(100_000)}`)
    expect((await load('-', {}, stream(source)))[0]).toMatchObject({
      ok: false,
      error: { code: 'INPUT_TOO_DEEP' },
    })
  })

  test('a feed that breaks off keeps its whole entries', async () => {
    const source = rss('<title>One</title>', '<title>Two</title>')
    expect(await load('-', {}, stream(source.slice(0, source.indexOf('Two'))))).toMatchObject([
      { readable: { text: 'One' } },
      ...[],
    ])
  })
})
