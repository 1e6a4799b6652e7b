import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHROMIUM, startChromium } from '../report/html/chromium.js'
import { serveFolder, type Site } from './serve-folder.js'

const place = CHROMIUM ?? 'no Chromium on this machine: skipped; install it or set CHROMIUM_PATH'

describe.skipIf(CHROMIUM === undefined)(`in ${place}`, () => {
  let site: Site
  let browser: Browser
  beforeAll(async () => {
    site = await serveFolder(new URL('../../', import.meta.url).pathname)
    browser = await startChromium()
  })
  afterAll(async () => {
    await browser.close()
    await site.close()
  })

  test('examples/browser finds who said what, and shows it as text', async () => {
    const page = await browser.newPage()
    const troubles: string[] = []
    page.on('console', (message) => troubles.push(message.text()))
    page.on('pageerror', ({ message }) => troubles.push(message))
    await page.goto(`${site.address}examples/browser/`)
    await page.getByRole('button').click()
    expect(await page.getByRole('listitem').allInnerTexts()).toEqual(['Ana Ruiz: “We won,”'])
    await page.getByRole('textbox').fill('“It is <b>over</b>,” said Bo Lind.')
    await page.getByRole('button').click()
    expect(await page.getByRole('listitem').allInnerTexts()).toEqual(['Bo Lind: “It is <b>over</b>,”'])
    // It has no icon, and the browser asks for one.
    expect(troubles.filter((words) => !words.includes('404'))).toEqual([])
  })
})
