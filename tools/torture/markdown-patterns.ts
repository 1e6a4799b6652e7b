export const lines = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n')

/** What makes parsers slow: each row is repeated until it is long enough. */
const REPEATED: readonly (readonly [name: string, once: string, before?: string, after?: string])[] = [
  ['soft lines', 'Ana Ruiz said\n'],
  ['words in one line', 'Ana Ruiz said '],
  ['one word', 'Ana'],
  ['setext headings', 'a\n===\n'],
  ['a setext heading of many lines', 'Ana\n', '', '\n==='],
  ['headings', '# a\n'],
  ['one heading', 'Ana ', '# '],
  ['lines of a lazy item', 'b\n', '- a\n'],
  ['lines of a lazy quote', 'b\n', '> a\n'],
  ['items', '- a\n'],
  ['loose items', '- a\n\n'],
  ['paragraphs of one item', '  b\n\n', '- a\n\n'],
  ['numbered items', '1. a\n'],
  ['empty items', '-\n'],
  ['quotes in lists', '> - > 1. a\n'],
  ['deep quotes', '>'.repeat(50) + 'a\n'],
  ['quote marks in one line', '> '],
  ['list marks in one line', '- '],
  ['lazy fences', '> ```\na\n'],
  ['fences', '```\na\n```\n'],
  ['an open fence', 'a\n\n', '```\n'],
  ['indented code', '    a\n\n'],
  ['labels', '[a]'],
  ['references', '[a][b] '],
  ['half links', '[a]('],
  ['links', '[a](b) '],
  ['links in a link', '[a](b', '[', ']'],
  ['images', '![a](b) '],
  ['opening brackets', '['],
  ['closing brackets', ']'],
  ['rows', '|a|b|\n', '|a|b|\n|-|-|\n'],
  ['rows without a head', '|a|b|\n'],
  ['heads', '|a|\n|-|\n'],
  ['pipes', '|', '|a|\n|-|\n'],
  ['footnotes', '[^a]: b\n'],
  ['calls of footnotes', '[^a]', '', '\n\n[^a]: b'],
  ['definitions', '[a]: b\n'],
  ['comments', '<!-- a -->\n'],
  ['an open comment', 'a\n\n', '<!--\n'],
  ['open comments', 'x <!--'],
  ['blocks of HTML', '<div>\na\n</div>\n'],
  ['open tags', '<a '],
  ['lines of a tag', '<a\n', '<div '],
  ['emphasis', '*a* '],
  ['emphasis that never closes', '*a_ '],
  ['strike-through', '~a'],
  ['backticks', '`a'],
  ['ampersands', '&'],
  ['entities', '&amp;'],
  ['backslashes', '\\\n'],
  ['addresses', 'a@b.'],
  ['web addresses', 'www.a.b '],
  ['line ends of Windows', 'Ana\r\n'],
  ['line ends of old', 'Ana\r'],
  ['blank lines', ' \n'],
  ['tabs', '\t'],
  ['tabs in items', '-\ta\n'],
  ['NUL', '\0'],
  ['lone surrogates', '\ud83d'],
  ['surrogate pairs', '🙂'],
]

/** What is not one thing many times. */
const MADE: readonly Pattern[] = [
  ['front matter', (n) => `---\n${lines(n / 8, (i) => `a${i}: b`)}\n---\nx`],
  ['definitions that differ', (n) => lines(n / 16, (i) => `[${i}]: b\n[${i}]`)],
  ['footnotes that differ', (n) => lines(n / 16, (i) => `[^${i}]: b\n[^${i}]`)],
  ['lists ever deeper', (n) => lines(Math.sqrt(n), (i) => `${'  '.repeat(i)}- a`)],
]

export type Pattern = readonly [name: string, make: (length: number) => string]

export const MARKDOWN_PATTERNS: readonly Pattern[] = [
  ...REPEATED.map(
    ([name, once, before = '', after = '']) =>
      [name, (n: number) => before + once.repeat(n / once.length) + after] as const,
  ),
  ...MADE,
]
