import type { Reading } from '../../loading/loader.js'
import { checkLength } from '../../loading/memory.js'
import type { Source } from '../../loading/source.js'
import { createBuilder } from '../../readable-builder.js'
import type { Readable } from '../../readable.js'
import { decodePage } from '../html/charset.js'
import { readPage } from '../html/read-page.js'
import { findEntries, type Content, type Entry } from './entries.js'

/**
 * Every entry of a feed as a document: its title and what it says, HTML or not. It is called as it calls itself, else after
 * its place, like "feed.xml:3". Lines and columns count in the feed.
 */
export async function* readFeed({ id, path, settings, bytes }: Source): AsyncGenerator<Reading> {
  const { text: source } = await decodePage(await bytes(), path ?? id, settings.encoding)
  checkLength(id, source)
  let number = 0
  for await (const entry of findEntries(source, path ?? id)) {
    number++
    const { title, author, date, url, language } = entry
    const readable = {
      id: entry.id ?? `${id}:${number}`,
      path,
      format: 'feed',
      metadata: { title: title?.text ?? null, author, date, url, language },
      record: null,
      source,
      ...(await toText(entry, source)),
    }
    yield { readable, isRecord: true }
  }
}

type Text = Pick<Readable, 'text' | 'blocks' | 'segments'>

const toText = async ({ title, content }: Entry, source: string): Promise<Text> => {
  const builder = createBuilder(source)
  if (title !== null) {
    builder.open('heading', '\n\n')
    builder.put(title.text, title.start)
    builder.close()
  }
  if (content?.isHtml === false) {
    builder.open('paragraph', '\n\n')
    if (content.isVerbatim) builder.copy(content.start, content.start + content.text.length)
    else builder.put(content.text, content.start)
    builder.close()
  }
  const above = builder.build()
  return content?.isHtml === true
    ? below(above, await readPage(content.text, { wholePage: true }), content)
    : above
}

/** A page under a text, both in one source. */
const below = (above: Text, page: Text, { start, isVerbatim }: Content): Text => {
  const gap = above.text === '' || page.text === '' ? '' : '\n\n'
  const from = above.text.length + gap.length
  const segments = isVerbatim
    ? (page.segments ?? []).map((each) => ({ ...each, text: each.text + from, source: each.source + start }))
    : [{ text: from, source: start, length: 0 }]
  return {
    text: above.text + gap + page.text,
    blocks: [
      ...(above.blocks ?? []),
      ...(page.blocks ?? []).map((each) => ({ ...each, start: each.start + from, end: each.end + from })),
    ],
    segments: [...(above.segments ?? []), ...segments],
  }
}
