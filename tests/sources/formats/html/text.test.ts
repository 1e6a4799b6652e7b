import { describe, expect, test } from 'vitest'
import { readPage, textOf } from './page.js'

describe('what a fragment says', () => {
  test.each<[string, string, string]>([
    ['tags of words leave words whole', '<p>Har<b>bo</b>ur <i>Town</i></p>', 'Harbour Town'],
    ['white space is one space', '<p>\n  Ana\t\n Ruiz &nbsp; won\n</p>', 'Ana Ruiz won'],
    ['but not in a tag', '<p>Ana <b>\n Ruiz</b> won', 'Ana Ruiz won'],
    ['a line break is one', '<p>Ana<br>Ruiz', 'Ana\nRuiz'],
    ['two part paragraphs', '<div>Ana<br> <br/>Ruiz<br><br><br>Lee</div>', 'Ana\n\nRuiz\n\nLee'],
    ['and so does a rule', '<div>Ana<hr>Ruiz</div>', 'Ana\n\nRuiz'],
    ['entities', '<p>&ldquo;A&amp;B&#8221; &lt;b&gt; &#x1d49c; &#146;', '“A&B” <b> 𝒜 ’'],
    ['what is no entity', '<p>AT&T & Co &nosuch; &#xffffffff;', 'AT&T & Co &nosuch; �'],
    [
      'soft hyphens, and spaces of no width',
      '<p>Zelen&shy;skyy Khar\u200bkiv Lu<wbr>hansk',
      'Zelenskyy Kharkiv Luhansk',
    ],
    ['a quotation has its marks', '<p>He said <q>we <em>won</em></q>.', 'He said “we won”.'],
    [
      'scripts, styles and templates say nothing',
      '<p>a<script>Ana</script><style>b{}</style><template>c</template> d',
      'a d',
    ],
    [
      'nor what stands in attributes',
      `<p title="Ana" onclick="say('<p>Ben')">a <img alt="Cem" src=x>b`,
      'a b',
    ],
    ['nor comments', '<p>a <!-- <p>Ana</p> --> b<!-- c', 'a b'],
    [
      'nor what is not shown',
      '<p hidden>Ana<p style="display : none">Ben<p style="VISIBILITY:hidden">Cem<p>d',
      'd',
    ],
    [
      'nor controls',
      '<p>a <button>Ana</button><select><option>Ben</select><textarea>Cem</textarea> d',
      'a d',
    ],
    ['nor pictures that are drawn', '<p>a <svg><title>Ana</title><text>Ben</text></svg> d', 'a d'],
    ['nor what stands in for scripts', '<noscript><p>Ana</p></noscript><p>d', 'd'],
    [
      'nor the numbers of footnotes',
      '<p>Ana won<sup><a href="#1">[1]</a></sup> in 10<sup>3</sup>',
      'Ana won in 103',
    ],
    [
      'a paragraph that is not closed',
      '<p>a<p>b<div>c</div>d<ul><li>e<li>f</ul>',
      'a\n\nb\n\nc\n\nd\n\ne\n\nf',
    ],
    ['an end tag without a start tag', '</div></p>a</b></table><p>b', 'a\n\nb'],
    ['tags that cross', '<p><b>a<i>b</b>c</i>d</p><p>e', 'abcd\n\ne'],
    ['text behind the end', '<html><body><p>a</p></body></html><p>b', 'a\n\nb'],
    ['a tag that never ends', '<p>a</p><p class="b', 'a'],
    ['a "<" that opens nothing', '<p>a < b <3 c', 'a < b <3 c'],
    ['rows and cells', '<table><tr><th>Name<th>Town<tr><td>Ana<td>Bergen</table>', 'Name\tTown\nAna\tBergen'],
    ['a table for the layout', '<table><tr><td>Ana<br><br>Ben<td>Cem</table>', 'Ana\n\nBen\n\nCem'],
    ['what is written as it stands', '<pre>Ana\n  Ben\n\nCem</pre>', 'Ana\nBen\n\nCem'],
    [
      'XHTML closes any element',
      '<?xml version="1.0"?><html><head><script src="a"/></head><body><p/>a<i/>b</body></html>',
      'ab',
    ],
    ['a title that closes itself', '<!doctype html><head><title/></head><p>Ana', 'Ana'],
    ['or is never closed', '<head><title>Ana</head><p>Ruiz', 'Ana\n\nRuiz'],
    ['but one that is closed later is no text', '<title>a<title>b</title><p>Ana', 'Ana'],
    ['a script that closes itself', '<script src="a"/><p>Ana', 'Ana'],
    ['but not one with an end', '<script src="a"/>let a</script><p>Ana', 'Ana'],
    ['nor one that never ends', '<p>Ana<script>let a', 'Ana'],
    ['frames, for those who see none', '<frameset><frame><noframes><p>Ana</noframes></frameset>', 'Ana'],
    ['HTML does not', '<p>a<i/>b<div/>c', 'ab\n\nc'],
    ['nothing', '', ''],
    ['tags alone', '<html><head></head><body><div></div></body></html>', ''],
  ])('%s', async (_, source, expected) => expect(await textOf(source)).toBe(expected))
})

test.each<[string, string]>([
  ['<h2>a</h2>', 'heading'],
  ['<p>a', 'paragraph'],
  ['<div>a', 'paragraph'],
  ['<ul><li>a', 'item'],
  ['<ul><li><p>a', 'item'],
  ['<dl><dt>a', 'item'],
  ['<blockquote><p>a', 'quote'],
  ['<table><tr><td>a<td>', 'paragraph'],
  ['<table><tr><td>a<td>b', 'cell'],
  ['<ul><li><table><tr><td>a', 'paragraph'],
])('%s is a %s', async (source, kind) => {
  const { blocks, text } = await readPage(source)
  expect(blocks![0]).toMatchObject({ kind })
  expect(text.slice(blocks![0]!.start, blocks![0]!.end)).toBe('a')
})
