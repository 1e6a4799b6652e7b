import { Parser } from 'htmlparser2'
import { inputTooNested } from '../../errors.js'
import { createPause } from '../../pause.js'

/** Words of an entry, with where they stand in the source. */
export interface Passage {
  readonly text: string
  readonly start: number
}

/** What an entry says, as its author's program wrote it. */
export interface Content extends Passage {
  readonly isHtml: boolean
  /** Whether `text` stands in the source as it is, from `start` on. */
  readonly isVerbatim: boolean
}

export interface Entry {
  readonly id: string | null
  readonly title: Passage | null
  readonly url: string | null
  readonly author: string | null
  readonly date: string | null
  /** The language of the feed. */
  readonly language: string | null
  readonly content: Content | null
}

/** No feed goes deeper. */
const DEEPEST = 256
const PIECE = 1 << 16

/**
 * The entries of an RSS or Atom feed, each once it is complete. Of several bodies the fullest kind is taken: content, then
 * description or summary. Nothing outside of the feed is read, and no entity that it declares is expanded.
 *
 * @throws ExtractError `INPUT_TOO_DEEP`
 */
export async function* findEntries(source: string, name: string): AsyncGenerator<Entry> {
  const reader = createReader(source, name)
  const pause = createPause()
  for (let at = 0; at < source.length; at += PIECE) {
    reader.write(source.slice(at, at + PIECE))
    yield* reader.take()
    await pause()
  }
  reader.end()
  yield* reader.take()
}

/** Where a field is found; of two, the first counts. */
const FIELDS: Readonly<Record<string, keyof Fields>> = {
  guid: 'id',
  id: 'id',
  title: 'title',
  link: 'url',
  'dc:creator': 'author',
  author: 'author',
  'author/name': 'author',
  pubdate: 'date',
  'dc:date': 'date',
  published: 'date',
  issued: 'date',
  updated: 'updated',
  modified: 'updated',
  description: 'summary',
  summary: 'summary',
  'content:encoded': 'content',
  content: 'content',
  body: 'content',
  'xhtml:body': 'content',
  'dc:title': 'otherTitle',
  'dc:description': 'otherSummary',
  'itunes:summary': 'otherSummary',
}

interface Field extends Passage {
  readonly raw: Passage
  readonly type: string
}

interface Fields {
  readonly [field: string]: Field | undefined
}

interface Open {
  readonly name: string
  readonly type: string
  /** Where its content begins. */
  readonly start: number
  text: string
}

const createReader = (source: string, name: string) => {
  const done: Entry[] = []
  const open: Open[] = []
  let fields: Record<string, Field> | null = null
  let entryDepth = 0
  let language: string | null = null

  const path = (): string =>
    open
      .slice(entryDepth)
      .map((each) => each.name)
      .join('/')
  const closeField = (field: Open, end: number): void => {
    const key = FIELDS[`${path() === '' ? '' : `${path()}/`}${field.name}`]
    if (key === undefined || fields === null || fields[key] !== undefined) return
    const raw = { text: source.slice(field.start, end), start: field.start }
    if (raw.text.trim() === '') return
    fields[key] = { text: field.text, start: field.start, raw, type: field.type }
  }
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        if (open.length >= DEEPEST) throw inputTooNested(name, DEEPEST)
        const lower = tag.toLowerCase().replace(/^atom:/, '')
        if (fields === null && (lower === 'item' || lower === 'entry')) {
          fields = {}
          entryDepth = open.length + 1
        }
        const start = parser.endIndex + 1
        const type = XHTML_BODY.test(lower) ? 'xhtml' : (attributes['type'] ?? '')
        open.push({ name: lower, type, start, text: '' })
        if (open.length === 1) language ??= attributes['xml:lang'] ?? null
        const { href, rel = 'alternate' } = attributes
        if (fields !== null && lower === 'link' && href !== undefined && rel === 'alternate')
          fields['url'] ??= { text: href, start, raw: { text: href, start }, type: '' }
      },
      ontext: (text) => {
        // Of all that are open: a title may hold marked-up words.
        for (let at = Math.max(entryDepth, open.length - NEAR); at < open.length; at++) open[at]!.text += text
        if (fields === null && open.at(-1)?.name === 'language') language = text.trim() || language
      },
      onclosetag: () => {
        const closed = open.pop()
        if (closed === undefined || fields === null) return
        if (open.length >= entryDepth) closeField(closed, parser.startIndex)
        else {
          done.push(toEntry(fields, language))
          fields = null
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  return {
    write: (piece: string) => parser.write(piece),
    end: () => {
      // What is open now has no end in the source: an entry that breaks off.
      fields = null
      parser.end()
    },
    take: (): Entry[] => done.splice(0),
  }
}

/** What an item of RSS has for a body is a page's. */
const XHTML_BODY = /^(?:xhtml:)?body$/

/** So deep may words stand in a field and be text of it: Atom's author, XHTML is read from the source. */
const NEAR = 4

const toEntry = (fields: Fields, language: string | null): Entry => {
  const text = (field: Field | undefined): string | null => field?.text.trim() || null
  const { id, url, author, date, updated } = fields
  const title = fields['title'] ?? fields['otherTitle']
  return {
    id: text(id),
    title: text(title) === null ? null : { text: plain(title!.text), start: title!.start },
    url: addressOf(text(url)) ?? addressOf(text(id)),
    author: text(author),
    date: text(date) ?? text(updated),
    language,
    content:
      [fields['content'], fields['summary'], fields['otherSummary']]
        .map(toContent)
        .find((each) => each !== null) ?? null,
  }
}

const addressOf = (text: string | null): string | null =>
  text !== null && /^https?:\/\//i.test(text) ? text : null

/** Titles may be HTML, too. */
const plain = (text: string): string =>
  text
    .replace(/<[^<>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const toContent = (field: Field | undefined): Content | null => {
  if (field === undefined || BINARY.test(field.type)) return null
  const { text, start, raw, type } = field
  if (type === 'xhtml') return { ...raw, isHtml: true, isVerbatim: true }
  const cdata = WHOLE_CDATA.exec(raw.text)
  const isHtml = type !== 'text' && /<[a-z!/]|&#?\w+;/i.test(text)
  if (cdata !== null)
    return { text: cdata[2]!, start: raw.start + cdata[1]!.length, isHtml, isVerbatim: true }
  return { text, start, isHtml, isVerbatim: text === raw.text }
}

/** Pictures and the like are written in base64. */
const BINARY = /^(?:application\/octet-stream|(?:audio|image|video)\/.*)$/i

const WHOLE_CDATA = /^(\s*<!\[CDATA\[)((?:[^\]]|\](?!\]>))*)\]\]>\s*$/
