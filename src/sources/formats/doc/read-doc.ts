import { inputDamaged, inputEncrypted, inputForeign } from '../../errors.js'
import type { Source } from '../../loading/source.js'
import type { Readable } from '../../readable.js'
import { openCompound } from '../office/compound.js'
import { createFlow } from '../office/flow.js'
import { readSummary } from '../office/summary.js'
import { readLayout, TEXTS, type DocLayout } from './doc-layout.js'
import { readNumbering } from './doc-lists.js'
import { readPieces } from './piece-table.js'
import { readForms, readGone } from './properties.js'
import { readText, type DocText } from './doc-text.js'
import { writeParagraphs } from './doc-paragraphs.js'

/**
 * What a person reads of an old Word document when all changes are accepted: headings, paragraphs, items, cells, then the
 * text boxes and the notes. Not read are headers and footers (unless there is nothing else), comments, hidden text and what
 * is embedded. Of Word 6 and 95 the text is read, and not its form.
 *
 * @throws ExtractError `INPUT_ENCRYPTED`, `INPUT_DAMAGED` or `INPUT_BINARY`
 */
export const readDoc = async (source: Source): Promise<Readable> => {
  const { id, path } = source
  const file = openCompound(await source.bytes(), id)
  const main = file.read('WordDocument')
  if (main === null) throw inputDamaged(id, 'Word', 'its text is missing')
  const layout = readLayout(main)
  if (layout === null)
    throw inputForeign(id, 'a document of a Word before version 6', 'soffice --headless --convert-to docx')
  if (layout.isEncrypted) throw inputEncrypted(id, 'a Word document')
  const table = file.read(layout.tableStream)
  if (table === null) throw inputDamaged(id, 'Word', `its stream ${layout.tableStream} is missing`)
  const flow = createFlow()
  const { body, boxes, footnotes, endnotes, headers } = toTexts(main, table, layout)
  const numbering = readNumbering(table, layout)
  writeParagraphs(body, flow, numbering)
  writeParagraphs(boxes, flow, numbering)
  const asNote = { ...flow, paragraph: (_: unknown, text: string) => flow.note(text) }
  for (const notes of [footnotes, endnotes]) writeParagraphs(notes, asNote, numbering)
  if (body.text.trim() === '') writeParagraphs(headers, flow, numbering)
  const metadata = readSummary(file.read('\u0005SummaryInformation'))
  return { id, path, format: 'doc', metadata, record: null, ...flow.build(), source: null }
}

/** Each kind of text by itself: they lie one behind the other. */
const toTexts = (main: Buffer, table: Buffer, layout: DocLayout): Record<(typeof TEXTS)[number], DocText> => {
  const whole = readText(
    main,
    readPieces(main, table, layout),
    layout.isOld ? [] : readGone(main, table, layout),
    layout.isOld ? [] : readForms(main, table, layout),
  )
  let start = 0
  const cut = (length: number): DocText => {
    const end = start + length
    const text = { text: whole.text.slice(start, end), forms: whole.forms.slice(start, end) }
    start = end
    return text
  }
  return Object.fromEntries(TEXTS.map((name) => [name, cut(layout.lengths[name])])) as ReturnType<
    typeof toTexts
  >
}
