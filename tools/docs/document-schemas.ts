import {
  Comment,
  Converter,
  ReferenceType,
  ReflectionKind,
  ReflectionType,
  UnknownType,
  makeRecursiveVisitor,
  type Application,
  type CommentDisplayPart,
  type DeclarationReflection,
  type ProjectReflection,
  type SomeType,
} from 'typedoc'
import type { z } from 'zod'
import { nameTypes, shapeOf } from './named-types.js'
import { fieldsOf, type Field } from './schema-fields.js'

type Schemas = Readonly<Record<string, z.core.$ZodType>>

/**
 * Lets the reference tell of each type that a zod schema makes by its fields, with the words of the schema. What TypeScript
 * sees of a schema is pages long and has no words. `schemas`: by their names, "PassageSchema" that of `Passage`.
 *
 * @throws Error that lists the fields for which there are no words.
 */
export const documentSchemas = ({ converter }: Application, schemas: Schemas): void => {
  const named = new Map(Object.entries(schemas).map(([name, schema]) => [schema._zod.def, typeNameOf(name)]))
  converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    const variables = ofKind(project, ReflectionKind.Variable).filter(({ name }) => name in schemas)
    const words = new Map(variables.map((variable) => [variable.name, commentsIn(variable.type)]))
    const types = new Map(ofKind(project, ReflectionKind.TypeAlias).map((alias) => [alias.name, alias]))
    const silent = [...types.values()].flatMap((alias) => {
      const name = schemaOf(alias.type)
      const schema = schemas[name ?? '']
      if (name === null || schema === undefined) return []
      const fields = fieldsOf(schema, named).map((field) => withWords(field, words.get(name)!))
      alias.comment ??=
        variables.find((variable) => variable.name === name)?.comment?.clone() ?? new Comment()
      alias.comment.summary.push(...fields.flatMap((field) => toLine(field, types)))
      return fields.filter((field) => field.words === null).map((field) => `${alias.name}.${field.name}`)
    })
    for (const variable of variables) makeShort(variable, project)
    const shapes = Object.entries(schemas).flatMap(([name, schema]): [string, DeclarationReflection][] => {
      const fields = fieldsOf(schema, named).map((field) => field.name)
      const type = types.get(typeNameOf(name))
      return type === undefined || fields.length === 0 ? [] : [[shapeOf(fields), type]]
    })
    nameTypes(project, new Map(shapes))
    if (silent.length > 0) throw new Error(`Not documented: ${silent.join(', ')}`)
  })
}

const typeNameOf = (schema: string): string => schema.replace(/Schema$/, '')

const ofKind = (project: ProjectReflection, kind: ReflectionKind): DeclarationReflection[] =>
  project.getReflectionsByKind(kind) as DeclarationReflection[]

/** "PassageSchema" of `z.output<typeof PassageSchema>`. */
const schemaOf = (type: SomeType | undefined): string | null => {
  const [argument] = (type instanceof ReferenceType && type.typeArguments) || []
  return argument?.type === 'query' ? argument.queryType.name : null
}

/** The doc comments of an object schema's fields, which its type carries. */
const commentsIn = (type: SomeType | undefined): ReadonlyMap<string, string> => {
  const shape = type instanceof ReferenceType ? type.typeArguments?.[0] : undefined
  const children = shape instanceof ReflectionType ? (shape.declaration.children ?? []) : []
  return new Map(
    children.flatMap(({ name, comment }) =>
      comment === undefined ? [] : [[name, Comment.combineDisplayParts(comment.summary)]],
    ),
  )
}

const withWords = (field: Field, words: ReadonlyMap<string, string>): Field => ({
  ...field,
  words: field.words ?? words.get(field.name) ?? null,
})

/** "- `speaker`: Speaker | null. Who said it." Types that have a page are links. */
const toLine = (
  { name, type, isOptional, words }: Field,
  types: ReadonlyMap<string, DeclarationReflection>,
): CommentDisplayPart[] => [
  { kind: 'text', text: `\n- **${name}**${isOptional ? ' (may be left out)' : ''}: ` },
  ...type
    .split(new RegExp(`\\b(${[...types.keys()].join('|')})\\b`))
    .filter((part) => part !== '')
    .map((part): CommentDisplayPart => {
      const target = types.get(part)
      return target === undefined
        ? { kind: 'text', text: `\`${part}\`` }
        : { kind: 'inline-tag', tag: '@link', text: part, target }
    }),
  { kind: 'text', text: `. ${words}` },
]

const makeShort = (variable: DeclarationReflection, project: ProjectReflection): void => {
  const type = typeNameOf(variable.name)
  variable.type?.visit(
    makeRecursiveVisitor({ reflection: ({ declaration }) => project.removeReflection(declaration) }),
  )
  variable.type = new UnknownType(`ZodType<${type}>`)
  variable.comment ??= new Comment([{ kind: 'text', text: `Checks a ${type}, at run time.` }])
}
