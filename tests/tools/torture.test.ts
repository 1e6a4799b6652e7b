import { expect, test } from 'vitest'
import { checkDocument } from '../../tools/torture/check-document.js'
import type { Generated } from '../../tools/torture/generate.js'

/** What `npm run torture` once found, as small as it gets. */
const FOUND: readonly (readonly [what: string, kind: Generated['kind'], content: string])[] = [
  ['half a pair before the end of a quotation', 'text', '“We left before. \ud92c ”\n\n“No,” said Ana Ruiz.'],
  ['half a pair after a name', 'markdown', 'Emma Watson\ud98e left. “YES, IN TANKS\udbdc ” said Ana.'],
  ['half a pair in a record', 'records', '{"id": 1, "text": "“Barnes.\\ud942\\r” said Ana."}'],
  [
    'words in capitals without a space',
    'text',
    `Home\n${`${'PORTATLAMU'.repeat(6)}\n`.repeat(3)}. “NO”.\r\n`,
  ],
]

test.each(FOUND)('%s', (_, kind, content) =>
  expect(checkDocument({ seed: 0, kind, content })).resolves.toBeUndefined(),
)
