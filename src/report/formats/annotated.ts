import type { Entity, Passage, Quote, Result } from '../../schema/result.js'
import { heading, noticeSection } from '../document-frame.js'
import { toDoubt } from '../doubt.js'
import { linked } from '../hyperlink.js'
import { cutWords, rewrapped } from '../layout.js'
import { withMarks, type DrawnMark, type Note } from '../drawn-marks.js'
import { printable, printableCell } from '../printable.js'
import type { Report, Reporter, ReportSettings, Sink } from '../reporter.js'
import { toTextIndex } from '../text-index.js'

/** The text itself with its names and quotes marked, by colour or, where there is none, by brackets. */
export const annotated: Reporter = {
  needs: { text: true },
  isPaged: true,
  open: (sink, settings) => openReport(sink, settings),
}

const openReport = (sink: Sink, settings: ReportSettings): Report => {
  let between = ''
  return {
    document: async (result) => {
      const sections = [
        heading(result, settings),
        legend(settings),
        [toBody(result, settings)],
        result.notices.length === 0 ? [] : noticeSection(result.notices, settings),
      ].filter(({ length }) => length > 0)
      await sink(`${between}${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`)
      between = '\n'
    },
    failure: () => Promise.resolve(false),
    close: () => Promise.resolve(),
  }
}

const LISTS = [
  { type: 'people', label: 'person', colour: 'cyan' },
  { type: 'places', label: 'place', colour: 'green' },
  { type: 'organisations', label: 'organisation', colour: 'magenta' },
] as const

/** What the colours mean; brackets say it themselves. */
const legend = ({ palette, types }: ReportSettings): string[] => {
  if (palette.level === 0) return []
  const names = LISTS.filter(({ type }) => types.includes(type)).map(({ label, colour }) =>
    palette.bold[colour](label),
  )
  return [[...names, ...(types.includes('quotes') ? [palette.underline('quote')] : [])].join('  ')]
}

const toBody = (result: Result, settings: ReportSettings): string => {
  const text = result.text ?? ''
  const where: Where = { text, path: result.source.path, index: toTextIndex(result), settings }
  const marks = [
    ...result.quotes.flatMap((quote) => quoteMarks(quote, where)),
    ...LISTS.flatMap((list) => result[list.type].flatMap((entity) => nameMarks(entity, list, where))),
  ]
  const notes = result.quotes.map((quote) => speakerNote(quote, where))
  const toSafe = (words: string): string => cutWords(printable(toLines(words), '\n'))
  const body = withMarks(text, marks, notes, toSafe).trim()
  return settings.onTerminal ? rewrapped(body, settings.width) : body
}

const toLines = (text: string): string =>
  text.replace(/\r\n?|[\v\f\x85\u2028\u2029]/g, '\n').replaceAll('\t', ' ')

interface Where {
  readonly text: string
  readonly path: string | null
  /** From offsets of the result to those of the text. */
  readonly index: (offset: number) => number
  readonly settings: ReportSettings
}

const nameMarks = (
  { mentions }: Entity,
  { label, colour }: (typeof LISTS)[number],
  { path, index, settings }: Where,
): DrawnMark[] => {
  const { palette } = settings
  const [before, behind] = palette.level > 0 ? ['', ''] : ['[', `|${label}]`]
  return mentions.map((mention) => ({
    start: index(mention.start),
    end: index(mention.end),
    before,
    behind,
    paint: (words) => palette.bold[colour](linked(words, path, mention, settings)),
  }))
}

const quoteMarks = (quote: Quote, { index, settings: { palette } }: Where): DrawnMark[] => {
  const [before, behind] = palette.level > 0 ? ['', ''] : ['{', '}']
  return passagesOf(quote).map(({ start, end }) => ({
    start: index(start),
    end: index(end),
    before,
    behind,
    paint: palette.underline,
  }))
}

/** Who spoke, behind the last words of a quote and the mark that closes them. */
const speakerNote = (quote: Quote, { text, path, index, settings }: Where): Note => {
  const last = passagesOf(quote).at(-1)!
  const end = index(last.end)
  const words = linked(`— ${saidBy(quote)}`, path, last, settings)
  return {
    at: /^["'”’»]/.test(text.slice(end, end + 1)) ? end + 1 : end,
    words: ` ${settings.palette.dim(`(${words})`)}`,
  }
}

// Of a paraphrase the whole clause, as in the table.
const passagesOf = ({ kind, content, parts }: Quote): readonly Passage[] =>
  kind !== 'direct' && content ? [content] : parts

const saidBy = ({ speaker, confidence }: Quote): string => {
  const doubt = toDoubt(confidence)
  const name = speaker === null ? 'speaker unknown' : printableCell(speaker.name)
  return doubt === '' ? name : `${name}, confidence ${doubt}`
}
