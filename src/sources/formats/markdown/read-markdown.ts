import type { Reading } from '../../loading/loader.js'
import { checkLength } from '../../loading/memory.js'
import { createPause } from '../../pause.js'
import { NO_METADATA, type Readable } from '../../readable.js'
import { toLinkLines } from './link-lines.js'
import type { FrontMatter } from './front-matter.js'
import { createLinkCollector } from './link-collector.js'
import { readPlain, readPlainFrontMatter } from './plain.js'
import { createProse } from './prose.js'

/**
 * What a person reads of a Markdown source: headings, paragraphs, items, quotes, table cells and the texts of links
 * and footnotes. Not read are code, HTML comments and tags, URLs, images with their alternative text, and front
 * matter. Blocks are two newlines apart, cells of a row a tab and rows a newline. Entities and escapes are decoded.
 * The title is that of the front matter, else the first heading of level 1.
 */
export const readMarkdown = async (
  source: string,
  { id, path }: Pick<Readable, 'id' | 'path'>,
  signal?: AbortSignal,
): Promise<Reading> => {
  checkLength(id, source)
  const prose = createProse(source)
  const links = createLinkCollector(source)
  let frontMatter: string | null = null
  const pause = createPause()
  const plain = readPlain(source)
  const pieces = plain === null ? (await import('./parse.js')).parseMarkdown(source) : [plain]
  for (const piece of pieces) {
    for (const event of piece) {
      prose.take(event)
      links.take(event)
      if (event.name === 'yaml' && event.isEnter) frontMatter = source.slice(event.start, event.end)
    }
    await pause()
    signal?.throwIfAborted()
  }
  const declared = frontMatter === null ? NOTHING : await readDeclared(frontMatter)
  const { title, ...readable } = prose.build()
  const metadata = { ...NO_METADATA, title: declared.title ?? title }
  return {
    readable: { id, path, format: 'markdown', metadata, record: null, ...readable, source },
    links: toLinkLines(links.build(), source),
    follow: declared.follow,
  }
}

const readDeclared = async (block: string): Promise<FrontMatter> =>
  readPlainFrontMatter(block) ?? (await import('./front-matter.js')).readFrontMatter(block)

const NOTHING = { title: null, follow: false }
