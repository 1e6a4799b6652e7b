import type { Source } from '../../loading/source.js'
import type { LoadNotice, Readable } from '../../readable.js'
import { createFlow, type Flow } from '../office/flow.js'
import { createHtmlReader } from '../office/html-reader.js'
import { openParts, type Parts } from '../office/parts.js'
import { readXml } from '../office/xml.js'
import { readBook } from './book.js'

/**
 * The pages of a book in reading order, each a part called by its first heading, else by the name of its file. Not read
 * are the table of contents, pictures and what is only played.
 *
 * @throws ExtractError `INPUT_ENCRYPTED`, `INPUT_DAMAGED`, or what is wrong with the archive
 */
export const readEpub = async (source: Source): Promise<Readable> => {
  const { id, path } = source
  const parts = await openParts(await source.bytes(), source)
  const { metadata, pages } = await readBook(parts, id)
  const flow = createFlow()
  const missing: string[] = []
  for (const page of pages)
    if (parts.has(page)) await readPage(parts, page, id, flow)
    else missing.push(page)
  return {
    id,
    path,
    format: 'epub',
    metadata,
    record: null,
    ...flow.build(),
    source: null,
    ...(missing.length > 0 && { notices: [toNotice(missing)] }),
  }
}

// The heading is known only when it has been read, and what stands before it is of the same part.
const readPage = async (parts: Parts, page: string, id: string, flow: Flow): Promise<void> => {
  const calls: (() => void)[] = []
  let title: string | null = null
  const reader = createHtmlReader(
    {
      paragraph: (...paragraph) => void calls.push(() => flow.paragraph(...paragraph)),
      openTable: () => void calls.push(flow.openTable),
      openRow: () => void calls.push(flow.openRow),
      openCell: () => void calls.push(flow.openCell),
      closeCell: () => void calls.push(flow.closeCell),
      closeTable: () => void calls.push(flow.closeTable),
    },
    (heading) => (title ??= heading),
  )
  await readXml(parts.chunks(page), id, reader, true)
  flow.part(title ?? page.replace(/^.*\//, ''))
  for (const call of calls) call()
}

const toNotice = (missing: readonly string[]): LoadNotice => ({
  code: 'PART_MISSING',
  message: `The book names pages that it does not hold: ${missing.slice(0, 5).join(', ')}.`,
})
