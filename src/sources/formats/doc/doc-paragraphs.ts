import type { BlockKind } from '../../../document.js'
import type { Flow } from '../office/flow.js'
import type { Numbering } from '../office/word-numbering.js'
import type { DocText } from './doc-text.js'
import type { ParagraphForm } from './properties.js'

const [CELL, LINE, PAGE, PARAGRAPH, FIELD, RESULT, FIELD_END, HYPHEN] = [7, 11, 12, 13, 19, 20, 21, 30]

type Paragraph = readonly [kind: BlockKind, text: string, mark: string]

/** Cuts text at its marks: of a field like a link only the result is text. */
export const writeParagraphs = (
  { text, forms }: DocText,
  flow: Pick<Flow, 'paragraph' | 'openTable' | 'openRow' | 'openCell' | 'closeCell' | 'closeTable'>,
  numbering: Numbering,
): void => {
  let paragraph = ''
  let cell: Paragraph[] = []
  let inTable = false
  let inRow = false
  // For each field that is open: whether its result has begun.
  const fields: boolean[] = []
  let from = 0

  const take = (form: ParagraphForm | undefined): Paragraph => {
    const taken = paragraph
    paragraph = ''
    return [form?.kind ?? 'paragraph', taken, form === undefined ? '' : numbering.count(form.place)]
  }
  const copy = (to: number): void => {
    if (fields.every((isResult) => isResult)) paragraph += text.slice(from, to)
    from = to + 1
  }
  const leaveTable = (): void => {
    for (const each of cell) flow.paragraph(...each)
    cell = []
    if (inTable) flow.closeTable()
    inTable = false
    inRow = false
  }
  const endCell = (at: number): void => {
    const form = forms[at]
    // Where nothing is known of the form, an empty cell ends the row.
    if (form?.endsRow === true || (form === undefined && paragraph === '' && cell.length === 0)) {
      inRow = false
      paragraph = ''
      return
    }
    cell.push(take(form))
    if (!inTable) flow.openTable()
    if (!inRow) flow.openRow()
    inTable = true
    inRow = true
    flow.openCell()
    for (const each of cell) flow.paragraph(...each)
    flow.closeCell()
    cell = []
  }
  const endParagraph = (at: number): void => {
    const form = forms[at]
    if (form?.inTable === true) {
      cell.push(take(form))
      return
    }
    leaveTable()
    flow.paragraph(...take(form))
  }

  for (const { index } of text.matchAll(MARKS)) {
    const mark = text.charCodeAt(index)
    copy(index)
    if (mark === FIELD) fields.push(false)
    else if (mark === RESULT && fields.length > 0) fields[fields.length - 1] = true
    else if (mark === FIELD_END) fields.pop()
    else if (mark === LINE) paragraph += '\n'
    else if (mark === HYPHEN) paragraph += '-'
    else if (mark === CELL) endCell(index)
    else if (mark === PARAGRAPH || mark === PAGE) endParagraph(index)
  }
  fields.length = 0
  copy(text.length)
  endParagraph(text.length)
  leaveTable()
}

const MARKS = /[\x07\x0b-\x0d\x13-\x15\x1e]/g
