import { escapeJson } from '../printable.js'
import { createPlainReporter } from '../reporter.js'

/** One pretty object per document, one after the other: what jq reads as a stream. */
export const json = createPlainReporter((value) => `${escapeJson(JSON.stringify(value, null, 2))}\n`)

/** The same, one line per document. A record that cannot be read has its line, so that lines in and lines out agree. */
export const ndjson = createPlainReporter(
  (value) => toJsonLine(value),
  ({ id, code, message, isRecord }) => (isRecord ? toJsonLine({ id, error: { code, message } }) : null),
)

const toJsonLine = (value: object): string => `${escapeJson(JSON.stringify(value))}\n`
