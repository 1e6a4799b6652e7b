import { decode } from '../bytes/decode.js'
import type { Loader } from '../loading/loader.js'

/** Markdown: CommonMark with GitHub's tables, footnotes and strike-through, and front matter. */
export const markdown: Loader = {
  name: 'markdown',
  extensions: ['.markdown', '.md', '.mdown', '.mkd'],
  detect: (head) => (START.test(new TextDecoder().decode(head.subarray(0, 200))) ? 'likely' : 'unlikely'),
  async *read({ id, path, settings, bytes }, signal) {
    const source = await decode(await bytes(), path ?? id, settings.encoding)
    const { readMarkdown } = await import('./markdown/read-markdown.js')
    yield await readMarkdown(source, { id, path }, signal)
  },
}

// Front matter, or a heading.
const START = /^(?:\uFEFF)?(?:---[ \t]*\r?\n|#{1,6}[ \t]+\S)/
