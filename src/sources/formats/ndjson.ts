import type { Loader } from '../loading/loader.js'

/** Records, one JSON object a line. */
export const ndjson: Loader = {
  name: 'ndjson',
  extensions: ['.jsonl', '.ndjson'],
  isDivisible: true,
  detect: (head, { settings }) => {
    const end = head.indexOf(LINE_FEED)
    return startsRecord(end === -1 ? head : head.subarray(0, end), settings.textField) ? 'likely' : 'unlikely'
  },
  async *read(source) {
    const { readRecords } = await import('./ndjson/records.js')
    yield* readRecords(source)
  },
}

const LINE_FEED = 10

const startsRecord = (line: Uint8Array, textField: string): boolean => {
  if (!/^\s*\{/.test(new TextDecoder().decode(line.subarray(0, 100)))) return false
  try {
    const record: unknown = JSON.parse(new TextDecoder().decode(line))
    return typeof record === 'object' && record !== null && Object.hasOwn(record, textField)
  } catch {
    return false
  }
}
