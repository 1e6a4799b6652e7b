// Puts the style and the script of HTML reports into src/report/formats/html/page-code.ts, with the hash of each for the
// page's Content-Security-Policy: run from the root of the repository, by "npm run lists".
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { rolldown } from 'rolldown'

const FOLDER = 'src/report/formats/html/'
const TARGET = `${FOLDER}page-code.ts`

const toScript = async () => {
  const bundle = await rolldown({ input: `${FOLDER}page/page.ts`, platform: 'browser' })
  const { output } = await bundle.generate({ format: 'iife', minify: true })
  await bundle.close()
  return output[0].code.trim()
}

// Comments and indentation are for us alone.
const toStyle = () =>
  readFileSync(`${FOLDER}page/page.css`, 'utf8')
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\n\s*/g, '\n')
    .trim()

const hashOf = (code) => createHash('sha256').update(code).digest('base64')

const [style, script] = [toStyle(), await toScript()]
// What ends the element early or opens a comment in it would be no code for a browser.
if (/<\/(?:style|script)|<!--/i.test(style + script)) throw new Error('The page holds a tag in its own code.')
const code = Object.entries({
  STYLE: style,
  STYLE_HASH: hashOf(style),
  SCRIPT: script,
  SCRIPT_HASH: hashOf(script),
})
  .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}\n`)
  .join('')
const made = `// Made by tools/page/page-code.js of what is in page/.\n${code}`
// What has not changed keeps its time, so that nothing is built again for it.
if (!existsSync(TARGET) || readFileSync(TARGET, 'utf8') !== made) writeFileSync(TARGET, made)
