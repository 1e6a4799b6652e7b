import type { LoadSettings } from './load-options.js'

/**
 * The fields of a record that its result carries: those named by `keep` and its id, or `all` but the text. Null: none.
 *
 * @param toValue What a field is kept as.
 */
export const keepFields = <Value>(
  fields: readonly (readonly [name: string, value: Value])[],
  { keep, idField, textField }: LoadSettings,
  toValue: (name: string, value: Value) => unknown = (_, value) => value,
): Readonly<Record<string, unknown>> | null => {
  if (keep.length === 0) return null
  const isKept = (name: string): boolean =>
    name === idField || (keep === 'all' ? name !== textField : keep.includes(name))
  return Object.fromEntries(
    fields.filter(([name]) => isKept(name)).map(([name, value]) => [name, toValue(name, value)]),
  )
}
