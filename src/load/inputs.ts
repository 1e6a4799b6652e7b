import { readFile } from 'node:fs/promises'
import { ExtractError } from '../errors.js'
import type { Readable } from '../readable.js'

// A stand-in until the loading branch is merged: text files, standard input and simple records.

export interface LoadOptions {
  readonly inputFormat: 'auto' | 'text' | 'markdown' | 'ndjson'
  readonly encoding: string | null
  readonly follow: boolean | null
  readonly textField: string
  readonly idField: string
}

export type Loaded =
  | { readonly ok: true; readonly readable: Readable }
  | { readonly ok: false; readonly id: string | null; readonly error: ExtractError }

export const INPUT_FORMATS: readonly string[] = ['auto', 'text', 'markdown', 'ndjson']

export async function* readInputs(
  inputs: readonly string[],
  options: LoadOptions,
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<Loaded> {
  for (const input of inputs) {
    const records = options.inputFormat === 'ndjson' || /\.ndjson$/.test(input)
    try {
      const chunks = input === '-' ? stdin : [await readFile(input)]
      if (records) yield* readRecords(chunks, options)
      else yield { ok: true, readable: toReadable(input, input === '-' ? null : input, await join(chunks)) }
    } catch (cause) {
      const message = `Cannot read "${input}": no such file.`
      yield { ok: false, id: input, error: new ExtractError('INPUT_NOT_FOUND', message, { cause }) }
    }
  }
}

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

const join = async (chunks: Chunks): Promise<string> => {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of chunks) text += decoder.decode(chunk, { stream: true })
  return text + decoder.decode()
}

async function* readRecords(chunks: Chunks, options: LoadOptions): AsyncGenerator<Loaded> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop()!
    for (const line of lines) yield toRecord(line, options)
  }
  if (rest !== '') yield toRecord(rest, options)
}

const toRecord = (line: string, { textField, idField }: LoadOptions): Loaded => {
  try {
    const record = JSON.parse(line) as Record<string, unknown>
    const id = String(record[idField])
    const text = record[textField]
    if (typeof text === 'string') return { ok: true, readable: toReadable(id, null, text) }
    const error = new ExtractError('RECORD_NO_TEXT', `Record "${id}" has no text in "${textField}".`)
    return { ok: false, id, error }
  } catch (cause) {
    const error = new ExtractError('RECORD_NOT_JSON', 'A record is not JSON.', { cause })
    return { ok: false, id: null, error }
  }
}

const toReadable = (id: string, path: string | null, text: string): Readable => ({
  id,
  path,
  format: 'text',
  title: null,
  text,
  blocks: null,
  source: null,
  segments: null,
})
