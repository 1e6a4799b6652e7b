import type { Metadata, Readable, Segment } from '../../readable.js'
import type { Arrangement } from './arrange.js'
import { decodeText, type MailSource } from './decode-body.js'
import type { Entity } from './entity.js'
import { pick } from './mapped-text.js'
import { findOwnText } from './own-text.js'

/** A mail as a document: what its writer says, from all parts that are its text. */
export const toReadable = (
  source: MailSource,
  entity: Entity,
  { body }: Arrangement,
  { id, path, format }: Pick<Readable, 'id' | 'path' | 'format'>,
): Readable => {
  const isForward = FORWARD.test(entity.field('subject') ?? '')
  const texts: string[] = []
  const segments: Segment[] = []
  let length = 0
  for (const part of body) {
    const whole = decodeText(source, part)
    const own = pick(whole, findOwnText(whole.text, { isForward }))
    for (const segment of own.segments) segments.push({ ...segment, text: length + segment.text })
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
    blocks: null,
    source: source.text,
    segments,
  }
}

const FORWARD = /^\s*(?:fwd?|wg|tr)\s*:/i
const GAP = '\n\n'

export const toMetadata = ({ field }: Pick<Entity, 'field'>): Metadata => ({
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
