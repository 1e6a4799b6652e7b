import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

/** Where Debian, macOS and Windows have it; CHROMIUM_PATH says it for any other place. */
const PLACES = [
  process.env['CHROMIUM_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

/** The browser of this machine; undefined: there is none, and what needs it is skipped. */
export const CHROMIUM = PLACES.find((path) => path !== '' && existsSync(path))

export const startChromium = (): Promise<Browser> => {
  if (CHROMIUM === undefined) throw new Error('There is no Chromium here: install it, or set CHROMIUM_PATH.')
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
}
