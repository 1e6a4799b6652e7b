import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { createExtractor, type Result } from '../src/index.js'

const root = new URL('..', import.meta.url)

/** Every text of the repository that a person could read: the seeds, the fixtures and the documentation. */
export const TEXTS: readonly (readonly [name: string, text: string])[] = globSync(
  ['seeds/*.md', '*.md', 'model/*.md', 'tests/fixtures/**/*.txt'],
  { cwd: root.pathname },
)
  .toSorted()
  .map((name) => [name, readFileSync(new URL(name, root), 'utf8')])

const results = new Map<string, Result>()
let extract: ReturnType<typeof createExtractor> | undefined

/** What is found in a text without any options: looked for once, however many tests compare theirs with it. */
export const resultOf = (text: string): Result => {
  extract ??= createExtractor()
  const result = results.get(text) ?? extract(text)
  results.set(text, result)
  return result
}

/** Short texts that have broken tools like this one. */
export const TRICKY: readonly string[] = [
  '',
  ' ',
  '\n\n\n',
  '""=',
  '"',
  '“',
  '”',
  '"""""""',
  '“‘”’«»„“',
  'He said "yes',
  'He said yes" and left. "No," she said.',
  'shouldn‘t he?',
  'Ana Ruiz\u0000 left Izium.',
  'Lone \ud800 surrogate, said Ana Ruiz. “Yes \udc00,” she said.',
  '👩‍🚀 “We won 🎉,” said Ana Ruiz 👍🏽.',
  'Cafe\u0301 owner Zoë Müller\u0308 said: “É bom.”',
  'A\r\nB\rC\u2028D\u2029E “F” said Mr. G.\r\n',
  '\u202eevil “txt” said Bob\u202c',
  'A. '.repeat(500),
  '“'.repeat(300),
  "' ".repeat(300),
  'said '.repeat(300),
  'THE PRESIDENT SAID: “NO.”',
  'ana ruiz said “yes” in izium',
]
