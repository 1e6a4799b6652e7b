import { describeOption } from './describe.js'
import { ENTRIES } from './table/all.js'

/** JSON Schema of the options, as a configuration names them: all that are no matter of a single run. */
export const toOptionsSchema = (): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Options of extract',
  type: 'object',
  properties: {
    // By this key editors find the schema.
    $schema: { type: 'string' },
    ...Object.fromEntries(
      ENTRIES.filter(([, { onceOnly }]) => !onceOnly).map(([key, entry]) => [
        key,
        {
          description: describeOption(entry),
          ...entry.kind.schema,
          ...(entry.default === null ? {} : { default: entry.default }),
        },
      ]),
    ),
  },
  additionalProperties: false,
})
