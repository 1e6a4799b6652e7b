import type { BlockKind } from '../../../document.js'
import type { Flow } from '../office/flow.js'
import { toPictureText } from '../office/picture-text.js'
import { attribute, both, type Attributes, type XmlHandler } from '../office/xml.js'
import { createFormula, isFormula, type TakeFormula } from './formulas.js'
import { createLists } from './lists.js'

export interface Content {
  /** Takes what styles there are. */
  readonly styles: XmlHandler
  /** Takes the text; styles of its own stand before it. */
  readonly body: XmlHandler
  /** The text in the style that is called title. */
  readonly title: () => string | null
}

interface Paragraph {
  text: string
  /** Whether a space here would be another: to look at the end of a long text that still grows takes as long as it is. */
  isSpaced: boolean
  readonly kind: BlockKind
  readonly mark: string
  readonly isTitle: boolean
}

const write = (paragraph: Paragraph, text: string): void => {
  paragraph.text += text
  if (text !== '') paragraph.isSpaced = text.endsWith(' ')
}

/**
 * Hands the text of an OpenDocument file on, paragraph by paragraph.
 *
 * @param takeFormula Asked for what stands in parts of their own.
 */
export const createContent = (flow: Flow, takeFormula: TakeFormula): Content => {
  const styles = createStyles()
  const lists = createLists()
  // A frame or a note stands in a paragraph and holds others: those of a frame are read after it.
  const open: { paragraph: Paragraph; boxed: (() => void)[] }[] = []
  let inBody = false
  let skipped = 0
  let notes = 0
  let picture: string | null = null
  let formula: ReturnType<typeof createFormula> | null = null
  let title: string | null = null

  const put = (text: string): void => {
    const paragraph = open.at(-1)?.paragraph
    if (paragraph !== undefined) write(paragraph, text)
  }
  // White space counts once, wherever it stands; more of it has elements of its own.
  const putText = (text: string): void => {
    if (picture !== null) {
      picture += text
      return
    }
    const paragraph = open.at(-1)?.paragraph
    if (paragraph === undefined) return
    const piece = text.replace(/[ \t\r\n]+/g, ' ')
    write(paragraph, paragraph.isSpaced ? piece.replace(/^ /, '') : piece)
  }
  const later = (action: () => void): void => {
    const outer = open.at(-1)
    if (outer === undefined) action()
    else outer.boxed.push(action)
  }
  const openParagraph = (name: string, attributes: Attributes): void => {
    const style = attribute(attributes, 'style-name') ?? ''
    const styled = styles.kindOf(style)
    const kind = name === 'text:h' ? 'heading' : styled === 'paragraph' && lists.isOpen() ? 'item' : styled
    open.push({
      paragraph: { text: '', isSpaced: true, kind, mark: lists.takeMark(), isTitle: styles.isTitle(style) },
      boxed: [],
    })
  }
  const closeParagraph = (): void => {
    const closed = open.pop()
    if (closed === undefined) return
    const { text, kind, mark, isTitle } = closed.paragraph
    if (isTitle && title === null && text.trim() !== '') title = text.trim()
    if (notes > 0) flow.note(text)
    else later(() => flow.paragraph(kind, text, mark))
    for (const action of closed.boxed) later(action)
  }

  const closeFormula = ({ said }: ReturnType<typeof createFormula>): void => {
    formula = null
    put(said())
  }

  const closePicture = (): void => {
    const text = toPictureText(picture ?? '')
    picture = null
    if (text !== '') later(() => flow.paragraph('paragraph', text))
  }

  const body: XmlHandler = {
    open: (name, attributes) => {
      if (skipped > 0) skipped++
      // OpenOffice wrote the text right below, and not in an element of its own.
      else if (name === 'office:body') inBody = true
      else if (!inBody) return
      else if (formula !== null) formula.handler.open(name, attributes)
      else if (SKIPPED.has(name) || attribute(attributes, 'display') === 'none') skipped = 1
      else if (isFormula(name)) formula = createFormula()
      else if (name === 'draw:object') put(takeFormula(attribute(attributes, 'href') ?? ''))
      else if (name === 'text:p' || name === 'text:h') openParagraph(name, attributes)
      else if (name === 'text:s')
        put(' '.repeat(Math.min(Number(attribute(attributes, 'c') ?? 1) || 1, MOST_SPACES)))
      else if (name === 'text:tab') put('\t')
      else if (name === 'text:line-break') put('\n')
      else if (name === 'text:list') lists.open(attributes)
      else if (name === 'text:list-item') lists.openItem(attributes)
      else if (name === 'svg:title' || name === 'svg:desc') picture = ''
      else if (name === 'text:note-body') notes++
      else if (name === 'table:table') later(flow.openTable)
      else if (name === 'table:table-row') later(flow.openRow)
      else if (name === 'table:table-cell') later(flow.openCell)
    },
    close: (name) => {
      if (skipped > 0) skipped--
      else if (name === 'office:body') inBody = false
      else if (!inBody) return
      else if (formula !== null) {
        if (isFormula(name)) closeFormula(formula)
        else formula.handler.close(name)
      } else if (name === 'text:p' || name === 'text:h') closeParagraph()
      else if (name === 'text:list') lists.close()
      else if (name === 'svg:title' || name === 'svg:desc') closePicture()
      else if (name === 'text:note-body') notes--
      else if (name === 'table:table-cell') later(flow.closeCell)
      else if (name === 'table:table') later(flow.closeTable)
    },
    text: (text) => {
      if (!inBody || skipped > 0) return
      if (formula === null) putText(text)
      else formula.handler.text(text)
    },
  }
  const handler = both(styles.handler, lists.styles)
  return {
    styles: handler,
    body: withFirst(handler, body),
    title: () => title,
  }
}

/** Not text, deleted, or how something is counted or read aloud. */
const SKIPPED = new Set([
  'office:annotation',
  'office:annotation-end',
  'office:forms',
  'office:settings',
  'office:change-info',
  'text:tracked-changes',
  'text:note-citation',
  'text:ruby-text',
  'text:hidden-paragraph',
  'text:bibliography-configuration',
  // A whole document in one, a chart for example.
  'office:document',
  'draw:object-ole',
  'table:covered-table-cell',
])

const MOST_SPACES = 1000

const withFirst = (first: XmlHandler, second: XmlHandler): XmlHandler => ({
  open: (name, attributes) => {
    if (name.startsWith('style:') || name.startsWith('text:list-')) first.open(name, attributes)
    second.open(name, attributes)
  },
  close: second.close,
  text: second.text,
})

/** Styles are made from each other; those at the root have the same names in all documents. */
const createStyles = () => {
  const parents = new Map<string, string>()
  const handler: XmlHandler = {
    open: (name, attributes) => {
      if (name !== 'style:style' || attribute(attributes, 'family') !== 'paragraph') return
      const parent = attribute(attributes, 'parent-style-name')
      if (parent !== undefined) parents.set(attribute(attributes, 'name') ?? '', parent)
    },
    close: () => {},
    text: () => {},
  }
  const line = (style: string): string[] => {
    const found = new Set<string>()
    for (
      let at: string | undefined = style;
      at !== undefined && !found.has(at) && found.size < HIGHEST;
      at = parents.get(at)
    )
      found.add(at)
    return [...found]
  }
  return {
    handler,
    isTitle: (style: string): boolean => line(style).includes('Title'),
    kindOf: (style: string): BlockKind => {
      const names = line(style)
      if (names.some((name) => HEADING.test(name))) return 'heading'
      return names.includes('Quotations') ? 'quote' : 'paragraph'
    },
  }
}

/** No document builds its styles on more of each other. */
const HIGHEST = 50

// Spaces in names are written "_20_".
const HEADING = /^(?:Title|Subtitle|Heading(?:_20_\d+)?)$/
