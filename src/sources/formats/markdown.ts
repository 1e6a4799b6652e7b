import { decode } from '../bytes/decode.js'
import type { DocumentFormat } from '../loader.js'

/** Markdown: CommonMark with GitHub's tables, footnotes and strike-through, and front matter. */
export const markdown: DocumentFormat = {
  kind: 'document',
  name: 'markdown',
  extensions: ['.markdown', '.md', '.mdown', '.mkd'],
  matches: (head) =>
    /^(?:\uFEFF)?(?:---[ \t]*\r?\n|#{1,6}[ \t]+\S)/.test(new TextDecoder().decode(head.subarray(0, 200))),
  toReading: async (bytes, origin, { encoding }) => {
    const source = await decode(bytes, origin.path ?? origin.id, encoding)
    const { readMarkdown } = await import('./markdown/read.js')
    return readMarkdown(source, origin)
  },
}
