import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core'
import { startChromium } from '../report/html/chromium.js'
import { serveFolder, type Site } from './serve-folder.js'

const root = new URL('../../', import.meta.url).pathname

/** The site as it is built, on a server of its own, and a browser in front of it. */
export interface Visit {
  readonly site: Site
  readonly browser: Browser
  /** A fresh visitor. Whatever the page complains of, or asks of another address, is among the troubles. */
  readonly enter: (options?: BrowserContextOptions) => Promise<Page>
  /** What there was since they were last asked for. */
  readonly troubles: () => string[]
  readonly close: () => Promise<void>
}

export const startVisit = async (): Promise<Visit> => {
  const folder = mkdtempSync(join(tmpdir(), 'extract-site-'))
  execFileSync(process.execPath, ['tools/site/build.js', folder], { cwd: root })
  const site = await serveFolder(folder)
  const browser = await startChromium()
  const troubles: string[] = []
  const enter = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
    context.on('request', (request) => {
      const url = request.url().replace(/^blob:/, '')
      if (!url.startsWith(site.address) && !url.startsWith('null/')) troubles.push(url)
    })
    const page = await context.newPage()
    page.on('console', (message) => troubles.push(message.text()))
    page.on('pageerror', ({ message }) => troubles.push(message))
    page.on('dialog', (dialog) => troubles.push(dialog.message()))
    await page.goto(site.address)
    return page
  }
  return {
    site,
    browser,
    enter,
    troubles: () => troubles.splice(0),
    close: async () => {
      await browser.close()
      await site.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** Gives the page these files by its button. */
export const choose = (page: Page, files: Parameters<Page['setInputFiles']>[1]): Promise<void> =>
  page.setInputFiles('#files', files)

/** Drops what stands at these paths, folders too, as a hand does. */
export const drop = async (page: Page, paths: readonly string[]): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
}

/** The report that the page shows. */
export const reportOf = (page: Page): FrameLocator => page.frameLocator('iframe')

/** What the page saves, by the words on its button. */
export const save = async (page: Page, form: string): Promise<{ name: string; text: string }> => {
  await page.getByRole('button', { name: 'Save' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: form }).click(),
  ])
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}
