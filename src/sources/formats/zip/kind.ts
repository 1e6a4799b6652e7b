import { readAll } from '../../bytes/chunks.js'
import type { ZipMember } from './open-zip.js'

/** What a ZIP archive is as a whole: the loader that reads it, or what nobody here reads, with the command that helps. */
export type ZipKind = { readonly format: string } | { readonly foreign: string; readonly command: string }

/**
 * Watches the members of an archive go by, and then says what it is; null for one that only holds files.
 *
 * The standards want "mimetype" to be the first member of an ODT or EPUB, and some programs forget it.
 */
export const createKindFinder = () => {
  const seen = new Set<string>()
  let declared = ''
  return {
    take: async ({ name, chunks, isEncrypted }: ZipMember): Promise<void> => {
      if (TELLING.has(name)) seen.add(name)
      if ((name === 'mimetype' || name === TYPES) && !isEncrypted)
        declared += (await readAll(chunks, name, MOST_BYTES)).toString('latin1')
    },
    kind: (): ZipKind | null => {
      const told = KINDS.find(({ type }) => declared.includes(type))
      if (told !== undefined) return told.kind
      if (seen.has('META-INF/container.xml')) return { format: 'epub' }
      if (seen.has('content.xml') && seen.has('META-INF/manifest.xml')) return { format: 'odt' }
      if (seen.has('word/document.xml')) return { format: 'docx' }
      return [...seen].some((name) => OF_IWORK.has(name)) ? IWORK : null
    },
  }
}

const TYPES = '[Content_Types].xml'
const OF_IWORK = new Set(['Index/Document.iwa', 'index.apxl', 'buildVersionHistory.plist'])
const TELLING = new Set([
  'META-INF/container.xml',
  'META-INF/manifest.xml',
  'content.xml',
  'word/document.xml',
  ...OF_IWORK,
])
const MOST_BYTES = 1 << 20

const foreign = (kind: string, to: string): ZipKind => ({
  foreign: kind,
  command: `soffice --headless --convert-to ${to}`,
})

const IWORK = foreign('an iWork document (Pages, Numbers or Keynote)', 'pdf')

const OPEN = 'application/vnd.oasis.opendocument'
/** The formats of OpenOffice before version 2. */
const SUN = 'application/vnd.sun.xml'
const MICROSOFT = 'application/vnd.openxmlformats-officedocument'
const KINDS: readonly { readonly type: string; readonly kind: ZipKind }[] = [
  { type: `${OPEN}.text`, kind: { format: 'odt' } },
  { type: `${OPEN}.spreadsheet`, kind: foreign('an OpenDocument spreadsheet', 'csv') },
  { type: `${OPEN}.presentation`, kind: foreign('an OpenDocument presentation', 'pdf') },
  { type: `${OPEN}.`, kind: foreign('an OpenDocument drawing', 'pdf') },
  { type: `${SUN}.writer.global`, kind: foreign('an OpenOffice master document', 'docx') },
  { type: `${SUN}.writer`, kind: { format: 'odt' } },
  { type: `${SUN}.calc`, kind: foreign('an OpenOffice spreadsheet', 'csv') },
  { type: `${SUN}.`, kind: foreign('an OpenOffice presentation or drawing', 'pdf') },
  { type: 'application/epub+zip', kind: { format: 'epub' } },
  { type: `${MICROSOFT}.wordprocessingml.document.main+xml`, kind: { format: 'docx' } },
  { type: `${MICROSOFT}.wordprocessingml.template.main+xml`, kind: { format: 'docx' } },
  { type: 'application/vnd.ms-word.', kind: { format: 'docx' } },
  { type: `${MICROSOFT}.spreadsheetml.sheet.main+xml`, kind: foreign('an Excel workbook', 'csv') },
  { type: 'application/vnd.ms-excel.', kind: foreign('an Excel workbook', 'csv') },
  { type: `${MICROSOFT}.presentationml.`, kind: foreign('a PowerPoint presentation', 'pdf') },
  { type: 'application/vnd.ms-package.xps-', kind: { foreign: 'an XPS document', command: 'xpstopdf' } },
  { type: 'application/vnd.ms-powerpoint.', kind: foreign('a PowerPoint presentation', 'pdf') },
]
