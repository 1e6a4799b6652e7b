import type { Quote, Result, Speaker } from '../../../schema/result.js'
import { toHtmlLine } from '../../html-text.js'
import { toPercent } from '../../percent.js'
import { toPlace } from '../../place.js'
import type { Anchors } from './text/to-marks.js'

/** What was said: a card for each quote, in the order of the text. */
export const toQuoteCards = ({ quotes }: Result, anchors: Anchors): string =>
  `<h3>Quotes <span class="count">${quotes.length}</span></h3>` +
  (quotes.length === 0
    ? '<p class="none">None found.</p>'
    : toGroups(quotes.map((quote, i) => toCard(quote, i, anchors))))

// As the groups of paragraphs: a browser lays them out when they come near.
const GROUPED = 16
const toGroups = (cards: readonly string[]): string => {
  const groups: string[] = []
  for (let i = 0; i < cards.length; i += GROUPED)
    groups.push(`<ol class="cards" start="${i + 1}">${cards.slice(i, i + GROUPED).join('')}</ol>`)
  return groups.join('')
}

const toCard = (quote: Quote, index: number, anchors: Anchors): string => {
  const { kind, speaker, cue, confidence } = quote
  const place = quote.content ?? quote.parts[0]!
  const facts = [
    ...(cue === null ? [] : [`<span class="cue">${toHtmlLine(cue.text)}</span>`]),
    ...(kind === 'direct' ? [] : [kind]),
    `quote ${toPercent(confidence)}%`,
    ...(speaker === null ? [] : [`speaker ${toPercent(speaker.confidence)}%`]),
  ]
  return (
    `<li class="card ${kind}" id="${anchors.ofCard(index)}" data-sure="${toPercent(confidence)}"><figure>` +
    `<blockquote><p>${toWords(quote)}</p></blockquote>` +
    `<figcaption><p class="by">${toSpeaker(speaker, anchors)}</p><p class="facts">${facts.join(' · ')}</p>` +
    `<a class="jump" href="#${anchors.ofQuote(index)}" data-of="${anchors.ofQuote(index)}">${toWhere(place)}` +
    `<span class="unseen">: show quote ${index + 1} in the text</span></a></figcaption></figure></li>`
  )
}

// A paraphrase keeps the marks that stand around its quoted words; what has none gets none.
const toWords = ({ kind, content, parts }: Quote): string => {
  if (kind !== 'direct' && content) return toHtmlLine(content.text)
  return parts
    .map(({ text }) => (kind === 'indirect' ? toHtmlLine(text) : `“${toHtmlLine(text)}”`))
    .join(' … ')
}

/** "Volodymyr Zelenskyy, as “He”" */
const toSpeaker = (speaker: Speaker | null, { ofEntity, group }: Anchors): string => {
  if (speaker === null) return '<span class="nobody">Speaker unknown</span>'
  const { entity, name, mention } = speaker
  const anchor = entity === null ? undefined : ofEntity(entity)
  const words = `<bdi>${toHtmlLine(name)}</bdi>`
  const by = anchor === undefined ? words : `<a href="#${anchor}" data-of="${group(entity!)}">${words}</a>`
  if (mention === null) return `${by} <span class="as">by context</span>`
  return mention.text === name ? by : `${by} <span class="as">as “${toHtmlLine(mention.text)}”</span>`
}

const toWhere = (place: Quote['parts'][number]): string => {
  const where = toHtmlLine(toPlace(place))
  return /^\d+:\d+$/.test(where) ? `Line ${place.line}` : where
}
