import { usageWrong } from '../../errors.js'
import type { Result } from '../../schema/result.js'
import { toHtmlLine } from '../html-text.js'
import type { FailedDocument, Report, Reporter, ReportSettings, Sink } from '../reporter.js'
import { titleOf, toArticle } from './html/document-article.js'
import { count, createTally } from './html/overview/tally.js'
import { toOverview } from './html/overview/overview.js'
import { openMergedPage } from './html/merged-page.js'
import { toFoot, toHead } from './html/page-frame.js'
import { toTextBlocks } from '../text-blocks.js'
import { toMarks } from './html/text/to-marks.js'

/**
 * One page for a browser, with nothing outside it: each document with all that was found in it, and an overview of several.
 * Documents are written as they come; only counts are kept.
 */
export const html: Reporter = {
  needs: { text: true, offsets: 'utf16' },
  open: (sink, settings) => openReport(sink, settings),
  openMerged: (sink) => openMergedPage(sink),
}

const openReport = (sink: Sink, settings: ReportSettings): Report => {
  const tally = createTally()
  let foot = ''
  return {
    document: async (result) => {
      const anchor = `d${tally.documents.length + 1}`
      const title = titleOf(result)
      const text = textOf(result)
      const blocks = toTextBlocks(text)
      const marked = toMarks(result, anchor)
      const article = toArticle(result, { ...marked, text, anchor, blocks }, settings)
      const head = foot === '' ? toHead(title, settings.types) : ''
      foot = toFoot(toHtmlLine(`${result.producer.name} ${result.producer.version}`))
      count(tally, result, { title, anchor, blocks, ofEntity: marked.anchors.ofEntity })
      await sink(head + article)
    },
    failure: (failed: FailedDocument) => {
      tally.failures.push(failed)
      return Promise.resolve(false)
    },
    close: async () => {
      if (foot !== '') await sink(toOverview(tally, settings.types) + foot)
    },
  }
}

const textOf = ({ id, text }: Result): string => {
  if (text === undefined)
    throw usageWrong([`The result of "${id}" has no text: extract it with { text: true }.`])
  return text
}
