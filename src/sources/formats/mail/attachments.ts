import type { Entity } from './entity.js'

/** What an attachment is called, and so read as, if it is of a kind that may hold text; null for pictures and the like. */
export const toReadName = (
  { type, fileName }: Pick<Entity, 'type' | 'fileName'>,
  number: number,
): string | null => {
  if (fileName !== null && NAMED.test(fileName)) return fileName
  const ending = ENDINGS.get(type) ?? (type.startsWith('text/') ? '.txt' : null)
  return ending === null ? null : `${fileName ?? `attachment-${number}`}${ending}`
}

const NAMED =
  /\.(?:csv|docx?|eml|epub|gz|html?|json|jsonl|markdown|mbox|md|msg|ndjson|odt|pdf|rss|rtf|srt|tsv|txt|vtt|xhtml|xml|zip)$/i

const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['application/epub+zip', '.epub'],
  ['application/gzip', '.gz'],
  ['application/json', '.json'],
  ['application/msword', '.doc'],
  ['application/pdf', '.pdf'],
  ['application/rtf', '.rtf'],
  ['application/vnd.oasis.opendocument.text', '.odt'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.docx'],
  ['application/xhtml+xml', '.xhtml'],
  ['message/rfc822', '.eml'],
  ['text/csv', '.csv'],
  ['text/html', '.html'],
  ['text/markdown', '.md'],
  ['text/rtf', '.rtf'],
])
