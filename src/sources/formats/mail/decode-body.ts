import iconv from 'iconv-lite'
import { readUtf8 } from '../../bytes/utf8.js'
import type { Entity } from './entity.js'
import { createMappedWriter, type MappedText, type MappedWriter } from './mapped-text.js'

/** A mail as text: UTF-8 where all of it is, else a character a byte. */
export interface MailSource {
  readonly text: string
  readonly isUtf8: boolean
}

export const toMailSource = (bytes: Buffer): MailSource => {
  const text = readUtf8(bytes)
  return text === null ? { text: bytes.toString('latin1'), isUtf8: false } : { text, isUtf8: true }
}

/** The bytes of a part that may be anything. */
export const decodeBytes = ({ text, isUtf8 }: MailSource, { bodyStart, end, encoding }: Entity): Buffer => {
  const body = text.slice(bodyStart, end)
  if (encoding === 'base64') return Buffer.from(body.split(FOOTER, 1)[0]!, 'base64')
  const bytes = Buffer.from(body, isUtf8 ? 'utf8' : 'latin1')
  return encoding === 'quoted-printable' ? unquote(bytes) : bytes
}

/** Words or a rule at the head of a line: what a mailing list has put below, as it stands. */
const FOOTER = /\n(?=[-_*#]{2}|\S+ \S)/

const unquote = (bytes: Buffer): Buffer =>
  Buffer.from(
    bytes
      .toString('latin1')
      .replace(/[ \t]+(?=\r?\n)/g, '')
      .replace(/=\r?\n/g, '')
      .replace(/=([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  )

/** The text of a part in its own charset, with the way back to where each character of it stands; base64 to its first line. */
export const decodeText = (source: MailSource, entity: Entity): MappedText => {
  const charset = toCharset(entity.charset)
  const writer = createMappedWriter()
  if (entity.encoding === 'base64') writer.put(decode(decodeBytes(source, entity), charset), entity.bodyStart)
  else if (!isSplittable(charset)) decodeByLine(source, entity, charset, writer)
  else decodeRuns(source, entity, charset, writer)
  return writer.build()
}

/** What a charset is called, or UTF-8: nearly all that is sent without a name, or under one that nobody knows, is that. */
const toCharset = (name: string | null): string => {
  const plain = (name ?? '').toLowerCase().replace(/[^\w.:-]/g, '')
  if (/^(?:us-?ascii|ascii|iso-?8859-?1|latin1)$/.test(plain)) return 'windows-1252'
  return plain !== '' && iconv.encodingExists(plain) && !/^(?:base64|binary|hex|internal)$/.test(plain)
    ? plain
    : 'utf-8'
}

const decode = (bytes: Buffer, charset: string): string => {
  if (charset !== 'utf-8') return iconv.decode(bytes, charset)
  const text = iconv.decode(bytes, 'utf-8')
  return text.includes('\ufffd') ? iconv.decode(bytes, 'windows-1252') : text
}

/** Whether letters of English stand for themselves in it, whatever stands before them. */
const isSplittable = (charset: string): boolean =>
  /^(?:utf-?8|windows-?125\d|iso-?8859-|koi8|mac|cp\d{3}$)/.test(charset)

const QUOTED = /(?:=[\dA-Fa-f]{2}(?:=\r?\n)?|[\x80-\xff])+/g
const RAW = /[\x80-\xff]+/g
/** White space at the end of a line that programs have added, and the end of a line that is none. */
const LOST = /[ \t]+(?=\r?\n)|=[ \t]*\r?\n/g

/** What is not ASCII is decoded run by run; what stands between stays where it is. */
const decodeRuns = (
  { text, isUtf8 }: MailSource,
  { bodyStart, end, encoding }: Entity,
  charset: string,
  writer: MappedWriter,
): void => {
  const body = text.slice(bodyStart, end)
  const isQuoted = encoding === 'quoted-printable'
  const copy = (from: number, to: number): void => {
    let at = from
    if (isQuoted)
      for (const { index, 0: lost } of body.slice(from, to).matchAll(LOST)) {
        writer.copy(body.slice(at, from + index), bodyStart + at)
        at = from + index + lost.length
      }
    writer.copy(body.slice(at, to), bodyStart + at)
  }
  let at = 0
  // In UTF-8 the source is decoded already, and only what is quoted is not.
  if (isQuoted || !isUtf8)
    for (const { index, 0: run } of body.matchAll(isQuoted ? QUOTED : RAW)) {
      if (isUtf8 && !run.startsWith('=')) continue
      copy(at, index)
      const bytes = isQuoted ? unquote(Buffer.from(run, 'latin1')) : Buffer.from(run, 'latin1')
      writer.put(decode(bytes, charset), bodyStart + index)
      at = index + run.length
    }
  copy(at, body.length)
}

/** Charsets in which a byte means what those before it make of it: the text as a whole, and each line to its own. */
const decodeByLine = (source: MailSource, entity: Entity, charset: string, writer: MappedWriter): void => {
  const starts = [0]
  const body = source.text.slice(entity.bodyStart, entity.end)
  for (let at = body.indexOf('\n'); at !== -1; at = body.indexOf('\n', at + 1)) starts.push(at + 1)
  const lines = decode(decodeBytes(source, entity), charset).split(/(?<=\n)/)
  for (const [i, line] of lines.entries())
    writer.put(line, entity.bodyStart + starts[Math.min(i, starts.length - 1)]!)
}
