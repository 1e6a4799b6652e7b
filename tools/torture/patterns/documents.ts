import { MAILBOXES, MAILS } from './documents/mails.js'
import type { Documents } from './documents/make.js'
import { OPEN_DOCUMENT, WORD } from './documents/office.js'
import { FEEDS, JSON_FILES, RICH_TEXT, SUBTITLES } from './documents/others.js'
import { ARCHIVES, BOOKS, PDFS } from './documents/packed.js'
import { PAGES } from './documents/pages.js'

/** By the name of the format that they are read as. */
export const DOCUMENT_PATTERNS: Readonly<Record<string, Documents>> = {
  docx: WORD,
  odt: OPEN_DOCUMENT,
  html: PAGES,
  eml: MAILS,
  mbox: MAILBOXES,
  rtf: RICH_TEXT,
  feed: FEEDS,
  subtitles: SUBTITLES,
  json: JSON_FILES,
  epub: BOOKS,
  pdf: PDFS,
  auto: ARCHIVES,
}
