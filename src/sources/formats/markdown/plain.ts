import type { MarkdownEvent } from './event.js'
import { findFrontMatter } from './front-matter-fences.js'
import type { FrontMatter } from './front-matter.js'

// A parser takes longer to load than a short text takes to read, and many a text has paragraphs of words and no more.

/** What is longer is left to the parser, which reads it in pieces. */
const LONGEST = 1 << 13

const FIRST = String.raw`A-Za-z\u00c0-\u024f“”‘’"'(…`
const LAST = String.raw`${FIRST}\d,.;:?!)$%£€/–—-`
/** No mark that may mean something in a line or, where that is enough, at its beginning; no space at its end. */
const LINE = `[${FIRST}](?:[ ${LAST}]*[${LAST}])?`
const PLAIN = new RegExp(`^(?:(?:${LINE})?\\n)*(?:${LINE})?$`)
/** What plain characters make a link of. */
const ADDRESS = /:\/\/|www\./i

/** What the parser would find in a source of plain paragraphs, below front matter or not; null: it is to be asked. */
export const readPlain = (source: string): readonly MarkdownEvent[] | null => {
  const front = findFrontMatter(source)
  const start = front?.end ?? 0
  const body = source.slice(start)
  if (body.length > LONGEST || ADDRESS.test(body) || !PLAIN.test(body)) return null
  const paragraphs = Array.from(body.matchAll(/[^\n]+(?:\n[^\n]+)*/g), ({ index, 0: lines }) => {
    const place = { start: start + index, end: start + index + lines.length }
    return around({ name: 'paragraph', ...place }, around({ name: 'data', ...place }, []))
  })
  return [...(front === null ? [] : around(front, [])), ...paragraphs.flat()]
}

const around = (
  construct: Omit<MarkdownEvent, 'isEnter'>,
  inside: readonly MarkdownEvent[],
): readonly MarkdownEvent[] => [{ isEnter: true, ...construct }, ...inside, { isEnter: false, ...construct }]

// Words and no number, no date, no truth.
const FIELD = /^([a-z]+): ([A-Za-z][A-Za-z\d]* [A-Za-z\d ,.;?!()’–—]*[A-Za-z\d,.;?!()’–—])$/

/** What YAML of one line a field says, if they are plain words; null: its parser is to be asked. */
export const readPlainFrontMatter = (block: string): FrontMatter | null => {
  const [opening, ...lines] = block.split('\n')
  if (opening !== '---' || lines.pop() !== '---') return null
  const fields = lines.map((line) => FIELD.exec(line))
  if (fields.includes(null)) return null
  return { title: fields.findLast((field) => field![1] === 'title')?.[2] ?? null, follow: false }
}
