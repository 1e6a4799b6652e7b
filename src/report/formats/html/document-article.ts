import type { Result } from '../../../schema/result.js'
import { toHtmlLine } from '../../html-text.js'
import type { ReportSettings } from '../../reporter.js'
import { toNameLists } from './name-lists.js'
import { toQuoteCards } from './quote-cards.js'
import { toMarkedText } from './text/marked-text.js'
import type { TextBlock } from '../../text-blocks.js'
import type { Anchors, TextMark } from './text/to-marks.js'

/** What is shown of a document besides its result. `anchor`: "d1". */
interface Shown {
  readonly anchor: string
  readonly text: string
  readonly blocks: readonly TextBlock[]
  readonly marks: readonly TextMark[]
  readonly anchors: Anchors
}

/** One document: its names, its text with all that was found in it, its quotes. */
export const toArticle = (
  result: Result,
  { anchor, text, blocks, marks, anchors }: Shown,
  settings: ReportSettings,
): string => {
  const names = toNameLists(result, anchors, settings)
  const cards = settings.types.includes('quotes') ? toQuoteCards(result, anchors) : ''
  const language = toLanguage(result.source.language)
  return (
    `<article class="document" id="${anchor}" aria-labelledby="${anchor}t">${toHead(result, anchor)}` +
    (names === '' ? '' : `<aside class="index" aria-label="Names in ${titleOf(result)}">${names}</aside>`) +
    `<div class="text"${language}>${toMarkedText(text, blocks, marks)}</div>` +
    (cards === '' ? '' : `<aside class="quotes" aria-label="Quotes in ${titleOf(result)}">${cards}</aside>`) +
    '</article>\n'
  )
}

/** What a document is called: its title, else its name. */
export const titleOf = ({ id, source }: Pick<Result, 'id' | 'source'>): string =>
  toHtmlLine(source.title ?? (id === '-' ? 'Standard input' : id))

const toLanguage = (language: string | null): string =>
  language === null || !/^[a-z]{2,3}$/.test(language) ? '' : ` lang="${language}"`

const toHead = (result: Result, anchor: string): string => {
  const { id, source, notices } = result
  const facts = [
    ...(source.title === null ? [] : [toHtmlLine(source.path ?? id)]),
    ...(source.author === undefined ? [] : [toHtmlLine(source.author)]),
    ...(source.date === undefined ? [] : [toHtmlLine(source.date)]),
    ...(source.url === undefined ? [] : [toAddress(source.url)]),
    `${source.characters.toLocaleString('en')} characters`,
  ]
  return (
    `<header><h2 id="${anchor}t">${titleOf(result)}</h2><p class="facts">${facts.join(' · ')}</p>` +
    (notices.length === 0 ? '' : `<ul class="notices">${notices.map(toNotice).join('')}</ul>`) +
    '</header>'
  )
}

// What a document gives as its address may be a script: only an address of the web becomes a link.
const toAddress = (url: string): string => {
  const words = toHtmlLine(url)
  return /^https?:\/\//i.test(url)
    ? `<a href="${words}" rel="noreferrer" target="_blank">${words}</a>`
    : words
}

const toNotice = ({ line, message }: Result['notices'][number]): string =>
  `<li>${line === null ? '' : `Line ${line}: `}${toHtmlLine(message)}</li>`
