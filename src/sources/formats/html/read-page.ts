import { createPause } from '../../pause.js'
import type { Readable } from '../../readable.js'
import { findArticle, isArticle } from './article.js'
import { collectBlocks } from './blocks.js'
import { findHeadline } from './headline.js'
import { readJsonLd } from './json-ld.js'
import { findMetadata, findTitles } from './metadata.js'
import { createTreeBuilder, type Tree } from './page-tree.js'
import { writeBlocks } from './write-blocks.js'

/** What a person reads of a page: its article under the headline, or all of it where it has none or all is asked for. */
export const readPage = async (
  source: string,
  { wholePage }: { readonly wholePage: boolean },
): Promise<Pick<Readable, 'text' | 'blocks' | 'segments' | 'metadata' | 'notices'>> => {
  const tree = await parsePage(source)
  const told = readJsonLd(tree.elements, source)
  const titles = findTitles(tree.elements, source, told)
  const blocks = collectBlocks(tree.root, source)
  const headline = findHeadline(blocks, titles)
  const article = wholePage ? blocks : findArticle(tree, blocks, headline, told.body)
  const hasArticle = wholePage || isArticle(article, blocks)
  return {
    ...writeBlocks(hasArticle ? article : blocks, tree, source),
    metadata: { title: headline?.text ?? titles[0] ?? null, ...findMetadata(tree.elements, source, told) },
    notices: hasArticle || article.length === blocks.length ? [] : [NO_ARTICLE],
  }
}

const NO_ARTICLE = {
  code: 'NO_ARTICLE',
  message: 'No article was found on the page, so all of it was read, menus and links as well.',
}

const CHUNK = 1 << 16

/**
 * "<title>News</head>", "<title/>": what nothing closes would take all that follows with it, so its tag is
 * none; nor is that of what a page of frames shows where there are none.
 */
const withoutUnclosed = (source: string): string => {
  const closed = new Map<string, number>()
  for (const { 1: name, index } of source.matchAll(/<\/(title|textarea|iframe|script|style)\b/gi))
    closed.set(name!.toLowerCase(), index)
  return source.replace(
    /<(?:(title|textarea|iframe)\b[^<>]*|(script|style)\b[^<>]*\/|noframes)>/gi,
    (tag, ...[words, code, at]: [string?, string?, number?]) =>
      at! < (closed.get((words ?? code ?? '').toLowerCase()) ?? -1)
        ? tag
        : `<?${' '.repeat(tag.length - 3)}>`,
  )
}

const parsePage = async (source: string): Promise<Tree> => {
  const builder = createTreeBuilder(source)
  const pause = createPause()
  const closed = withoutUnclosed(source)
  for (let at = 0; at < closed.length; at += CHUNK) {
    builder.write(closed.slice(at, at + CHUNK))
    await pause()
  }
  return builder.end()
}
