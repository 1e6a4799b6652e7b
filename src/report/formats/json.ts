import type { MergedEntity } from '../../schema/merge.js'
import type { Result } from '../../schema/result.js'
import { escapeJson } from '../printable.js'
import type { FailedDocument, Reporter, Sink } from '../reporter.js'

const createJsonReporter = (
  indent: number,
  toFailure: (failed: FailedDocument) => object | null = () => null,
): Reporter => {
  const write = (sink: Sink, value: object): Promise<void> => writeInPieces(sink, toJson(value, indent))
  return {
    open: (sink) => ({
      document: (result: Result) => write(sink, result),
      failure: async (failed) => {
        const line = toFailure(failed)
        if (line !== null) await write(sink, line)
        return line !== null
      },
      close: nothing,
    }),
    openMerged: (sink) => ({ entity: (entity: MergedEntity) => write(sink, entity), close: nothing }),
  }
}

const nothing = (): Promise<void> => Promise.resolve()

/** What is shorter is written at once; the whole of a long result would be in memory once more, several times over. */
const PIECE = 1 << 16

const writeInPieces = async (sink: Sink, parts: Iterable<string>): Promise<void> => {
  let held = ''
  for (const part of parts) {
    held += part
    if (held.length < PIECE) continue
    await sink(escapeJson(held))
    held = ''
  }
  await sink(escapeJson(`${held}\n`))
}

/** What `JSON.stringify(value, null, indent)` writes, each element of each list by itself. */
function* toJson(value: object, indent: number): Generator<string> {
  const { lineAt, colon, within } = layoutOf(indent)
  let before = '{'
  for (const [key, held] of Object.entries(value) as [string, unknown][]) {
    if (held === undefined) continue
    yield `${before}${lineAt(1)}${JSON.stringify(key)}${colon}`
    before = ','
    if (Array.isArray(held) && held.length > 0) yield* toElements(held, indent)
    else yield within(held, 1)
  }
  yield before === '{' ? '{}' : `${lineAt(0)}}`
}

/** The elements of a list that a member of the whole holds. */
function* toElements(list: readonly unknown[], indent: number): Generator<string> {
  const { lineAt, within } = layoutOf(indent)
  let before = '['
  for (const element of list) {
    yield `${before}${lineAt(2)}${within(element, 2)}`
    before = ','
  }
  yield `${lineAt(1)}]`
}

/** How JSON is laid out: with an indent of 0 on one line, without a blank. */
const layoutOf = (indent: number) => {
  const lineAt = (depth: number): string => (indent === 0 ? '' : `\n${' '.repeat(indent * depth)}`)
  return {
    lineAt,
    colon: indent === 0 ? ':' : ': ',
    // No string of JSON holds a line end, so each one begins a line.
    within: (value: unknown, depth: number): string =>
      JSON.stringify(value, null, indent).replaceAll('\n', lineAt(depth)),
  }
}

/** One pretty object per document, one after the other: what jq reads as a stream. */
export const json = createJsonReporter(2)

/** The same, one line per document. A record that cannot be read has its line, so that lines in and lines out agree. */
export const ndjson = createJsonReporter(0, ({ id, code, message, isRecord }) =>
  isRecord ? { id, error: { code, message } } : null,
)
