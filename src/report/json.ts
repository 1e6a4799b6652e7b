import { escapeJson } from './printable.js'
import type { Reporter } from './reporter.js'

/** One pretty object per document, one after the other: what jq reads as a stream. */
export const toJson: Reporter = (result) => `${escapeJson(JSON.stringify(result, null, 2))}\n`

/** The same, one line per document. */
export const toNdjson: Reporter = (result) => toJsonLine(result)

/** Stands in the output of records for one that could not be read, so that lines in and lines out stay equal in number. */
export const toErrorLine = (id: string | null, code: string, message: string): string =>
  toJsonLine({ id, error: { code, message } })

const toJsonLine = (value: object): string => `${escapeJson(JSON.stringify(value))}\n`
