import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Frame, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createExtractor } from '../../src/extract.js'
import { CHROMIUM } from '../report/html/chromium.js'
import { zipOf } from '../sources/formats/zip-support.js'
import { choose, drop, reportOf, save, startVisit, type Visit } from './visit.js'

const root = new URL('../../', import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'extract-dropped-'))
afterAll(() => rmSync(folder, { recursive: true }))
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const seed = (name: string): string => new URL(`seeds/${name}.md`, root).pathname
const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
})
const WON = '“We won,” said Ana Ruiz in Lisbon.'

const place = CHROMIUM ?? 'no Chromium on this machine: skipped; install it or set CHROMIUM_PATH'

describe.skipIf(CHROMIUM === undefined)(`in ${place}`, () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await startVisit()
  })
  afterEach(async () => {
    for (const context of visit.browser.contexts()) await context.close()
    expect(visit.troubles()).toEqual([])
  })
  afterAll(() => visit.close())

  const paste = async (page: Page, text: string): Promise<void> => {
    await page.getByLabel('Or paste a text').fill(text)
    await page.getByRole('button', { name: 'Read this text' }).click()
  }

  const heading = (page: Page) => page.getByRole('heading', { level: 1 })

  /** What axe finds wrong with the page, or with the report in it. */
  const faults = async (frame: Page | Frame): Promise<unknown[]> => {
    await frame.evaluate(axe)
    const { violations } = await frame.evaluate<AxeResults>('axe.run({ iframes: false })')
    return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])
  }

  test.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 390],
    ['dark', 390],
  ] as const)('in %s, %i wide, axe knows no fault', async (colorScheme, width) => {
    const page = await visit.enter({ colorScheme, viewport: { width, height: 844 } })
    expect(await faults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await choose(page, [
      ...['izium', 'moon'].map((name) => file(`${name}.md`, readFileSync(seed(name)))),
      file('c.bin', '\0\x01\x02'),
    ])
    await reportOf(page).locator('#overview').waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    expect(await faults(page)).toEqual([])
    expect(await faults(page.frames()[1]!)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })

  test('pasted text is shown with what is in it', async () => {
    const page = await visit.enter()
    await paste(page, WON)
    expect(await reportOf(page).locator('.text').innerText()).toBe(WON)
    expect(await reportOf(page).locator('mark.person').innerText()).toBe('Ana Ruiz')
    expect(await heading(page).innerText()).toBe('Pasted text')
    expect(await page.getByRole('status').innerText()).toBe('2 names, 1 quote')
  })

  test('files and folders that are dropped are read, those of other kinds in folders are told', async () => {
    mkdirSync(join(folder, 'news/old'), { recursive: true })
    writeFileSync(join(folder, 'news/a.txt'), WON)
    writeFileSync(join(folder, 'news/old/b.md'), '# Bo\n\nBo Lind left Madrid.')
    writeFileSync(join(folder, 'news/photo.jpg'), 'no picture')
    writeFileSync(join(folder, 'news/.hidden.txt'), WON)
    writeFileSync(join(folder, 'c.txt'), 'Eva Moss left Rome.')
    const page = await visit.enter()
    await drop(page, [join(folder, 'news'), join(folder, 'c.txt')])
    const documents = reportOf(page).locator('.document h2')
    await documents.first().waitFor()
    expect(await documents.allTextContents()).toEqual(['news/a.txt', 'Bo', 'c.txt'])
    expect(await page.getByRole('alert').getByRole('listitem').allInnerTexts()).toEqual([
      'Not read in "news": 1 .jpg.',
    ])
  })

  test('what cannot be read says why beside the others, in words for this page', async () => {
    const workbook = zipOf([
      ['[Content_Types].xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
    ])
    const page = await visit.enter()
    await choose(page, [
      file('a.txt', WON),
      file('b.xlsx', workbook),
      file('c. d.bin', '\0\x01\x02'),
      file('e.pdf', '%PDF-1.4 and no more'),
    ])
    await reportOf(page).locator('.document').waitFor()
    const told = await page.getByRole('alert').getByRole('listitem').allInnerTexts()
    expect(told).toEqual([
      'Cannot read "b.xlsx": it is an Excel workbook. Save it as text, PDF, Word or a web page, and drop that.',
      expect.stringMatching(/^Cannot read "c\. d\.bin": it looks like a binary file.*Save it as text/),
      expect.stringMatching(/^Cannot read "e\.pdf" to its end.*Get the file again\.$/),
    ])
    expect((await save(page, 'Web page')).text).toContain('Could not be read')
    await page.getByRole('button', { name: 'Hide' }).click()
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  test('where nothing can be read, the page stays with those who want to try again', async () => {
    const page = await visit.enter()
    await choose(page, file('c.bin', '\0\x01\x02'))
    await page.getByRole('heading', { name: 'Nothing could be read' }).waitFor()
    expect(await page.getByRole('button', { name: 'Read this text' }).isVisible()).toBe(true)
    await paste(page, WON)
    await reportOf(page).locator('.document').waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  test('a document that would run as a script stays text', async () => {
    const words = '<img src=x onerror=alert(1)><script>alert(2)</script>'
    const page = await visit.enter()
    await choose(page, [file(`${words}.txt`, words), file(`${words}.bin`, '\0\x01')])
    await reportOf(page).locator('.document').waitFor()
    expect(await heading(page).innerText()).toBe(`${words}.txt`)
    expect(await reportOf(page).locator('.text').innerText()).toBe(words)
    expect(await page.getByRole('alert').innerText()).toContain(words)
    expect(await page.locator('img').count()).toBe(0)
  })

  test('a report cannot reach the page around it, nor the page another address from any of its threads', async () => {
    let asked = 0
    const other = createServer((_, response) => {
      asked++
      response.writeHead(200, { 'access-control-allow-origin': '*' }).end()
    })
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`
    const page = await visit.enter()
    await paste(page, WON)
    await reportOf(page).locator('.document').waitFor()
    const reach = (url: string): Promise<string> =>
      fetch(url).then(
        () => 'reached',
        () => 'refused',
      )
    const frame = page.frames()[1]!
    const [worker] = page.workers()
    expect([
      await page.evaluate(reach, address),
      await worker!.evaluate(reach, address),
      await frame.evaluate(reach, address),
      await frame.evaluate(() => {
        try {
          return String(parent.document.title)
        } catch {
          return 'refused'
        }
      }),
    ]).toEqual(['refused', 'refused', 'refused', 'refused'])
    expect(asked).toBe(0)
    await new Promise((resolve) => other.close(resolve))
    // Each refusal is said on the console.
    expect(visit.troubles().length).toBeGreaterThan(0)
  })

  test('all of it can be done by keyboard', async () => {
    const page = await visit.enter()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('files')
    await page.keyboard.press('Tab')
    await page.keyboard.insertText(WON)
    await page.keyboard.press('Control+Enter')
    await reportOf(page).locator('.document').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME')
    await page.getByRole('button', { name: 'Save' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Web page')
    await page.keyboard.press('Escape')
    expect(await page.getByRole('button', { name: 'Web page' }).isVisible()).toBe(false)
    await page.getByRole('button', { name: 'New documents' }).focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('desk')
  })

  test('the report is saved in each of its forms, called after its document', async () => {
    const page = await visit.enter()
    await choose(page, file('a.txt', WON))
    const page1 = await save(page, 'Web page')
    expect([page1.name, page1.text.slice(0, 15)]).toEqual(['a-extract.html', '<!doctype html>'])
    const table = await save(page, 'Spreadsheet')
    expect([table.name, table.text.slice(0, 14)]).toEqual(['a-extract.csv', '\ufeffdocument,type'])
    const brief = await save(page, 'Brief')
    expect([brief.name, brief.text]).toEqual(['a-extract.md', expect.stringContaining('Ana Ruiz')])
    const data = await save(page, 'Data')
    expect([data.name, JSON.parse(data.text)]).toEqual([
      'a-extract.json',
      expect.objectContaining({
        ...createExtractor({ text: true })(WON),
        id: 'a.txt',
        source: expect.anything() as unknown,
      }),
    ])
  })

  test('links of the overview lead to the documents', async () => {
    const page = await visit.enter()
    await page.getByRole('button', { name: 'Or try it on sample articles' }).click()
    await reportOf(page).locator('table a', { hasText: 'A prize for a union' }).click()
    await expect
      .poll(() =>
        reportOf(page)
          .locator('#d3')
          .evaluate((each) => each.getBoundingClientRect().top),
      )
      .toBeLessThan(200)
  })

  test('the way back of the browser leads to the desk, and so does stopping', async () => {
    const page = await visit.enter()
    await paste(page, WON)
    await reportOf(page).locator('.document').waitFor()
    await page.goBack()
    expect(await page.getByRole('button', { name: 'Read this text' }).isVisible()).toBe(true)
    await choose(page, file('long.txt', `${WON}\n\n`.repeat(60_000)))
    await page.getByRole('button', { name: 'Stop' }).click()
    expect(await page.getByRole('button', { name: 'Read this text' }).isVisible()).toBe(true)
    await paste(page, WON)
    expect(await reportOf(page).locator('mark.person').innerText()).toBe('Ana Ruiz')
  })

  test('after the first visit it works without a network, with all of its formats', async () => {
    const page = await visit.enter()
    await page.getByText('This browser has it now.').waitFor()
    await page.context().setOffline(true)
    await page.reload()
    const pdf = new URL('tests/fixtures/formats/izium-chromium.pdf', root).pathname
    const docx = new URL('tests/fixtures/formats/izium.docx', root).pathname
    await choose(page, [seed('izium'), pdf, docx])
    await reportOf(page).locator('.document').first().waitFor()
    expect(await reportOf(page).locator('.document').count()).toBe(3)
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  test('the first result of a later visit is there in less than two seconds of the processor', async () => {
    const page = await visit.enter()
    await page.getByText('This browser has it now.').waitFor()
    const session = await visit.browser.newBrowserCDPSession()
    const used = async (): Promise<number> => {
      const { processInfo } = await session.send('SystemInfo.getProcessInfo')
      return processInfo.reduce((sum, { type, cpuTime }) => sum + (type === 'renderer' ? cpuTime : 0), 0)
    }
    const before = await used()
    await page.reload()
    await choose(page, seed('izium'))
    await reportOf(page).locator('.document').waitFor()
    // Of the processor, not of the clock: other tests run at the same time.
    expect((await used()) - before).toBeLessThan(2)
  })

  test('where the model cannot be had, the page says so and what to do', async () => {
    const page = await visit.enter()
    await page.context().route('**/ner.bin', (route) => route.fulfill({ status: 503 }))
    await page.evaluate(async () => {
      for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister()
    })
    await page.reload()
    await page.getByRole('alert').getByText('load the page again').waitFor()
    visit.troubles()
  })

  test('the specimen on the page is what the program finds', async () => {
    const page = await visit.enter()
    const sentence = page.locator('.sentence')
    const marks = (kind: string): Promise<string[]> => sentence.locator(`mark.${kind}`).allInnerTexts()
    const { people, places, organisations, quotes } = createExtractor()(await sentence.innerText())
    const names = (entities: typeof people): string[] => entities.map(({ name }) => name)
    expect(names(people)).toEqual(await marks('person'))
    expect(names(places)).toEqual(await marks('place'))
    expect(names(organisations)).toEqual(await marks('organisation'))
    expect(quotes.map(({ text }) => text)).toEqual(await marks('quote'))
    expect(await page.locator('.said li').allInnerTexts()).toEqual(
      quotes.map(({ text, speaker }) => expect.stringMatching(`^${text}\\s+${speaker!.name}`) as unknown),
    )
  })
})
