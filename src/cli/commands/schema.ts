import { z } from 'zod'
import { escapeJson } from '../../report/printable.js'
import { ResultSchema } from '../../schema/result.js'

/** JSON Schema of one result, as text. */
export const describeSchema = (): string => {
  const schema = { title: 'Result of extract for one document', ...z.toJSONSchema(ResultSchema) }
  return `${escapeJson(JSON.stringify(schema, null, 2))}\n`
}
