import type { Block } from '../../../document.js'
import { toFormat, type Source } from '../../loading/source.js'
import { NO_METADATA, type Metadata, type Readable, type Segment } from '../../readable.js'
import type { Arrangement } from './arrange.js'
import { decodeText, type MailSource } from './decode-body.js'
import type { Entity } from './entity.js'
import { pick, pickBlocks, through, type MappedText } from './mapped-text.js'
import type { OutlookMail } from './outlook.js'
import { findOwnText } from './own-text.js'

/** A mail as a document: what its writer says, from all parts that are its text. */
export const toReadable = async (
  source: MailSource,
  entity: Entity,
  { body }: Arrangement,
  { id, path, format }: Pick<Readable, 'id' | 'path' | 'format'>,
): Promise<Readable> => {
  const isForward = FORWARD.test(entity.field('subject') ?? '')
  const texts: string[] = []
  const segments: Segment[] = []
  const blocks: Block[] = []
  const isRich = body.some(({ type }) => type === 'text/html')
  let length = 0
  for (const part of body) {
    const own =
      part.type === 'text/html' ? await readRich(source, part, isForward) : readPlain(source, part, isForward)
    const place =
      entity.parts.length === 0 ? {} : { part: part.type === 'text/html' ? 'HTML part' : 'text part' }
    for (const segment of own.segments) segments.push({ ...segment, ...place, text: length + segment.text })
    for (const { start, end, kind } of isRich ? own.blocks : [])
      blocks.push({ start: length + start, end: length + end, kind })
    texts.push(own.text)
    length += own.text.length + GAP.length
  }
  return {
    id,
    path,
    format,
    metadata: toMetadata(entity),
    record: null,
    text: texts.join(GAP),
    // The layout of plain text is found where that of all plain texts is.
    blocks: isRich ? blocks : null,
    source: source.text,
    segments,
  }
}

const FORWARD = /^\s*(?:fwd?|wg|tr)\s*:/i
const GAP = '\n\n'

interface OwnText extends MappedText {
  readonly blocks: readonly Block[]
}

const readPlain = (source: MailSource, part: Entity, isForward: boolean): OwnText => {
  const whole = decodeText(source, part)
  const own = pick(whole, findOwnText(whole.text, { isForward }))
  return { ...own, blocks: toParagraphs(own.text) }
}

/** What stands between blank lines. */
const toParagraphs = (text: string): Block[] => {
  const blocks: Block[] = []
  let start = 0
  for (const piece of text.split(/(\n[ \t\r]*\n\s*)/)) {
    const words = piece.trim()
    const from = start + piece.indexOf(words)
    if (words !== '') blocks.push({ start: from, end: from + words.length, kind: 'paragraph' })
    start += piece.length
  }
  return blocks
}

const readRich = async (source: MailSource, part: Entity, isForward: boolean): Promise<OwnText> => {
  const { readPage } = await import('../html/read-page.js')
  const markup = decodeText(source, part)
  const page = await readPage(markup.text, { wholePage: true })
  const blocks = page.blocks ?? []
  const stretches = findOwnText(page.text, { isForward, blocks })
  const segments = through(page.segments ?? [], markup.segments)
  return { ...pick({ text: page.text, segments }, stretches), blocks: pickBlocks(blocks, stretches) }
}

/** The same of a mail of Outlook. */
export const toOutlookReadable = async (mail: OutlookMail, source: Source): Promise<Readable> => {
  const { subject, sender, sent } = mail
  const { id, path } = source
  const isForward = FORWARD.test(subject ?? '')
  const page = await readOutlookText(mail, source)
  const blocks = page.blocks ?? undefined
  const stretches = findOwnText(page.text, { isForward, ...(blocks && { blocks }) })
  return {
    id,
    path,
    format: 'msg',
    metadata: { ...NO_METADATA, title: subject, author: sender, date: sent },
    record: null,
    text: pick({ text: page.text, segments: [] }, stretches).text,
    blocks: blocks === undefined ? null : pickBlocks(blocks, stretches),
    source: null,
    segments: null,
  }
}

const readOutlookText = async (
  { text, html, rtf }: OutlookMail,
  source: Source,
): Promise<Pick<Readable, 'text' | 'blocks'>> => {
  if (text === '' && html !== null) {
    const { readPage } = await import('../html/read-page.js')
    return readPage(html, { wholePage: true })
  }
  if (rtf === null) return { text, blocks: null }
  const { readRtf } = await import('../rtf/read-rtf.js')
  return readRtf(toFormat(source, 'rtf', rtf))
}

const toMetadata = ({ field }: Pick<Entity, 'field'>): Metadata => ({
  title: field('subject'),
  author: toNames(field('from')),
  date: field('date'),
  url: null,
  language: field('content-language'),
})

// "Ana Ruiz" <ana@example.org>, ben@example.org
const MAILBOX =
  /(?:"((?:[^"\\]|\\.){0,200})"|([^<>,"]{0,200}))\s{0,20}<[^<>]{0,200}>|[^\s<>,"]{1,200}@[^\s<>,"]{1,200}/g

/** Those who send it, by name where they have one. */
const toNames = (from: string | null): string | null => {
  if (from === null) return null
  const names = Array.from(
    from.slice(0, LONGEST_FROM).matchAll(MAILBOX),
    ([all, quoted, plain]) =>
      (quoted?.replace(/\\(.)/g, '$1') ?? plain ?? all).trim() || all.replace(/^.*<|>.*$/g, ''),
  )
  return names.length === 0 ? from : names.join(', ')
}

const LONGEST_FROM = 2000
