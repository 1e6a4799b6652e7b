import { z } from 'zod'

/** One field of an object, as the reference shows it. */
export interface Field {
  readonly name: string
  /** "string", "Passage[]", "number | null" */
  readonly type: string
  readonly isOptional: boolean
  /** What it means; null where the schema does not say. */
  readonly words: string | null
}

/** Schemas that have a page of their own, by what they check: with other words beside it, a schema is another one. */
export type Named = ReadonlyMap<z.core.$ZodTypeDef, string>

/** The fields of a schema. */
export const fieldsOf = (schema: z.core.$ZodType, named: Named): readonly Field[] =>
  schema instanceof z.ZodObject
    ? Object.entries(schema.shape as Readonly<Record<string, z.core.$ZodType>>).map(([name, field]) => ({
        name,
        type: typeOf(field, named),
        isOptional: field instanceof z.ZodOptional || field instanceof z.ZodDefault,
        words: wordsOf(field),
      }))
    : []

/** What stands in the schema, or in the one that it wraps. */
const wordsOf = (schema: z.core.$ZodType): string | null => {
  const { description } = schema as z.ZodType
  if (description !== undefined) return description
  return 'innerType' in schema._zod.def ? wordsOf(schema._zod.def.innerType as z.core.$ZodType) : null
}

const typeOf = (schema: z.core.$ZodType, named: Named): string => {
  const inner = (each: z.core.$ZodType): string => typeOf(each, named)
  const name = named.get(schema._zod.def)
  if (name !== undefined) return name
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return inner(schema.def.innerType)
  if (schema instanceof z.ZodNullable) return `${inner(schema.def.innerType)} | null`
  if (schema instanceof z.ZodArray) return `${bracketed(inner(schema.def.element))}[]`
  if (schema instanceof z.ZodTuple) return `[${schema.def.items.map(inner).join(', ')}]`
  if (schema instanceof z.ZodRecord) return `Record<string, ${inner(schema.def.valueType)}>`
  if (schema instanceof z.ZodEnum) return schema.options.map((value) => JSON.stringify(value)).join(' | ')
  if (schema instanceof z.ZodLiteral)
    return [...schema.values].map((value) => JSON.stringify(value)).join(' | ')
  if (schema instanceof z.ZodObject) return toObject(fieldsOf(schema, named))
  return schema._zod.def.type
}

const bracketed = (type: string): string => (type.includes(' | ') ? `(${type})` : type)

const toObject = (fields: readonly Field[]): string =>
  `{ ${fields.map(({ name, type, isOptional }) => `${name}${isOptional ? '?' : ''}: ${type}`).join(', ')} }`
