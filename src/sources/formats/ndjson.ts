import type { RecordFormat } from '../loader.js'

/** Records, one JSON object a line. */
export const ndjson: RecordFormat = {
  kind: 'records',
  name: 'ndjson',
  extensions: ['.jsonl', '.ndjson'],
  matches: (head, { textField }) => {
    const end = head.indexOf(LINE_FEED)
    return (
      end !== 0 &&
      startsRecord(new TextDecoder().decode(end === -1 ? head : head.subarray(0, end)), textField)
    )
  },
  async *readRecords(chunks, origin, options) {
    const { readRecords } = await import('./records.js')
    yield* readRecords(chunks, origin, options)
  },
}

const LINE_FEED = 10

const startsRecord = (line: string, textField: string): boolean => {
  if (!line.trimStart().startsWith('{')) return false
  try {
    const record: unknown = JSON.parse(line)
    return typeof record === 'object' && record !== null && Object.hasOwn(record, textField)
  } catch {
    return false
  }
}
