import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { expect, test } from 'vitest'
import { createExtractor } from '../src/index.js'

const folder = new URL('fixtures/', import.meta.url).pathname
const extract = createExtractor()

// One text, one point, named for it. `npx vitest run -u tests/golden.test.ts` writes what is found today: read the difference.
test.each(globSync('*.txt', { cwd: folder }).toSorted())('%s', async (name) => {
  // What made it changes with every version.
  const result = { ...extract(readFileSync(folder + name, 'utf8')), producer: undefined }
  await expect(`${JSON.stringify(result, null, 2)}\n`).toMatchFileSnapshot(
    `fixtures/${name.replace(/txt$/, 'json')}`,
  )
})
