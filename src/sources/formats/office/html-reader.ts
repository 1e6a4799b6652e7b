import type { BlockKind } from '../../../document.js'
import type { Flow } from './flow.js'
import { createHtmlLists } from './html-lists.js'
import { toPictureText } from './picture-text.js'
import { attribute, type XmlHandler } from './xml.js'

/**
 * Reads a page of a book or an HTML part of a document as a whole: all of it is text. (A page of the web is not: that has
 * a reader of its own.)
 *
 * @param onHeading Told of each heading.
 */
export const createHtmlReader = (
  flow: Pick<Flow, 'paragraph' | 'openTable' | 'openRow' | 'openCell' | 'closeCell' | 'closeTable'>,
  onHeading: (text: string) => void = () => {},
): XmlHandler => {
  const kinds: { readonly name: string; readonly kind: BlockKind }[] = []
  let skipped = 0
  let preformatted = 0
  const lists = createHtmlLists()
  const pictures: string[] = []
  let text = ''
  // Whether a space here would be another: to look at the end of a text that still grows takes as long as it is.
  let isSpaced = true

  const end = (): void => {
    const kind = kinds.at(-1)?.kind ?? 'paragraph'
    const clean = text.trim()
    text = ''
    isSpaced = true
    if (clean !== '') {
      if (kind === 'heading') onHeading(clean.replace(/\s+/g, ' '))
      flow.paragraph(kind, clean, lists.takeMark())
    }
    for (const picture of pictures.splice(0)) flow.paragraph('paragraph', picture)
  }

  // A picture may stand within a sentence: what it shows is told after it.
  const picture = (alt: string | undefined): void => {
    const described = toPictureText(alt)
    if (described !== '') pictures.push(described)
  }

  return {
    open: (name, attributes) => {
      if (skipped > 0) skipped++
      else if (SKIPPED.has(name) || 'hidden' in attributes || attribute(attributes, 'type') === 'pagebreak')
        skipped = 1
      else if (name === 'img') picture(attribute(attributes, 'alt'))
      else if (name === 'br') {
        text += '\n'
        isSpaced = true
      } else if (BLOCKS.has(name)) {
        end()
        if (name === 'pre') preformatted++
        if (name in KINDS) kinds.push({ name, kind: KINDS[name]! })
        if (name === 'ol' || name === 'ul') lists.open(name, attributes)
        else if (name === 'li') lists.openItem(attributes)
        else if (name === 'table') flow.openTable()
        else if (name === 'tr') flow.openRow()
        else if (name === 'td' || name === 'th') flow.openCell()
      }
    },
    close: (name) => {
      if (skipped > 0) skipped--
      else if (BLOCKS.has(name)) {
        end()
        if (name === 'pre') preformatted--
        if (kinds.at(-1)?.name === name) kinds.pop()
        if (name === 'ol' || name === 'ul') lists.close()
        else if (name === 'table') flow.closeTable()
        else if (name === 'td' || name === 'th') flow.closeCell()
      } else if (name === 'body' || name === 'html') end()
    },
    text: (data) => {
      if (skipped > 0) return
      const piece = preformatted > 0 ? data : data.replace(/[ \t\r\n\f]+/g, ' ')
      const written = isSpaced ? piece.replace(/^ /, '') : piece
      text += written
      if (written !== '') isSpaced = /\s$/.test(written)
    },
  }
}

/** Not text, or not of this document: a sound, how syllables are read, a drawing. */
const SKIPPED = new Set(
  'head script style template noscript svg math audio video object iframe select textarea rt rp nav'.split(
    ' ',
  ),
)

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

const KINDS: Readonly<Record<string, BlockKind>> = {
  __proto__: null as never,
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, 'heading' as const])),
  ...Object.fromEntries(['dd', 'dt', 'li'].map((name) => [name, 'item' as const])),
  blockquote: 'quote',
}
