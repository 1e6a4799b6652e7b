import { listOf } from '../pattern.js'
import { many, nested, type Documents } from './make.js'

const page = (body: string): string =>
  `<!doctype html><html><head><title>Ana</title></head><body>${body}</body></html>`

export const PAGES: Documents = [
  [
    'paragraphs',
    (n) => page(many(n, () => '<p>Ana Ruiz left Lisbon on Monday, they said, and rain fell.</p>')),
  ],
  ['short paragraphs', (n) => page(many(n, () => '<p>a'))],
  [
    'an article of paragraphs',
    (n) =>
      page(
        `<article>${many(n, () => '<p>Ana Ruiz left Lisbon, they said, and rain fell, too.</p>')}</article>`,
      ),
  ],
  [
    'articles',
    (n) =>
      page(
        many(
          n,
          (i) => `<article><h2>Ana ${i}</h2><p>Ana Ruiz left Lisbon, they said, and rain fell.</p></article>`,
        ),
      ),
  ],
  ['one paragraph', (n) => page(`<p>${'Ana left. '.repeat(n / 10)}</p>`)],
  ['links', (n) => page(`<p>${many(n, (i) => `<a href="/${i}">Ana ${i}</a> `)}</p>`)],
  ['links, each a paragraph', (n) => page(many(n, (i) => `<p><a href="/${i}">Ana ${i}</a></p>`))],
  ['pictures', (n) => page(many(n, (i) => `<img src="${i}.png" alt="Ana">`))],
  [
    'figures',
    (n) => page(many(n, (i) => `<figure><img src="${i}"><figcaption>Ana ${i}</figcaption></figure>`)),
  ],
  ['emphasis', (n) => page(`<p>${many(n, () => '<b>Ana</b> ')}</p>`)],
  ['emphasis that never closes', (n) => page(`<p>${many(n, () => '<b>Ana ')}`)],
  ['paragraphs of open emphasis', (n) => page(many(n, () => '<p><b>Ana '))],
  ['divisions in each other', (n) => page(nested('<div>', '</div>', n))],
  ['divisions that never close', (n) => page('<div>a'.repeat(n / 6))],
  ['spans in each other', (n) => page(`<p>${nested('<span>', '</span>', n)}`)],
  ['lists in each other', (n) => page(nested('<ul><li>a', '</ul>', n))],
  ['one list', (n) => page(`<ul>${many(n, () => '<li>Ana left.')}</ul>`)],
  ['a table', (n) => page(`<table>${many(n, () => '<tr><td>Ana<td>7')}</table>`)],
  ['one row', (n) => page(`<table><tr>${many(n, () => '<td>Ana')}</table>`)],
  ['tables in each other', (n) => page(nested('<table><tr><td>', '</table>', n))],
  ['line breaks', (n) => page(`<p>${many(n, () => 'Ana<br>')}</p>`)],
  ['double line breaks', (n) => page(`<div>${many(n, () => 'Ana left.<br><br>')}</div>`)],
  ['headings', (n) => page(many(n, (i) => `<h2>Ana ${i}</h2>`))],
  ['texts between divisions', (n) => page(`<div>${many(n, () => 'Ana left Lisbon.<div></div>')}</div>`)],
  ['entities', (n) => page(`<p>${'&ldquo;&#233;&amp;'.repeat(n / 17)}</p>`)],
  ['entities that are none', (n) => page(`<p>${'&'.repeat(n)}</p>`)],
  ['spaces', (n) => page(`<p>a${' '.repeat(n)}b</p>`)],
  ['lines', (n) => page(`<pre>${'a\n'.repeat(n / 2)}</pre>`)],
  ['comments', (n) => page('<!-- a -->'.repeat(n / 10))],
  ['a comment that never closes', (n) => page(`<p>a</p><!--${'a-'.repeat(n / 2)}`)],
  ['a script', (n) => page(`<script>${'</a>'.repeat(n / 4)}</script><p>a</p>`)],
  ['a script that never closes', (n) => page(`<p>a</p><script>${'</s'.repeat(n / 3)}`)],
  ['closing tags alone', (n) => page('</p></div>'.repeat(n / 10))],
  ['opening marks alone', (n) => page('<'.repeat(n))],
  ['a tag that never closes', (n) => page(`<p>a</p><a ${'b '.repeat(n / 2)}`)],
  ['attributes', (n) => page(`<p ${many(n, (i) => `a${i}=b `)}>Ana</p>`)],
  ['a long attribute', (n) => page(`<p class="${'a '.repeat(n / 2)}">Ana</p>`)],
  [
    'metadata',
    (n) =>
      `<html><head>${many(n, (i) => `<meta property="og:x${i}" content="Ana">`)}</head><body><p>a</p></body></html>`,
  ],
  [
    'linked data',
    (n) =>
      `<html><head><script type="application/ld+json">[${listOf(n / 30, () => '{"@type":"NewsArticle"}').join()}]</script></head><body><p>a</p></body></html>`,
  ],
  [
    'linked data in each other',
    (n) =>
      `<html><head><script type="application/ld+json">${'{"@graph":['.repeat(n / 13)}${']}'.repeat(n / 13)}</script></head><body><p>a</p></body></html>`,
  ],
  [
    'many scripts of linked data',
    (n) =>
      `<html><head>${many(n, () => '<script type="application/ld+json">{"@type":"Article"}</script>')}</head><body><p>a</p></body></html>`,
  ],
  ['what is hidden', (n) => page(many(n, () => '<div style="display:none"><p>Ana</p></div>'))],
  ['quotations', (n) => page(many(n, () => '<blockquote><p>Ana left.</p></blockquote>'))],
]
