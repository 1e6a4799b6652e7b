import type { BlockKind } from '../../../document.js'
import type { Flow } from '../office/flow.js'
import type { Numbering } from '../office/word-numbering.js'
import { toPictureText } from '../office/picture-text.js'
import { attribute, type Attributes, type XmlHandler } from '../office/xml.js'
import { BODY_LEVEL, isOn, type Styles } from './styles.js'

export interface BodyOptions {
  readonly styles: Styles
  readonly numbering: Numbering
  /** Where the paragraphs go. */
  readonly flow: Pick<Flow, 'paragraph' | 'openTable' | 'openRow' | 'openCell' | 'closeCell' | 'closeTable'>
  /** Told of the text in the style that is called title. */
  readonly onTitle?: (text: string) => void
  /** Another document stands here as a whole. */
  readonly onChunk?: (relation: string) => void
}

interface Paragraph {
  text: string
  style: string | null
  outline: boolean
  numbered: boolean
  /** Null where the style says it. */
  list: string | null
  level: number | null
  /** Its end was deleted: the next one goes on. */
  runsOn: boolean
}

/**
 * Reads what a body, a note or a header holds: text as it is shown when all changes are accepted. Of what is there for
 * several programs it takes the first.
 */
export const createBody = ({ styles, numbering, flow, onTitle, onChunk }: BodyOptions): XmlHandler => {
  // A text box stands in a paragraph and holds others: they are read after it.
  const open: { paragraph: Paragraph; boxed: (() => void)[] }[] = []
  let skipped = 0
  let isText = false
  let inRun = false
  let inProperties = false
  let isPlaceholder = false
  let isHidden = false
  let left: Paragraph | null = null

  const put = (text: string): void => {
    const paragraph = open.at(-1)?.paragraph
    if (paragraph !== undefined && !isHidden) paragraph.text += text
  }
  const write = (paragraph: Paragraph): void => {
    if (styles.isTitle(paragraph.style)) onTitle?.(paragraph.text.trim())
    const styled = styles.listOf(paragraph.style)
    const place = { list: paragraph.list ?? styled.list, level: paragraph.level ?? styled.level }
    flow.paragraph(toKind(paragraph, styles), paragraph.text, numbering.count(place))
  }
  const later = (action: () => void): void => {
    const outer = open.at(-1)
    if (outer === undefined) action()
    else outer.boxed.push(action)
  }
  const closeParagraph = (): void => {
    const closed = open.pop()
    if (closed === undefined) return
    const { paragraph, boxed } = closed
    if (left !== null) paragraph.text = left.text + paragraph.text
    left = paragraph.runsOn && open.length === 0 ? paragraph : null
    if (left === null) later(() => write(paragraph))
    for (const action of boxed) later(action)
  }
  const describe = (picture: string | undefined): void => {
    const text = toPictureText(picture)
    if (text !== '' && !isHidden) later(() => flow.paragraph('paragraph', text))
  }
  const setUp = (name: string, attributes: Attributes): void => {
    const paragraph = open.at(-1)?.paragraph
    const value = attribute(attributes, 'val')
    if (name === 'w:vanish' && inRun) isHidden = isOn(value)
    else if (name === 'w:rStyle' && inRun) isHidden ||= styles.isHidden(value ?? null)
    else if (paragraph === undefined) return
    else if (name === 'w:pStyle') paragraph.style = value ?? null
    else if (name === 'w:numPr') paragraph.numbered = true
    else if (name === 'w:numId') {
      paragraph.numbered = value !== '0'
      paragraph.list = value ?? null
    } else if (name === 'w:ilvl') paragraph.level = Number(value)
    else if (name === 'w:outlineLvl') paragraph.outline = Number(value) < BODY_LEVEL
    else if (name === 'w:del') paragraph.runsOn = true
  }
  const flush = (): void => {
    if (left !== null) write(left)
    left = null
  }
  const alternatives: boolean[] = []

  return {
    open: (name, attributes) => {
      if (skipped > 0) skipped++
      else if (SKIPPED.has(name) && !(inProperties && name === 'w:del')) skipped = 1
      // "Click here to enter text."
      else if (name === 'w:sdtContent' && isPlaceholder) skipped = 1
      else if (name === 'mc:AlternateContent') alternatives.push(false)
      else if (name === 'mc:Choice' || name === 'mc:Fallback') {
        if (alternatives.at(-1) === true) skipped = 1
        else if (alternatives.length > 0) alternatives[alternatives.length - 1] = true
      } else if (name === 'w:p')
        open.push({
          paragraph: {
            text: '',
            style: null,
            outline: false,
            numbered: false,
            list: null,
            level: null,
            runsOn: false,
          },
          boxed: [],
        })
      else if (name === 'w:r') {
        inRun = true
        isHidden = false
      } else if (name === 'w:t' || name === 'm:t') isText = true
      else if (name in WRITTEN) {
        if (inRun) put(WRITTEN[name]!)
      } else if (name === 'w:pPr') inProperties = true
      else if (name === 'w:sdtPr') isPlaceholder = false
      else if (name === 'w:showingPlcHdr') isPlaceholder = true
      else if (name === 'w:tbl') later(flow.openTable)
      else if (name === 'w:tr') later(flow.openRow)
      else if (name === 'w:tc') later(flow.openCell)
      else if (name === 'wp:docPr') describe(attribute(attributes, 'descr') ?? attribute(attributes, 'title'))
      else if (name === 'v:shape') describe(attribute(attributes, 'alt'))
      else if (name === 'w:altChunk') onChunk?.(attribute(attributes, 'id') ?? '')
      else setUp(name, attributes)
    },
    close: (name) => {
      if (skipped > 0) skipped--
      else if (name === 'mc:AlternateContent') alternatives.pop()
      else if (name === 'w:t' || name === 'm:t') isText = false
      else if (name === 'w:r') {
        inRun = false
        isHidden = false
      } else if (name === 'w:pPr') inProperties = false
      else if (name === 'w:sdt') isPlaceholder = false
      else if (name === 'w:p') closeParagraph()
      else if (name === 'w:body') flush()
      else if (name === 'w:tc') {
        flush()
        later(flow.closeCell)
      } else if (name === 'w:tbl') later(flow.closeTable)
    },
    text: (text) => {
      if (isText && skipped === 0) put(text)
    },
  }
}

const toKind = ({ style, outline, numbered }: Paragraph, styles: Styles): BlockKind => {
  const kind = outline ? 'heading' : styles.kindOf(style)
  return kind === 'paragraph' && numbered ? 'item' : kind
}

/** What is not there when all changes are accepted, and what is not the text itself: how syllables sound. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:rt',
  'w:rubyPr',
  'w:instrText',
  'w:pPrChange',
  'w:rPrChange',
  // Where Word 2003 puts headers and footers.
  'w:sectPr',
])

const WRITTEN: Readonly<Record<string, string>> = {
  __proto__: null as never,
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
}
