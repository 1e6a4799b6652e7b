import { symlinkSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { inFolder, load, messageOf, stream, summary } from './support.js'

const INDEX = '---\nextract: { follow: true }\n---\n'

describe('what an index leads to', () => {
  test.each<[string, string, string[]]>([
    ['links in their order', '[b](b.md) [a](a.txt)', ['s/b.md', 's/a.txt']],
    ['a link by reference', '[the b][b] and [a]\n\n[a]: a.txt\n[b]: <b.md> "B"', ['s/b.md', 's/a.txt']],
    ['a link with a fragment or a query', '[b](b.md#top) [a](a.txt?x=1)', ['s/b.md', 's/a.txt']],
    ['a document linked twice, once', '[b](b.md) [b](./b.md#x) [b](sub/../b.md)', ['s/b.md']],
    ['a percent-encoded name', '[s](a%20%C3%A9.md)', ['s/a é.md']],
    ['a name with an entity or an escape', '[s](r&amp;d.md) [t](a\\_b.md)', ['s/r&d.md', 's/a_b.md']],
    ['a file in a folder below', '[c](sub/c.md)', ['s/sub/c.md']],
    [
      'a link in a table, an item and a heading',
      '# [b](b.md)\n\n- [a](a.txt)\n\n|x|\n|-|\n|[c](sub/c.md)|',
      ['s/b.md', 's/a.txt', 's/sub/c.md'],
    ],
    ['a link around an image', '[![b](b.png)](b.md)', ['s/b.md']],
    ['records', '[r](r.ndjson)', ['7']],
    ['not itself', '[b](b.md) [me](INDEX.md) [top](#top)', ['s/b.md']],
    ['itself, if it links to nothing', 'No links.', ['s/INDEX.md']],
    ['not an image', '![b](b.md)', ['s/INDEX.md']],
    ['not a link in code', '`[b](b.md)`\n\n    [b](b.md)', ['s/INDEX.md']],
    ['not a file that we do not read', '[p](p.png)', ['s/INDEX.md']],
  ])('%s: %s', async (_, body, expected) => {
    inFolder({
      's/INDEX.md': INDEX + body,
      's/a.txt': '',
      's/b.md': '',
      's/b.png': '',
      's/p.png': '',
      's/a é.md': '',
      's/r&d.md': '',
      's/a_b.md': '',
      's/sub/c.md': '',
      's/r.ndjson': '{"id":7,"text":""}',
    })
    expect(summary(await load('s/INDEX.md'))).toEqual(expected)
  })

  test('a missing document is an error that names the index and the line', async () => {
    inFolder({ 's/INDEX.md': `${INDEX}[b](b.md)\n[gone](gone.md) [gone](gone.md)`, 's/b.md': '' })
    const items = await load('s/INDEX.md')
    expect(summary(items)).toEqual(['s/b.md', 's/gone.md: LINK_NOT_FOUND'])
    expect(items[1]).toHaveProperty(
      'error.message',
      '"s/INDEX.md" links to "gone.md" on line 5, and there is no such file. Correct the link, or pass --no-follow.',
    )
  })
})

describe('following never leaves the folder', () => {
  test.each([
    '../out.md',
    'sub/../../out.md',
    '%2e%2e/out.md',
    '..%2Fout.md',
    '%2Fetc/hostname.md',
    '/etc/hostname.md',
    '//host/share.md',
    'file:///etc/hostname.md',
    'https://example.org/a.md',
    'HTTP://example.org/a.md',
    'mailto:a@b.md',
    'javascript:alert(1).md',
    '%00.md',
    'to-file.md',
    'to-folder/out.md',
  ])('%s', async (target) => {
    inFolder({
      'out.md': '',
      'folder/out.md': '',
      's/INDEX.md': `${INDEX}[x](<${target}>) [b](b.md)`,
      's/b.md': '',
    })
    symlinkSync('../out.md', 's/to-file.md')
    symlinkSync('../folder', 's/to-folder')
    expect(summary(await load('s/INDEX.md'))).toEqual(['s/b.md'])
  })

  test('nor that of an index found on the way', async () => {
    inFolder({
      'INDEX.md': `${INDEX}[s](s/INDEX.md)`,
      's/INDEX.md': `${INDEX}[up](../a.md) [b](b.md)`,
      'a.md': '',
      's/b.md': '',
    })
    expect(summary(await load('INDEX.md'))).toEqual(['s/b.md'])
  })

  test('a folder reached by a symbolic link is a folder', async () => {
    inFolder({ 'real/INDEX.md': `${INDEX}[b](b.md)`, 'real/b.md': '' })
    symlinkSync('real', 's')
    expect(summary(await load('s/INDEX.md'))).toEqual(['s/b.md'])
  })
})

describe('who follows', () => {
  const files = {
    'a.md': '[b](b.md)',
    'b.md': '[c](c.md)',
    'c.md': '[a](a.md) [d](d.md)',
    'd.md': '',
    'INDEX.md': `${INDEX}[b](b.md)`,
  }
  test.each([
    ['a.md', null, ['a.md']],
    ['a.md', true, ['b.md', 'c.md', 'd.md']],
    ['INDEX.md', null, ['b.md']],
    ['INDEX.md', true, ['b.md', 'c.md', 'a.md', 'd.md']],
    ['INDEX.md', false, ['INDEX.md']],
    ['d.md', true, ['d.md']],
  ])('%s with follow %j: %j', async (input, follow, expected) => {
    inFolder(files)
    expect(summary(await load(input, { follow }))).toEqual(expected)
  })

  test.each(['true', '{ follow: "yes" }', '{ follow: false }', '[follow]', '{ follow: &a [*a] }', '{'])(
    'front matter that does not say so: extract: %s',
    async (value) => {
      inFolder({ 'INDEX.md': `---\nextract: ${value}\n---\n[b](b.md)`, 'b.md': '' })
      expect(summary(await load('INDEX.md'))).toEqual(['INDEX.md'])
    },
  )

  test('indexes that lead to each other end', async () => {
    inFolder({
      'a.md': `${INDEX}[b](b.md) [c](c.md)`,
      'b.md': `${INDEX}[a](a.md) [d](d.md)`,
      'c.md': '',
      'd.md': '',
    })
    expect(summary(await load('a.md'))).toEqual(['d.md', 'c.md'])
  })

  test('the documents of an index in a walked folder are read once', async () => {
    inFolder({ 's/INDEX.md': `${INDEX}[b](b.md)`, 's/a.md': '', 's/b.md': '' })
    expect(summary(await load(['s/INDEX.md', 's']))).toEqual(['s/b.md', 's/a.md'])
  })

  test('a chain of 500 links', async () => {
    const names = Array.from({ length: 500 }, (_, i) => `${i}.md`)
    inFolder(Object.fromEntries(names.map((name, i) => [name, `[next](${i + 1}.md)`])))
    const items = await load('0.md', { follow: true })
    expect(summary(items.slice(0, -1))).toEqual(names.slice(1))
    expect(summary(items.slice(-1))).toEqual(['500.md: LINK_NOT_FOUND'])
  })

  test('standard input has no folder to follow into', async () => {
    inFolder({ 'b.md': '' })
    expect(summary(await load('-', {}, stream(`${INDEX}[b](b.md)`)))).toEqual(['-'])
  })
})

test('an index that is no file is told from a missing one', async () => {
  inFolder({ 's/INDEX.md': `${INDEX}[b](b.md)`, 's/b.md/c.md': '' })
  expect(await messageOf('s/INDEX.md')).toContain('Cannot read "s/b.md": the system says EISDIR')
})
