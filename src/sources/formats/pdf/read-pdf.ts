import { inputDamaged, textTooLong } from '../../errors.js'
import type { Reading } from '../../loading/loader.js'
import { mostOfSource } from '../../loading/memory.js'
import type { Source } from '../../loading/source.js'
import type { LoadNotice } from '../../readable.js'
import { pdfGarbled, pdfWithoutText } from './errors.js'
import { layOut } from './lay-out.js'
import { readMetadata } from './pdf-metadata.js'
import { pagesDamaged, pagesWithoutText } from './page-notices.js'
import { isParserError, openPdf, toReadError, type OpenPdf } from './open-pdf.js'
import { readPage, type PageContent } from './page-content.js'

/**
 * What a person reads of a PDF, page after page and column after column: headings, paragraphs, items and the cells of tables,
 * then what its fields are filled in with. Lines are joined, words cut at their ends are whole; notes follow the paragraph that
 * they stand under; running heads, feet and page numbers are left out.
 *
 * @throws ExtractError for a PDF that cannot be read, and for one without text.
 */
export const readPdf = async (source: Source, signal: AbortSignal): Promise<Reading> => {
  const { id, path } = source
  const name = path ?? id
  const pdf = await openPdf(await source.bytes(), name, signal)
  try {
    const { pages, damaged } = await readPages(pdf, name)
    const { text, blocks, segments } = await layOut(pages)
    if (text === '') throw damaged.length > 0 ? damaged[0]!.cause : pdfWithoutText(name, pages.length)
    if (isGarbled(text)) throw pdfGarbled(name)
    const metadata = await readMetadata(pdf)
    const notices = toNotices(
      pages,
      damaged.map(({ page }) => page),
    )
    const format = 'pdf'
    return {
      readable: { id, path, format, metadata, record: null, text, blocks, source: null, segments, notices },
    }
  } catch (error) {
    throw toReadError(error, name)
  } finally {
    await pdf.close()
  }
}

interface Pages {
  readonly pages: readonly PageContent[]
  /** Pages from 1 that could not be read. */
  readonly damaged: readonly { readonly page: number; readonly cause: unknown }[]
}

/** A document may claim to have a billion pages, or show one a million times. */
const MOST_DAMAGED = 100
const MOST_REPEATED = 100

const NO_PAGE: PageContent = { layers: [], fields: [] }

const readPages = async (pdf: OpenPdf, name: string): Promise<Pages> => {
  const pages: PageContent[] = []
  const damaged: { page: number; cause: unknown }[] = []
  const seen = new Set<number>()
  const most = mostOfSource()
  let length = 0
  for (let page = 1; page <= pdf.document.numPages; page++) {
    try {
      pages.push((await readPage(pdf, page, name, seen)) ?? NO_PAGE)
    } catch (error) {
      if (!isParserError(error)) throw error
      damaged.push({ page, cause: error })
      pages.push(NO_PAGE)
    }
    for (const runs of pages.at(-1)!.layers) for (const { text } of runs) length += text.length
    if (length > most) throw textTooLong(name, most)
    if (damaged.length > MOST_DAMAGED) throw inputDamaged(name, 'PDF', `over ${MOST_DAMAGED} pages of it`)
    if (page - damaged.length - seen.size > MOST_REPEATED)
      throw inputDamaged(name, 'PDF', `its pages are the same again and again`)
  }
  return { pages, damaged }
}

/** A few pages may be blank, but hardly ever so many. */
const MANY_EMPTY = 0.2

const toNotices = (pages: readonly PageContent[], damaged: readonly number[]): LoadNotice[] => {
  const empty =
    pages.filter(({ layers, fields }) => layers.length + fields.length === 0).length - damaged.length
  return [
    ...(damaged.length > 0 ? [pagesDamaged(damaged)] : []),
    ...(empty > MANY_EMPTY * pages.length ? [pagesWithoutText(empty, pages.length)] : []),
  ]
}

/** Letters of no alphabet: a font's own numbers for its shapes, or what stands for characters that are not known. */
const NO_LETTER = /[\0-\x08\x0e-\x1f\ufffd\ue000-\uf8ff]/g
const MOST_GARBLED = 0.3

const isGarbled = (text: string): boolean => (text.match(NO_LETTER)?.length ?? 0) > MOST_GARBLED * text.length
