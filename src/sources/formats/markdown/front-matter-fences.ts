import type { MarkdownEvent } from './event.js'

/** Where the front matter stands, fences and all. The parser has an extension for it, whose time grows with the square of its lines. */
export const findFrontMatter = (source: string): Omit<MarkdownEvent, 'isEnter'> | null => {
  const fence = /^(?:---|\+\+\+)(?=[ \t]*[\r\n])/.exec(source)?.[0]
  if (fence === undefined) return null
  const close = (fence === '---' ? /[\r\n]---[ \t]*(?=[\r\n]|$)/ : /[\r\n]\+{3}[ \t]*(?=[\r\n]|$)/).exec(
    source,
  )
  if (close === null) return null
  return { name: fence === '---' ? 'yaml' : 'toml', start: 0, end: close.index + close[0].length }
}
