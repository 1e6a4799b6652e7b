import { z } from 'zod'
import { DifferenceSchema } from './diff.js'
import { MergedEntitySchema } from './merge.js'
import { ErrorLineSchema, ResultSchema, SCHEMA_VERSION } from './result.js'

const SCHEMAS = {
  result: { title: 'Result of extract for one document', schema: ResultSchema },
  merged: { title: 'Entity across documents, as extract merge prints it', schema: MergedEntitySchema },
  diff: { title: 'How a document differs, as extract diff prints it', schema: DifferenceSchema },
  error: { title: 'Line for a record that could not be read', schema: ErrorLineSchema },
} as const

export type SchemaName = keyof typeof SCHEMAS

export const SCHEMA_NAMES = Object.keys(SCHEMAS) as SchemaName[]

/** The JSON Schema of one thing that is printed, with an `$id` that changes when its readers must. */
export const toJsonSchema = (name: SchemaName): Readonly<Record<string, unknown>> => {
  const { $schema, ...rest } = z.toJSONSchema(SCHEMAS[name].schema)
  return { $schema, $id: `urn:extract:${name}:${SCHEMA_VERSION}`, title: SCHEMAS[name].title, ...rest }
}
