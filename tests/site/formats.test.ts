import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run, type Result } from '../../src/index.js'
import { CHROMIUM } from '../report/html/chromium.js'
import { load } from '../sources/support.js'
import { choose, save, startVisit, type Visit } from './visit.js'

const root = new URL('../../', import.meta.url).pathname
const fixtures = join(root, 'tests/fixtures/formats')
const files = [
  ...readdirSync(fixtures)
    .filter((name) => !/\.md$|^locked/.test(name))
    .map((name) => join(fixtures, name)),
  ...['izium', 'moon', 'everest', 'double-helix'].map((name) => join(root, `seeds/${name}.md`)),
]

const place = CHROMIUM ?? 'no Chromium on this machine: skipped; install it or set CHROMIUM_PATH'

describe.skipIf(CHROMIUM === undefined)(`in ${place}`, () => {
  let visit: Visit
  let page: Page
  beforeAll(async () => {
    visit = await startVisit()
    page = await visit.enter()
  })
  afterAll(() => visit.close())

  const inPage = async (path: string): Promise<Result[]> => {
    await choose(page, path)
    const { name, text } = await save(page, 'Data')
    await page.getByRole('button', { name: 'New documents' }).click()
    const documents = name.endsWith('.ndjson') ? text.trim().split('\n') : [text]
    return documents.map((each) => JSON.parse(each) as Result)
  }

  /** What the command makes of it, called as the page calls it. */
  const inCommand = async (path: string): Promise<Result[]> => {
    const results: Result[] = []
    for await (const outcome of run(await load(path), { text: true, jobs: 1 }))
      if (outcome.ok)
        results.push(JSON.parse(JSON.stringify(outcome.result).replaceAll(path, basename(path))) as Result)
    return results
  }

  test.each(files.map((path) => [basename(path), path]))(
    '%s gives what the command gives',
    async (_, path) => {
      const results = await inPage(path)
      expect(results.length).toBeGreaterThan(0)
      expect(results).toEqual(await inCommand(path))
      expect(visit.troubles()).toEqual([])
    },
  )
})
