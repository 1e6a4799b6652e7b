import {
  ArrayType,
  DeclarationReflection,
  OptionalType,
  ParameterReflection,
  ReferenceType,
  ReflectionType,
  SignatureReflection,
  UnionType,
  type ProjectReflection,
  type SomeType,
} from 'typedoc'

/**
 * Writes `Result` again where the compiler has put all that a result consists of: it forgets what such a type was called.
 * `names`: what a type with these fields is called, the fields in alphabetical order with a blank between.
 */
export const nameTypes = (
  project: ProjectReflection,
  names: ReadonlyMap<string, DeclarationReflection>,
): void => {
  const named = (type: SomeType): SomeType => {
    if (type instanceof ReflectionType) return nameOf(type) ?? type
    if (type instanceof ArrayType) type.elementType = named(type.elementType)
    if (type instanceof UnionType) type.types = type.types.map(named)
    if (type instanceof OptionalType) type.elementType = named(type.elementType)
    if (type instanceof ReferenceType && type.typeArguments)
      type.typeArguments = type.typeArguments.map(named)
    return type
  }
  const nameOf = ({ declaration }: ReflectionType): SomeType | null => {
    const alias = names.get(shapeOf(declaration.children?.map(({ name }) => name) ?? []))
    if (alias === undefined) return null
    project.removeReflection(declaration)
    return ReferenceType.createResolvedReference(alias.name, alias, project)
  }
  // What is within a type is removed with it.
  for (const reflection of Object.values(project.reflections)) {
    if (reflection.project.reflections[reflection.id] === undefined) continue
    if (
      reflection instanceof DeclarationReflection ||
      reflection instanceof SignatureReflection ||
      reflection instanceof ParameterReflection
    )
      if (reflection.type !== undefined) reflection.type = named(reflection.type)
  }
}

/** The key of a type with these fields. */
export const shapeOf = (fields: readonly string[]): string => fields.toSorted().join(' ')
