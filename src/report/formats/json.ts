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

/** What `JSON.stringify` writes, each element of each list by itself. */
function* toJson(value: object, indent: number): Generator<string> {
  const [line, space] = indent === 0 ? ['', ''] : [`\n${' '.repeat(indent)}`, ' ']
  let before = '{'
  for (const [key, held] of Object.entries(value) as [string, unknown][]) {
    if (held === undefined) continue
    const name = `${line}${JSON.stringify(key)}:${space}`
    yield before + name
    const start = 1 + name.length
    const end = indent === 0 ? 1 : 2
    if (Array.isArray(held) && held.length > 0) yield* toElements(key, held, indent, start, end + line.length)
    else yield JSON.stringify({ [key]: held }, null, indent).slice(start, -end)
    before = ','
  }
  yield before === '{' ? '{}' : indent === 0 ? '}' : '\n}'
}

function* toElements(
  key: string,
  list: readonly unknown[],
  indent: number,
  start: number,
  end: number,
): Generator<string> {
  for (const [index, element] of list.entries()) {
    const alone = JSON.stringify({ [key]: [element] }, null, indent)
    yield (index === 0 ? '[' : ',') + alone.slice(start + 1, -(end + 1))
  }
  yield indent === 0 ? ']' : `\n${' '.repeat(indent)}]`
}

/** One pretty object per document, one after the other: what jq reads as a stream. */
export const json = createJsonReporter(2)

/** The same, one line per document. A record that cannot be read has its line, so that lines in and lines out agree. */
export const ndjson = createJsonReporter(0, ({ id, code, message, isRecord }) =>
  isRecord ? { id, error: { code, message } } : null,
)
