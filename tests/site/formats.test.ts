import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run, type Result } from '../../src/index.js'
import { CHROMIUM } from '../report/html/chromium.js'
import { toPlainWords } from '../../site/worker/plain-words.js'
import { zipOf } from '../sources/formats/zip-support.js'
import { inFolder, load } from '../sources/support.js'
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

  const DENSE = zipOf([['a.txt', Buffer.alloc(60_000_000, 'a')]])
  const OVERLAP = zipOf([
    { name: 'a.txt', content: 'Ana Ruiz left. '.repeat(2000) },
    ...['b', 'c', 'd'].map((name) => ({
      name: `${name}.txt`,
      content: 'Ana Ruiz left. '.repeat(2000),
      isShared: true,
    })),
  ])
  const SOUND = zipOf([['a.txt', 'Ana Ruiz left Madrid. '.repeat(50)]])
  const packed = gzipSync('Ana Ruiz left Madrid. '.repeat(500))

  test.each([
    ['dense.zip', DENSE],
    ['overlapping.zip', OVERLAP],
    ['cut-off.zip', SOUND.subarray(0, SOUND.length - 20)],
    ['changed.zip', Buffer.from(SOUND).fill(7, 45, 60)],
    ['secret.zip', zipOf([{ name: 'a.txt', content: 'Ana', isEncrypted: true }])],
    ['outside.zip', zipOf([['../a.txt', 'Ana']])],
    ['link.zip', zipOf([{ name: 'a.txt', content: '/etc/passwd', isLink: true }])],
    ['cut-off.txt.gz', packed.subarray(0, packed.length / 2)],
    ['locked.pdf', readFileSync(join(fixtures, 'locked.pdf'))],
    ['cut-off.docx', readFileSync(join(fixtures, 'izium.docx')).subarray(0, 3000)],
  ])('%s is refused as the command refuses it', async (name, buffer) => {
    // Each library has words of its own for what is damaged.
    const plain = (message: string): string => message.replace(/ \(.*\)\./, '.')
    inFolder({ [name]: buffer })
    const expected = (await load(name)).map((item) => (item.ok ? 'read' : toPlainWords(item.error, name)))
    await choose(page, { name, mimeType: 'application/octet-stream', buffer })
    const told = page.getByRole('alert').getByRole('listitem')
    await told.first().waitFor()
    expect((await told.allInnerTexts()).map(plain)).toEqual(expected.map(plain))
    expect(visit.troubles()).toEqual([])
  })

  // Browsers unpack the first of several and take the rest for damage.
  test.fails('a gzip file in two parts, one after the other, is read whole', async () => {
    const parts = ['Ana Ruiz left Madrid. ', 'Bo Lind stayed.'].map((text) => gzipSync(text))
    await choose(page, { name: 'a.txt.gz', mimeType: 'application/gzip', buffer: Buffer.concat(parts) })
    await page.getByRole('alert').or(page.locator('iframe')).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
  })
})
