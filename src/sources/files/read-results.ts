import { resultInvalid } from '../../errors.js'
import { ErrorLineSchema, ResultSchema, type Result } from '../../schema/result.js'
import { readChunks, type Chunks } from '../bytes/chunks.js'
import { toLoadError } from '../failure.js'
import { readLines } from '../bytes/byte-lines.js'

/**
 * Results as `extract --format ndjson` wrote them, one a line, or as `--format json` did, each from a line "{" to a line
 * "}"; as they are read. Records that could not be read then are passed over.
 *
 * @throws ExtractError `INPUT_NOT_FOUND` or another of reading, `RESULT_INVALID` for a line that is no result.
 */
export async function* readResults(paths: readonly string[], stdin: Chunks): AsyncGenerator<Result> {
  for (const path of paths) {
    try {
      for await (const { number, text } of readValues(path, stdin)) {
        const result = toResult(text, path, number)
        if (result !== null) yield result
      }
    } catch (error) {
      throw await toLoadError(error, path)
    }
  }
}

interface Value {
  readonly text: string
  /** The line that it begins on. */
  readonly number: number
}

async function* readValues(path: string, stdin: Chunks): AsyncGenerator<Value> {
  let open: { readonly number: number; readonly lines: string[] } | null = null
  for await (const { number, bytes } of readLines(path === '-' ? stdin : readChunks(path))) {
    if (bytes === null) throw resultInvalid(path, number, 'is too long')
    const line = new TextDecoder().decode(bytes).trimEnd()
    if (open === null && line !== '{') {
      if (line !== '') yield { text: line, number }
      continue
    }
    open ??= { number, lines: [] }
    open.lines.push(line)
    if (line !== '}') continue
    yield { text: open.lines.join('\n'), number: open.number }
    open = null
  }
  if (open !== null) throw resultInvalid(path, open.number, 'begins a result that breaks off')
}

const toResult = (text: string, path: string, number: number): Result | null => {
  const value = toJson(text, path, number)
  const problem = problemOf(ResultSchema.safeParse(value))
  if (problem === null) return value as Result
  // What stands in the output for a record that could not be read.
  if (problemOf(ErrorLineSchema.safeParse(value)) === null) return null
  throw resultInvalid(path, number, `is no result (${problem})`)
}

// A later version may say more than this one knows, and what made a result does not matter here.
const problemOf = ({
  error,
}: ReturnType<typeof ResultSchema.safeParse | typeof ErrorLineSchema.safeParse>): string | null => {
  const issue = error?.issues.find(({ code, path }) => code !== 'unrecognized_keys' && path[0] !== 'producer')
  return issue === undefined ? null : `${issue.path.join('.') || 'it'}: ${issue.message}`
}

const toJson = (text: string, path: string, number: number): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw resultInvalid(path, number, 'is not JSON')
  }
}
