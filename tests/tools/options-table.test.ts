import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withOptions } from '../../tools/docs/options-table.js'

// `UPDATE=1 npx vitest run tests/tools/options-table.test.ts` renews what has changed.
test('README.md lists the options as they are', () => {
  const path = new URL('../../README.md', import.meta.url)
  const readme = readFileSync(path, 'utf8')
  const renewed = withOptions(readme)
  if (process.env['UPDATE'] !== undefined) writeFileSync(path, renewed)
  else expect(readme).toBe(renewed)
  expect(renewed.match(/^\| `-/gm)?.length).toBeGreaterThan(20)
})
