import { escapeJson } from '../../report/printable.js'
import { toJsonSchema, type SchemaName } from '../../schema/json-schema.js'

/** JSON Schema of one thing that is printed, as text. */
export const describeSchema = (name: SchemaName = 'result'): string =>
  `${escapeJson(JSON.stringify(toJsonSchema(name), null, 2))}\n`
