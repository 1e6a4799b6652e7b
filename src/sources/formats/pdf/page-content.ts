import { textTooLong } from '../../errors.js'
import { mostOfSource } from '../../loading/memory.js'
import type { OpenPdf } from './open-pdf.js'
import { toLetters, toTextRuns, type TextItem, type TextRun } from './text-runs.js'

/** What a reader sees on a page: its text, a list for each direction that it runs in, and what stands in its fields and boxes. */
export interface PageContent {
  readonly layers: readonly (readonly TextRun[])[]
  readonly fields: readonly string[]
}

/**
 * @param number From 1.
 * @param seen The pages read so far: each is read once, and is null the next time.
 * @throws ExtractError `INPUT_TOO_LARGE` for a page that no end is seen of, and whatever the parser throws.
 */
export const readPage = async (
  { document, ask }: OpenPdf,
  number: number,
  name: string,
  seen: Set<number>,
): Promise<PageContent | null> => {
  const page = await ask(document.getPage(number))
  // A short file may show one page a million times.
  const { ref } = page as { ref: { num: number } | null }
  if (ref !== null && seen.has(ref.num)) return null
  if (ref !== null) seen.add(ref.num)
  const { transform, width, height } = page.getViewport({ scale: 1 })
  const reader = page.streamTextContent().getReader() as ReadableStreamDefaultReader<{ items: object[] }>
  const items: TextItem[] = []
  const most = mostOfSource()
  let length = 0
  for (let next = await ask(reader.read()); !next.done; next = await ask(reader.read())) {
    for (const item of next.value.items.filter(isText)) {
      items.push(item)
      length += item.str.length + CHARACTERS_AN_ITEM
    }
    if (length > most) throw textTooLong(name, most)
  }
  const annotations = (await ask(page.getAnnotations())) as Annotation[]
  page.cleanup()
  return {
    layers: toTextRuns(items, transform, { width, height }),
    fields: annotations.toSorted(byPlace).flatMap(toField),
  }
}

/** A piece of text takes about as much memory as so many characters more. */
const CHARACTERS_AN_ITEM = 4

const isText = (item: object): item is TextItem => 'str' in item

/** What PDF.js tells of what lies on a page. */
interface Annotation {
  readonly subtype: string
  readonly annotationFlags?: number
  readonly fieldType?: string
  readonly fieldValue?: unknown
  readonly options?: readonly { readonly exportValue: string; readonly displayValue: string }[]
  readonly contentsObj?: { readonly str: string }
  /** Left, bottom, right, top. */
  readonly rect: readonly number[]
}

const byPlace = ({ rect: a }: Annotation, { rect: b }: Annotation): number => b[3]! - a[3]! || a[0]! - b[0]!

/** What is filled in, and boxes of text. Notes that open when they are clicked on are not the document's. */
const toField = (annotation: Annotation): string[] => {
  const { subtype, annotationFlags = 0, fieldType, fieldValue, options = [], contentsObj } = annotation
  if ((annotationFlags & NOT_SEEN) !== 0) return []
  if (subtype === 'FreeText') return shown(contentsObj?.str)
  if (subtype !== 'Widget' || (fieldType !== 'Tx' && fieldType !== 'Ch')) return []
  return [fieldValue]
    .flat()
    .map((value) => options.find(({ exportValue }) => exportValue === value)?.displayValue ?? value)
    .flatMap(shown)
}

/** Flags of the format: hidden, and not to be shown on a screen. */
const NOT_SEEN = 2 | 32

const shown = (value: unknown): string[] => {
  const text = typeof value === 'string' ? toLetters(value).replace(/\s+/g, ' ').trim() : ''
  return text === '' ? [] : [text]
}
