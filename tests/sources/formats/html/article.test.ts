import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { articleOf, MORE, PROSE, readPage, textOf } from './page.js'

const P = `<p>${PROSE}</p>`
const Q = `<p>${MORE}</p>`

describe('of an article is read', () => {
  test.each<[string, string, string[]]>([
    ['its headline', `<h1>The bridge</h1><div>${P}${Q}</div>`, ['The bridge', PROSE, MORE]],
    [
      'not the name of the site',
      `<h1>Harbour News</h1><article><h1>The bridge is closed</h1>${P}${Q}</article>`,
      ['The bridge is closed', PROSE, MORE],
    ],
    [
      'a summary above it',
      `<h1>The bridge</h1><p>Why the council of Harbour Town closes it.</p><div>${P}${Q}${P}</div>`,
      ['The bridge', 'Why the council of Harbour Town closes it.', PROSE, MORE, PROSE],
    ],
    [
      'its headings',
      `<h1>The bridge</h1><div>${P}<h2>Why</h2>${Q}</div>`,
      ['The bridge', PROSE, 'Why', MORE],
    ],
    ['what is in two parts', `<div><div>${P}</div><div>${Q}</div></div>`, [PROSE, MORE]],
    [
      'posts of one page',
      `<h1>The bridge</h1><div>${`<article>${P}</article><article>${Q}</article>`.repeat(2)}</div>`,
      ['The bridge', PROSE, MORE, PROSE, MORE],
    ],
    [
      'what somebody posted, if it is quoted there',
      `<h1>The bridge</h1><div>${P}<div class="embed tweet"><blockquote class="twitter-tweet"><p>${MORE}</p></blockquote><script></script></div>${P}</div>`,
      ['The bridge', PROSE, MORE, PROSE],
    ],
    [
      'a paragraph behind a quotation that is most of it',
      `<h1>The bridge</h1><div><div><blockquote>${P.repeat(4)}</blockquote>${Q}</div></div>`,
      ['The bridge', PROSE, PROSE, PROSE, PROSE, MORE],
    ],
    [
      'a short section made like a long one',
      `<h1>The bridge</h1><main><section class="s">${P.repeat(4)}</section><section class="s">${Q}</section></main>`,
      ['The bridge', PROSE, PROSE, PROSE, PROSE, MORE],
    ],
    [
      'a section whose id is made of its heading',
      `<h1>The bridge</h1><div>${P}${P}<section id="sharing-the-bridge"><h2>Sharing the bridge</h2>${Q}</section></div>`,
      ['The bridge', PROSE, PROSE, 'Sharing the bridge', MORE],
    ],
    [
      'a paragraph whose id was thrown by dice',
      `<h1>The bridge</h1><div>${P}<p id="e1ad">${MORE}</p>${P}</div>`,
      ['The bridge', PROSE, MORE, PROSE],
    ],
    [
      'a paragraph in a place to be linked to',
      `<h1>The bridge</h1><div>${P}${P}<p><a name="why">${MORE}</a></p>${P}</div>`,
      ['The bridge', PROSE, PROSE, MORE, PROSE],
    ],
    [
      'what follows a line that leads elsewhere',
      `<h1>The bridge</h1><div>${P}<div><p><a href=a>READ: All that was said</a></p>${Q}</div></div>`,
      ['The bridge', PROSE, MORE],
    ],
    [
      'a link among the items of a list that is told',
      `<h1>The bridge</h1><div>${P}${Q}<ul><li><a href=a>The old bridge</a><li>The ferry, which left in May for good</ul></div>`,
      ['The bridge', PROSE, MORE, 'The old bridge', 'The ferry, which left in May for good'],
    ],
    [
      'a link in a cell of a table',
      `<h1>The bridge</h1><div>${P}${Q}<table><tr><th><a href=a>Old bridge</a><td>closed in 1902 after a flood</table></div>`,
      ['The bridge', PROSE, MORE, 'Old bridge\tclosed in 1902 after a flood'],
    ],
    [
      'a sentence that begins as a label does',
      `<h1>The bridge</h1><div>${P}<p>Updated figures show that few people use the bridge.</p>${Q}</div>`,
      ['The bridge', PROSE, 'Updated figures show that few people use the bridge.', MORE],
    ],
    [
      'a sentence that begins as a byline does',
      `<h1>The bridge</h1><div>${P}<p>By Monday nobody was there.</p>${Q}</div>`,
      ['The bridge', PROSE, 'By Monday nobody was there.', MORE],
    ],
    [
      'a page whose classes sound like what is left out',
      `<div class="has-sidebar comments-open share"><h1>The bridge</h1><div class="related">${P}${Q}</div></div>`,
      ['The bridge', PROSE, MORE],
    ],
  ])('%s', async (_, body, expected) =>
    expect(await articleOf(body, 'The bridge is closed')).toEqual(expected),
  )
})

describe('of an article is not read', () => {
  test.each<[string, string]>([
    ['a menu', '<nav><a href=a>World</a> <a href=b>Sport</a></nav>'],
    ['a byline', '<p class="byline">By Ana Ruiz</p>'],
    ['a byline by its words', '<p>By ANA RUIZ and Ben Cole - Harbour News | HN – 1 hr ago</p>'],
    ['who looked it over', '<div>Medically reviewed by Ana Ruiz, MD</div>'],
    ['how long it takes', '<p>Oct 18, 2022 · 8 min read</p>'],
    ['whose it is', '<p>© 2022 Harbour News</p>'],
    ['a label', '<p>Updated: 14 May 2022</p>'],
    ['who drew a picture', '<p>Illustration by Ana Ruiz</p>'],
    ['a caption by its credit', '<p>Ana Ruiz on the bridge (Photo: Ben Cole)</p>'],
    [
      'what a plugin adds',
      '<div class="jp-relatedposts"><p>Ana Ruiz says that nobody has ever seen such a thing before.</p></div>',
    ],
    [
      'what browsers take for the text of a frame',
      '<iframe src="a"/><p>Ana Ruiz is our correspondent in Harbour Town.</p></iframe>',
    ],
    ['the date', '<div class="article-date">14 May 2022</div>'],
    ['a caption', '<figure><img><figcaption>Ana Ruiz on the bridge. Photo: Ben Cole</figcaption></figure>'],
    [
      'a caption by its class',
      '<div class="imageCaption">Ana Ruiz on the bridge on Monday, after the vote.</div>',
    ],
    ['what is read elsewhere', '<p><a href=a>Ana Ruiz: what I saw on the bridge</a></p>'],
    ['what it says of that', '<p>Read more: <a href=a>Ana Ruiz on the bridge</a></p>'],
    [
      'related stories',
      `<div class="related-stories"><p>Ana Ruiz says that nobody has ever seen such a thing before.</p></div>`,
    ],
    ['an advertisement', '<div>Advertisement</div>'],
    [
      'a stream of posts',
      '<div class="twitter"><p>Ana Ruiz: what I saw on the bridge</p><p>Ben Cole: me too</p></div>',
    ],
    [
      'a post of somebody that it does not quote',
      '<aside><h3>Seen elsewhere</h3><blockquote class="twitter-tweet"><p>The bridge! It is closed! Who would have thought of that?</p></blockquote></aside>',
    ],
    [
      'a post among its comments',
      '<div class="comments"><p>Ben Cole</p><blockquote class="twitter-tweet"><p>The bridge! It is closed! Who would have thought of that?</p></blockquote></div>',
    ],
    ['a share bar', '<ul class="share"><li>Facebook <li>Mail</ul>'],
    [
      'a newsletter',
      '<div class="newsletter-box"><p>Ana Ruiz writes to you each day, and you will love it from the first.</p></div>',
    ],
    [
      'a cookie notice',
      '<div id="cookieConsent"><p>We and our partners in Dublin store data, said Ana Ruiz, our officer.</p></div>',
    ],
    [
      'comments',
      `<div class="comments">${'<p>I have crossed this bridge for forty years and never saw Ana Ruiz on it.</p>'.repeat(6)}</div>`,
    ],
    [
      'the author',
      '<div class="author-bio"><p>Ana Ruiz is our correspondent in Harbour Town and lives on the other side.</p></div>',
    ],
    ['who else wrote it', '<p>Reporting by Ana Ruiz; editing by Ben Cole</p>'],
    [
      'what only screen readers say',
      '<p class="sr-only">Ana Ruiz stands on the bridge and looks at the water below her.</p>',
    ],
    ['a heading with nothing below it', '<h3>More on this</h3>'],
    ['an address', '<p>ana.ruiz@news.example</p>'],
    [
      'the foot of the page',
      '<footer><p>© Harbour News, 12 Quay Street. Our editor is Ana Ruiz, who lives in Harbour Town.</p></footer>',
    ],
    [
      'a dialog',
      '<div role="dialog"><p>Ana Ruiz would like to send you messages about all that happens here.</p></div>',
    ],
  ])('%s', async (_, aside) =>
    expect(await articleOf(`<h1>The bridge</h1><div>${P}${Q}${P}${aside}</div>`)).toEqual([
      'The bridge',
      PROSE,
      MORE,
      PROSE,
    ]),
  )
})

test('a long list of other stories is no article', async () => {
  const teaser = `<div class="card"><h3><a href=a>Ana Ruiz leaves the council</a></h3><div>${MORE}</div></div>`
  const body = `<h1>The bridge</h1><div>${P}${Q}</div><section>${teaser.repeat(8)}</section>`
  expect(await articleOf(body)).toEqual(['The bridge', PROSE, MORE])
})

test('of several articles the one under the headline', async () => {
  const body = `<article><h1>The bridge</h1>${P}${Q}</article><article><h1>The tower</h1>${Q.repeat(3)}</article>`
  expect(await articleOf(body)).toEqual(['The bridge', PROSE, MORE])
})

test('what the page says of its article counts', async () => {
  const told = `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${PROSE} ${MORE}"}</script>`
  const body = `<div>${P}${Q}</div><div>${`<p>${MORE.replace('Nobody', 'Someone')}</p>`.repeat(4)}</div>`
  expect(await articleOf(told + body)).toEqual([PROSE, MORE])
})

describe('a page without an article', () => {
  const LIST =
    '<nav><a href=a>World</a></nav><ul><li><a href=b>Ana Ruiz leaves</a><li><a href=c>Ben Cole stays</a></ul>'

  test('is read whole, and says so', async () => {
    const { text, notices } = await readPage(LIST)
    expect(text).toBe('World\n\nAna Ruiz leaves\n\nBen Cole stays')
    expect(notices).toMatchObject([{ code: 'NO_ARTICLE' }])
  })

  test('an article may be short, if there is little else', async () => {
    const { text, notices } = await readPage(
      '<nav>World</nav><p>Ana Ruiz leaves the council of Harbour Town.',
    )
    expect(text).toBe('Ana Ruiz leaves the council of Harbour Town.')
    expect(notices).toEqual([])
  })

  test('a short text is read without a word', async () => {
    const { text, notices } = await readPage('<p>Ana Ruiz leaves.')
    expect(text).toBe('Ana Ruiz leaves.')
    expect(notices).toEqual([])
  })
})

test('--whole-page reads menus, captions and all', async () => {
  const page = `<nav>World</nav>${P}${Q}<figure><figcaption>Ana Ruiz</figcaption></figure><footer>Foot</footer>`
  expect(await textOf(page, { wholePage: true })).toBe(`World\n\n${PROSE}\n\n${MORE}\n\nAna Ruiz\n\nFoot`)
})

test('a whole news page gives the report and nothing else', async () => {
  const page = readFileSync(new URL('../../../fixtures/formats/izium.html', import.meta.url))
  const report = readFileSync(new URL('../../../../seeds/izium.md', import.meta.url), 'utf8').split(
    '---\n',
  )[2]
  expect((await readPage(page)).text).toBe(`Zelenskyy visits Izium\n\n${report!.trim()}`)
})
