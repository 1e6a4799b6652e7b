import { usageWrong } from '../../errors.js'
import { escapeJson } from '../../report/printable.js'
import { toJsonSchema } from '../../schema/json-schema.js'
import { unknownName } from '../../suggest.js'
import { SCHEMAS, type SchemaName } from '../options/table/choices.js'
import type { Io } from '../io.js'
import { toPlainSettings, type Flags } from '../options.js'
import { toOptionsSchema } from '../options/json-schema.js'
import { openOutput } from '../output.js'

/** Prints the JSON Schema of what is called `name`. */
export const runSchema = async (name: string, flags: Flags, io: Io, signal: AbortSignal): Promise<void> => {
  const { output: path } = toPlainSettings('schema', flags, io)
  if (!isName(name)) throw usageWrong([unknownName('schema', name, SCHEMAS)])
  const output = await openOutput(path, io.stdout, signal)
  try {
    await output.write(`${escapeJson(JSON.stringify(TO_SCHEMA[name](), null, 2))}\n`)
    await output.finish()
  } catch (error) {
    await output.discard()
    throw error
  }
}

const isName = (name: string): name is SchemaName => (SCHEMAS as readonly string[]).includes(name)

const TO_SCHEMA: Readonly<Record<SchemaName, () => object>> = {
  result: () => toJsonSchema('result'),
  merged: () => toJsonSchema('merged'),
  diff: () => toJsonSchema('diff'),
  error: () => toJsonSchema('error'),
  options: toOptionsSchema,
}
