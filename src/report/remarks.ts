import type { Quote, Result } from '../schema/result.js'
import { toDoubt } from './doubt.js'

/** What an editor should look at before a document is published. */
export interface Remark {
  /** Like "quote-without-speaker": stays the same while the words may change. */
  readonly rule: string
  readonly level: 'warning' | 'note'
  readonly message: string
  /** The line in the file, from 1; null where it concerns all of it, or the file has no lines. */
  readonly line: number | null
  /** Half-open, from 1, where one stretch of a line is meant. */
  readonly columns: readonly [start: number, end: number] | null
}

/** What the rules find; the other ones are called after the notice that they pass on. */
export const RULES: Readonly<Record<string, string>> = {
  'quote-without-speaker': 'The text does not say who is quoted.',
  'doubtful-speaker': 'It is not sure who is quoted.',
}

/** In the order of the text, what concerns all of it last. */
export const remarksOf = (result: Result): Remark[] => {
  const hasLines = linesAreOf(result)
  return [...result.quotes.flatMap(ofQuote), ...ofNotices(result)]
    .map((remark) => (hasLines ? remark : { ...remark, line: null, columns: null }))
    .toSorted((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity) || 0)
}

const ofQuote = (quote: Quote): Remark[] => {
  const { speaker } = quote
  if (speaker === null)
    return [
      {
        rule: 'quote-without-speaker',
        level: 'warning',
        message: `Quote without a speaker: ${wordsOf(quote)}`,
        ...placeOf(quote),
      },
    ]
  const doubt = toDoubt(speaker.confidence)
  if (doubt === '') return []
  const message = `Doubtful speaker, ${speaker.name} (${doubt}): ${wordsOf(quote)}`
  return [{ rule: 'doubtful-speaker', level: 'note', message, ...placeOf(quote) }]
}

const ofNotices = ({ notices }: Result): Remark[] =>
  notices.map(({ code, message, line }) => ({
    rule: code.toLowerCase().replaceAll('_', '-'),
    level: 'warning',
    message,
    line,
    columns: null,
  }))

const placeOf = ({ parts, content }: Quote): Pick<Remark, 'line' | 'columns'> => {
  const { line, column, start, end, text } = content ?? parts[0]!
  // A passage of several lines has no end in the first.
  return { line, columns: /[\n\r]/.test(text) ? null : [column, column + end - start] }
}

const LONGEST = 60

const wordsOf = ({ text }: Quote): string => {
  const words = text.replace(/\s+/g, ' ')
  const kept = words.length <= LONGEST ? words : `${words.slice(0, words.lastIndexOf(' ', LONGEST))} …`
  return `“${kept}”`
}

// Their lines are those of the text that was read out of them, which no editor shows.
const WITHOUT_LINES = new Set(['pdf', 'docx', 'odt', 'rtf', 'doc', 'epub', 'msg'])

/** Whether line and column can be looked up in the file itself, not in a member of it. */
const linesAreOf = ({ id, source: { path, format } }: Result): boolean =>
  !WITHOUT_LINES.has(format) && (path === null || !id.startsWith(`${path}/`))
