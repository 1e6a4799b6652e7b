import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createExtractor } from '../../../src/extract.js'
import { html } from '../../../src/report/formats/html.js'
import type { Result } from '../../../src/schema/result.js'
import { entity, merged, passage, quote, report, reportMerged, result } from '../results.js'
import { CHROMIUM, startChromium } from './chromium.js'

const root = new URL('../../../', import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'extract-html-'))
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const extract = createExtractor({ text: true })
const seed = (name: string): Result => ({
  // Without the lines about it that stand before the text.
  ...extract(readFileSync(new URL(`seeds/${name}.md`, root), 'utf8').replace(/^---\n[^]*?\n---\n/, '')),
  id: `seeds/${name}.md`,
})

const FRAMES = 60

const place = CHROMIUM ?? 'no Chromium on this machine: skipped; install it or set CHROMIUM_PATH'

describe.skipIf(CHROMIUM === undefined)(`in ${place}`, () => {
  let browser: Browser
  let one: string
  let several: string
  const troubles: string[] = []

  const write = async (name: string, documents: readonly Result[]): Promise<string> => {
    const path = join(folder, name)
    writeFileSync(path, await report(html, documents))
    return path
  }

  /** A page in which whatever it complains of, or asks the network for, is a trouble. */
  const open = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
    const page = await context.newPage()
    page.on('console', (message) => troubles.push(message.text()))
    page.on('pageerror', ({ message }) => troubles.push(message))
    page.on('dialog', (dialog) => troubles.push(dialog.message()))
    page.on('request', (request) => {
      if (request.url() !== `file://${path}`) troubles.push(request.url())
    })
    await page.goto(`file://${path}`)
    return page
  }

  beforeAll(async () => {
    browser = await startChromium()
    one = await write('one.html', [seed('izium')])
    several = await write('several.html', ['izium', 'moon', 'everest', 'double-helix'].map(seed))
  })
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close()
    expect(troubles.splice(0)).toEqual([])
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  test('the text of the page is the text of the document', async () => {
    const page = await open(one)
    expect(await page.locator('.text').evaluate((text) => text.textContent)).toBe(seed('izium').text)
    expect(await page.locator('mark.person').first().innerText()).toBe('Volodymyr Zelenskyy')
  })

  test.each([
    ['one', 'light', 1440],
    ['one', 'dark', 390],
    ['several', 'light', 390],
    ['several', 'dark', 1440],
  ] as const)('%s in %s, %i wide, has no fault that axe knows', async (which, colorScheme, width) => {
    const page = await open(which === 'one' ? one : several, {
      colorScheme,
      viewport: { width, height: 900 },
    })
    await page.locator('mark.person').first().click()
    await page.evaluate(axe)
    const { violations } = await page.evaluate<AxeResults>('axe.run()')
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })

  test('a name leads through its mentions, by click and by arrow keys, and Escape back to where it began', async () => {
    const page = await open(one)
    const name = page.locator('.index a', { hasText: 'Volodymyr Zelenskyy' })
    const status = page.locator('#walk p')
    await name.focus()
    await page.keyboard.press('Enter')
    expect(await status.innerText()).toBe('Volodymyr Zelenskyy 1 of 4')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Volodymyr Zelenskyy')
    await page.keyboard.press('ArrowRight')
    expect(await status.innerText()).toBe('Volodymyr Zelenskyy 2 of 4')
    expect(await page.locator('.here').innerText()).toBe('Zelenskyy')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    expect(await status.innerText()).toBe('Volodymyr Zelenskyy 4 of 4')
    await page.getByRole('button', { name: 'Next' }).click()
    expect(await status.innerText()).toBe('Volodymyr Zelenskyy 1 of 4')
    await page.keyboard.press('Escape')
    expect(await page.locator('#walk').isVisible()).toBe(false)
    expect(await name.evaluate((link) => link === document.activeElement)).toBe(true)
  })

  test('a card leads to its quote and shows why; a quote in the text to its card', async () => {
    const page = await open(one)
    const at = seed('izium').quotes.findIndex(({ text }) => text === 'life returns')
    await page.locator('.jump').nth(at).click()
    expect(await page.locator('mark.here').innerText()).toBe('“life returns”')
    expect(await page.locator('.source.on').allInnerTexts()).toEqual(['He', 'declared'])
    await page.locator('mark.quote').first().click()
    expect(await page.locator('.card.on blockquote').innerText()).toContain('The image is very shocking')
    expect(await page.locator('.card.on').isVisible()).toBe(true)
  })

  test('types, confidence and words filter what is shown', async () => {
    const page = await open(one)
    const shown = (selector: string): Promise<number> => page.locator(`${selector}:visible`).count()
    const { people, quotes } = seed('izium')
    expect([await shown('.person-list li'), await shown('.card')]).toEqual([people.length, quotes.length])
    await page.getByRole('checkbox', { name: 'People' }).uncheck()
    expect(await shown('.person-list')).toBe(0)
    const line = await page
      .locator('mark.person')
      .first()
      .evaluate((mark) => getComputedStyle(mark).textDecorationLine)
    expect(line).toBe('none')
    await page.getByRole('checkbox', { name: 'People' }).check()
    await page.getByRole('searchbox').fill('BUCHA')
    await expect.poll(() => shown('.card')).toBe(2)
    expect(await page.locator('#found').innerText()).toBe('1 names, 2 quotes')
    await page.getByRole('searchbox').fill('')
    await expect.poll(() => shown('.card')).toBe(quotes.length)
    await page.getByRole('slider').fill('95')
    const sure = quotes.filter(({ confidence }) => confidence >= 0.95).length
    expect(sure).toBeLessThan(quotes.length)
    await expect.poll(() => shown('.card')).toBe(sure)
  })

  test('an overview stands before several documents, and its tables sort', async () => {
    const page = await open(several)
    expect(await page.title()).toBe('4 documents: people, places, organisations and quotes')
    expect(await page.locator('main > :first-child').getAttribute('id')).toBe('overview')
    const names = page.locator('table', { hasText: 'Names (' })
    const column = async (index: number): Promise<string[]> => {
      const rows = await names.locator('tbody tr').all()
      return Promise.all(rows.map((row) => row.locator('th, td').nth(index).innerText()))
    }
    await names.getByRole('button', { name: 'Mentions' }).click()
    const mentions = (await column(3)).map(Number)
    expect(mentions).toEqual(mentions.toSorted((a, b) => b - a))
    await names.getByRole('button', { name: 'Name', exact: true }).click()
    const sorted = await column(0)
    expect(sorted).toEqual(sorted.toSorted(new Intl.Collator('en').compare))
    expect(await names.locator('[aria-sort]').innerText()).toContain('Name')
    await page.locator('table a', { hasText: 'seeds/everest.md' }).click()
    await expect
      .poll(() => page.locator('#d3').evaluate((each) => each.getBoundingClientRect().top))
      .toBeLessThan(200)
  })

  test('the page of entities across documents is filtered and sorted, and has no fault that axe knows', async () => {
    const path = join(folder, 'merged.html')
    const names = ['Ana Ruiz', 'Bo Lind', 'São Silva'].map((name, i) => merged(name, { mentions: i + 1 }))
    writeFileSync(path, await reportMerged(html, names))
    const page = await open(path)
    const shown = (): Promise<string[]> => page.locator('tbody tr:visible bdi').allTextContents()
    await page.getByRole('button', { name: 'Mentions' }).first().click()
    expect(await shown()).toEqual(['São Silva', 'Bo Lind', 'Ana Ruiz'])
    await page.fill('#find', 'sao')
    await expect.poll(shown).toEqual(['São Silva'])
    await expect.poll(() => page.textContent('#found')).toBe('1 names, 0 quotes')
    await page.fill('#find', '')
    await page.getByLabel('People').uncheck()
    expect(await shown()).toEqual([])
    await page.evaluate(axe)
    expect((await page.evaluate<AxeResults>('axe.run()')).violations.map(({ id }) => id)).toEqual([])
  })

  test('without scripts all is there, the overview first, and links lead to the mentions', async () => {
    const page = await open(several, { javaScriptEnabled: false })
    expect(await page.locator('.scripted, .key input').filter({ visible: true }).count()).toBe(0)
    expect(await page.locator('.card').count()).toBe(
      ['izium', 'moon', 'everest', 'double-helix'].flatMap((name) => seed(name).quotes).length,
    )
    const [overview, first] = await Promise.all(
      ['#overview', '#d1'].map((id) => page.locator(id).boundingBox()),
    )
    expect(overview!.y).toBeLessThan(first!.y)
    await page.locator('#d1 .index a').first().click()
    expect(new URL(page.url()).hash).toBe('#d1m1')
    expect(await page.locator('mark:target').innerText()).toBe('Volodymyr Zelenskyy')
  })

  test('a document that would run as a script stays text', async () => {
    const words = `</script><script>alert(1)</script><img src="http://127.0.0.1:9/x" onerror="alert(2)"><svg onload=alert(3)>`
    const page = await open(
      await write('hostile.html', [
        result({
          text: `${words}\n\njavascript:alert(4) \u202egpj.exe`,
          source: {
            path: words,
            format: 'html',
            title: words,
            characters: 1,
            language: 'en',
            url: 'javascript:alert(5)',
          },
          people: [entity(words, { aliases: [words], mentions: [{ ...passage(words), confidence: 1 }] })],
          quotes: [quote(words, { cue: passage(words) })],
        }),
      ]),
    )
    await page.locator('.index a').first().click()
    expect(await page.locator('h2').innerText()).toBe(words)
    expect(await page.locator('.text').innerText()).toContain('<U+202E>gpj.exe')
    expect(await page.locator('img, article script').count()).toBe(0)
  })

  test('the page may not be given a script, a style or a picture of another hand', async () => {
    const page = await open(one)
    const refused = await page.evaluate(() => {
      const names: string[] = []
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        names.push(effectiveDirective),
      )
      document.body.append(
        Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }),
      )
      document.body.append(Object.assign(document.createElement('img'), { src: 'https://example.org/x.png' }))
      return new Promise<string[]>((resolve) => setTimeout(() => resolve(names), 200))
    })
    expect(refused.toSorted()).toEqual(['img-src', 'style-src-elem'])
    expect(troubles.splice(0).length).toBeGreaterThan(0)
  })

  test('it prints: in light, with all that is folded away, without what is for a screen', async () => {
    const page = await open(one, { colorScheme: 'dark' })
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('#theme, #find, .skip').filter({ visible: true }).count()).toBe(0)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light')
    expect(await page.locator('.quotes').evaluate((each) => getComputedStyle(each).position)).toBe('static')
  })

  test('a text of two megabytes opens at once and scrolls smoothly', async () => {
    const { text, quotes, people } = seed('izium')
    const copies = Math.ceil(2_000_000 / text!.length)
    const moved = <T extends { start: number; end: number }>(span: T, by: number): T => ({
      ...span,
      start: span.start + by,
      end: span.end + by,
    })
    const steps = Array.from({ length: copies }, (_, i) => i * (text!.length + 2))
    const long = result({
      text: `${text}\n\n`.repeat(copies),
      people: people.map((each) => ({
        ...each,
        mentions: steps.flatMap((by) => each.mentions.map((mention) => moved(mention, by))),
      })),
      quotes: steps.flatMap((by) =>
        quotes.map((each) => ({
          ...each,
          parts: each.parts.map((part) => moved(part, by)),
          cue: null,
          speaker: null,
        })),
      ),
    })
    const path = await write('long.html', [long])
    const session = await browser.newBrowserCDPSession()
    const used = async (): Promise<number> => {
      const { processInfo } = await session.send('SystemInfo.getProcessInfo')
      return processInfo.reduce((sum, { type, cpuTime }) => sum + (type === 'renderer' ? cpuTime : 0), 0)
    }
    const page = await open(path)
    // Of the processor, not of the clock: other tests run at the same time.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    const opened = await used()
    expect(opened).toBeLessThan(3)
    await page.evaluate(async (frames) => {
      for (let i = 0; i < frames; i++) {
        scrollBy(0, 400)
        await new Promise(requestAnimationFrame)
      }
    }, FRAMES)
    expect((await used()) - opened).toBeLessThan(FRAMES / 30)
    expect(await page.locator('.card').count()).toBe(copies * quotes.length)
  })

  test('the switch for dark turns the page dark, and back', async () => {
    const page = await open(one, { colorScheme: 'light' })
    const paper = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const light = await paper()
    await page.getByRole('button', { name: 'Dark' }).click()
    expect(await paper()).not.toBe(light)
    await page.getByRole('button', { name: 'Light' }).click()
    expect(await paper()).toBe(light)
  })
})
