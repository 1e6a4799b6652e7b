import type { Quote } from '../../../schema/result.js'
import { toDoubt } from '../../doubt.js'
import { INDENT, sectionTitle } from '../../entity-grid.js'
import { wholeOf } from '../../find-context.js'
import { linked } from '../../hyperlink.js'
import { wrapped } from '../../layout.js'
import { toPlace } from '../../place.js'
import { printableCell } from '../../printable.js'
import { contextLines, type Shown } from './context-lines.js'
import { filled } from './cell-words.js'

/** The quotes of a document: where and what, then who. */
export const quoteSection = (shown: Shown): string[] => [
  sectionTitle('Quotes', shown.result.quotes.length, shown.settings),
  ...shown.result.quotes.flatMap((quote) => quoteLines(quote, shown)),
]

const quoteLines = (quote: Quote, shown: Shown): string[] => {
  const { result, settings } = shown
  const { width, palette } = settings
  const room = width - 2 * INDENT.length
  const passage = quote.content ?? quote.parts[0]!
  const place = toPlace(passage)
  const [first = '', ...others] = wrapped(`${place}  ${wordsOf(quote)}`, room)
  return [
    INDENT + palette.dim(linked(place, result.source.path, passage, settings)) + first.slice(place.length),
    ...others.map((each) => INDENT.repeat(2) + each),
    ...wrapped(`— ${saidBy(quote)}`, room).map(
      (each) => INDENT.repeat(2) + (quote.speaker === null ? palette.yellow(each) : palette.cyan(each)),
    ),
    ...contextLines(wholeOf(quote), shown, width - INDENT.length).map((each) => INDENT + each),
  ]
}

// A paraphrase keeps the marks that stand around its quoted words; what has none gets none.
const wordsOf = ({ kind, content, parts }: Quote): string => {
  if (kind !== 'direct' && content) return printableCell(content.text)
  const words = parts.map(({ text }) => (kind === 'indirect' ? text : `“${text}”`)).join(' … ')
  return printableCell(words)
}

/** `Volodymyr Zelenskyy (“He”) · said · mixed · confidence 0.52` */
const saidBy = ({ speaker, kind, cue, confidence }: Quote): string => {
  const doubt = toDoubt(confidence)
  return filled([
    speaker === null ? 'speaker unknown' : nameOf(speaker),
    cue === null ? '' : printableCell(cue.text),
    kind === 'direct' ? '' : kind,
    doubt === '' ? '' : `confidence ${doubt}`,
  ]).join(' · ')
}

const nameOf = ({ name, mention }: NonNullable<Quote['speaker']>): string =>
  printableCell(name) +
  (mention === null || mention.text === name ? '' : ` (“${printableCell(mention.text)}”)`)
