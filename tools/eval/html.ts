import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { decodePage } from '../../src/sources/formats/html/charset.js'
import { readPage } from '../../src/sources/formats/html/read-page.js'
import type { Evaluation } from './evaluation.js'
import { scorePage, toFigures, type PageScore } from './html-scores.js'

interface Page {
  readonly file: string
  /** The article as people copied it from the page. */
  readonly text: string
}

/** Web pages: how much of the article is read, and how much besides. The pages say of no headline whether it is wanted. */
export const evaluateHtml: Evaluation = async (data, { errors }) => {
  const folder = join(data, 'html')
  const pages = readFileSync(join(folder, 'gold.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Page)
  const read: PageScore[] = []
  const bodies: PageScore[] = []
  const lines: string[] = []
  for (const { file, text } of pages) {
    const { text: source } = await decodePage(gunzipSync(readFileSync(join(folder, file))), file, null)
    const page = await readPage(source, { wholePage: false })
    const [first] = page.blocks ?? []
    const headline = first?.kind === 'heading' ? first.end : 0
    read.push(scorePage(text, page.text))
    bodies.push(scorePage(text, page.text.slice(headline)))
    if (errors) lines.push(`${file}  ${toFigures([bodies.at(-1)!])}`)
  }
  return [
    ...lines.toSorted(),
    `Articles of ${pages.length} web pages, runs of four words        P     R     F1`,
    `as they are read, under their headlines              ${toFigures(read)}`,
    `without the headlines, which the reference leaves out ${toFigures(bodies)}`,
  ]
}
