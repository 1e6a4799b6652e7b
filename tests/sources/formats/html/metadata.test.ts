import { describe, expect, test } from 'vitest'
import { readPage } from './page.js'

const ld = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`
const NEWS = { '@type': 'NewsArticle', headline: 'The bridge' }

describe.each<[string, [string, string, string | null][]]>([
  [
    'title',
    [
      ['the title of the window', '<title> The\n bridge </title>', 'The bridge'],
      [
        'what it is called when shared, before that',
        '<meta property="og:title" content="A &amp; B"><title>C</title>',
        'A & B',
      ],
      [
        'what search engines are told, before that',
        `${ld({ ...NEWS, headline: 'A &amp; B' })}<meta property="og:title" content="C">`,
        'A & B',
      ],
      [
        'the headline as it is written',
        '<title>the bridge is closed | News</title><h1>The bridge is closed</h1>',
        'The bridge is closed',
      ],
      ['none', '<p>a', null],
    ],
  ],
  [
    'author',
    [
      ['a name', ld({ ...NEWS, author: { name: 'Ana Ruiz' } }), 'Ana Ruiz'],
      ['several', ld({ ...NEWS, author: [{ name: 'Ana Ruiz' }, 'Ben Cole'] }), 'Ana Ruiz, Ben Cole'],
      ['in the head', '<meta name="Author" content="Ana Ruiz">', 'Ana Ruiz'],
      ['among other names', '<meta property="x:author dc:creator" content="Ana Ruiz">', 'Ana Ruiz'],
      ['not the word before it', '<meta name="author" content="By Ana Ruiz">', 'Ana Ruiz'],
      ['not where to find them', '<meta name="author" content="Ana Ruiz (https://a.example)">', 'Ana Ruiz'],
      ['no address', '<meta property="article:author" content="https://social.example/ana">', null],
      ['in the text', '<a rel="author" href="/ana">Ana <b>Ruiz</b></a>', 'Ana Ruiz'],
    ],
  ],
  [
    'date',
    [
      ['as it is written', ld({ ...NEWS, datePublished: '2022-09-14T18:05' }), '2022-09-14T18:05'],
      ['in the head', '<meta property="article:published_time" content="2022-09-14">', '2022-09-14'],
      ['in the text', '<time datetime="2022-09-14">14 Sept.</time>', '2022-09-14'],
      ['not the year 1', ld({ ...NEWS, datePublished: '0001-01-01T00:00:00Z' }), null],
    ],
  ],
  [
    'url',
    [
      [
        'where the page belongs',
        '<link rel=canonical href="https://a.example/b"><meta property=og:url content="https://c.example">',
        'https://a.example/b',
      ],
      ['where it is shared', '<meta property=og:url content="https://a.example">', 'https://a.example'],
      ['no part of an address', '<link rel=canonical href="/b">', null],
    ],
  ],
  [
    'language',
    [
      ['of the page', '<html lang="en-GB">', 'en-GB'],
      ['of what is shared', '<meta property="og:locale" content="en_US">', 'en-US'],
      ['none', '<p>a', null],
    ],
  ],
])('%s', (key, rows) => {
  test.each(rows)('%s', async (_, source, expected) =>
    expect((await readPage(source)).metadata).toMatchObject({ [key]: expected }),
  )
})

test.each<[string, string]>([
  ['in a graph', ld({ '@graph': [{ '@type': 'WebSite', name: 'News' }, NEWS] })],
  ['in a list', ld([{ '@type': 'BreadcrumbList' }, NEWS])],
  ['with several types', ld({ ...NEWS, '@type': ['Thing', 'BlogPosting'] })],
  ['in a script of its own', ld({ '@type': 'Organization', name: 'News' }) + ld(NEWS)],
  [
    'behind one that is broken',
    '<script type="application/ld+json">{"@type": "NewsArticle",</script>' + ld(NEWS),
  ],
  ['with line ends in its strings', ld(NEWS).replace('The bridge', 'The\nbridge')],
])('data for search engines %s', async (_, source) =>
  expect((await readPage(source)).metadata.title).toBe('The bridge'),
)

test('data of no use', async () => {
  for (const data of [
    null,
    1,
    'a',
    [],
    { '@type': 5 },
    { '@type': 'NewsArticle', headline: {}, author: [null, 7] },
  ])
    expect((await readPage(`<p>a${ld(data)}`)).metadata).toMatchObject({ title: null, author: null })
})
