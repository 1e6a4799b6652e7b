/**
 * The fields of front matter of the plainest kind, one `name: value` a line: what most documents have, read without the
 * 70 files of a YAML parser. Null for any other, which may mean anything.
 */
export const plainFields = (yaml: string): ReadonlyMap<string, string> | null => {
  const fields = new Map<string, string>()
  for (const line of yaml.split(/\r?\n/)) {
    if (line === '') continue
    const [, name, quoted, plain] = FIELD.exec(line) ?? []
    if (name === undefined || fields.has(name)) return null
    // Without marks these are no words.
    if (plain !== undefined && NO_STRING.test(plain)) return null
    fields.set(name, quoted?.slice(1, -1) ?? plain!.trimEnd())
  }
  return fields
}

const FIELD =
  /^([a-z][\w-]{0,99}): +(?:("[^"\\\p{C}\p{Zl}\p{Zp}]*"|'[^'\p{C}\p{Zl}\p{Zp}]*') *|(\p{L}(?:[^\p{C}\p{Z}:#]| |:(?=[^\p{C}\p{Z}]))*))$/iu
const NO_STRING = /^(?:true|false|null) *$/i
