import { expect, test } from 'vitest'
import { SCHEMA_NAMES, toJsonSchema } from '../../src/schema/json-schema.js'

interface Node {
  readonly description?: string
  readonly properties?: Readonly<Record<string, Node>>
  readonly items?: Node
  readonly anyOf?: readonly Node[]
}

/** Every field at any depth, as "people.mentions.text". */
const fieldsOf = ({ properties = {}, items, anyOf = [] }: Node, path = ''): [string, Node][] => [
  ...Object.entries(properties).flatMap(([name, node]): [string, Node][] => [
    [path + name, node],
    ...fieldsOf(node, `${path}${name}.`),
  ]),
  ...[items ?? {}, ...anyOf].flatMap((node) =>
    node === items || anyOf.includes(node) ? fieldsOf(node, path) : [],
  ),
]

test('there is one for all that is printed', () =>
  expect(SCHEMA_NAMES).toEqual(['result', 'merged', 'diff', 'error']))

test.each(SCHEMA_NAMES)(
  'that of "%s" has an id with its version, a title, and describes every field',
  (name) => {
    const schema = toJsonSchema(name)
    expect(schema).toMatchObject({ $id: `urn:extract:${name}:1`, title: expect.any(String) as string })
    const fields = fieldsOf(schema)
    expect(fields.length).toBeGreaterThan(3)
    expect(fields.filter(([, { description }]) => !description).map(([field]) => field)).toEqual([])
  },
)
