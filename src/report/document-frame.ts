import type { Notice, Result } from '../schema/result.js'
import { INDENT, sectionTitle } from './entity-grid.js'
import { wrapped } from './layout.js'
import { printableCell } from './printable.js'
import type { ReportSettings } from './reporter.js'

/** `news/izium.md · A visit` */
export const heading = ({ id, source }: Result, { width, palette }: ReportSettings): string[] => {
  const name = id === '-' ? 'standard input' : printableCell(id)
  const title = source.title === null ? '' : ` · ${printableCell(source.title)}`
  return wrapped(name + title, width).map((line) => palette.bold.underline(line))
}

/** What a reader should know of a document, below it. */
export const noticeSection = (notices: readonly Notice[], settings: ReportSettings): string[] => [
  sectionTitle('Notices', notices.length, settings),
  ...notices.flatMap(({ line, message }) => {
    const { width, palette } = settings
    const words = printableCell(line === null ? message : `line ${line}: ${message}`)
    const [first = '', ...others] = wrapped(words, width - 2 * INDENT.length)
    return [palette.yellow(INDENT + first), ...others.map((each) => palette.yellow(INDENT.repeat(2) + each))]
  }),
]
