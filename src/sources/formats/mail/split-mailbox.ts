import type { Chunks } from '../../bytes/chunks.js'

/** One mail of a mailbox. */
export interface Message {
  /** Where it begins in the mailbox, from 1: below the line that tells it from the one before. */
  readonly line: number
  /** Null for more of them than the limit. */
  readonly bytes: Buffer | null
}

/** The mails of a mailbox as they come: each begins with a line like "From ana@example.org Mon Jun 01 10:00:00 2009". */
export async function* splitMailbox(chunks: Chunks, limit: number): AsyncGenerator<Message> {
  let parts: Uint8Array[] = []
  let length = 0
  let line = 1
  let firstLine = 1
  let isAfterBlank = true
  let rest: Uint8Array = new Uint8Array(0)

  const take = (): Message | null => {
    const message =
      length === 0 ? null : { line: firstLine, bytes: length > limit ? null : Buffer.concat(parts, length) }
    parts = []
    length = 0
    return message
  }
  const keep = (bytes: Uint8Array): void => {
    length += bytes.length
    if (length > limit) parts = []
    else parts.push(bytes)
  }
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    let start = 0
    let kept = 0
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
      if (isFromLine(bytes, start, end, isAfterBlank ? FROM_LINE : DATED_FROM_LINE)) {
        keep(bytes.subarray(kept, start))
        const message = take()
        if (message !== null) yield message
        firstLine = line + 1
        kept = end + 1
      }
      isAfterBlank = end - start <= 1 && (end === start || bytes[start] === CARRIAGE_RETURN)
      line++
      start = end + 1
    }
    // A line that goes on in the next chunk is looked at once more, unless it is far too long to begin a mail.
    const open = bytes.length - start > LONGEST_FROM_LINE ? bytes.length : start
    keep(bytes.subarray(kept, open))
    rest = bytes.subarray(open)
    if (open > start) isAfterBlank = false
  }
  keep(rest)
  const last = take()
  if (last !== null) yield last
}

const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const LONGEST_FROM_LINE = 1000
const FROM_LINE = /^From \S.{0,400}\d\d:\d\d.{0,60}\d{4}/

/** Not all programs leave a line free above it; nothing but a mail begins with the full date. */
const DATED_FROM_LINE = /^From \S+ +[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d (?:\S{1,9} )?\d{4}\r?$/

const isFromLine = (bytes: Uint8Array, start: number, end: number, form: RegExp): boolean =>
  bytes[start] === 0x46 &&
  end - start <= LONGEST_FROM_LINE &&
  form.test(Buffer.from(bytes.subarray(start, end)).toString('latin1'))
