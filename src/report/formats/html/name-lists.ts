import type { Entity, Result } from '../../../schema/result.js'
import type { ReportSettings } from '../../reporter.js'
import { toDoubt } from '../../doubt.js'
import { toHtmlLine } from '../../html-text.js'
import { toPercent } from '../../percent.js'
import { ENTITY_TYPES, type Anchors } from './text/to-marks.js'

/** Who, where and which organisations: a list for each type that was asked for, each name a link to its first mention. */
export const toNameLists = (result: Result, anchors: Anchors, { types }: ReportSettings): string => {
  const quotes = new Map<string, number>()
  for (const { speaker } of result.quotes)
    if (speaker?.entity) quotes.set(speaker.entity, (quotes.get(speaker.entity) ?? 0) + 1)
  return ENTITY_TYPES.filter(([type]) => types.includes(type))
    .map(([type, name]) => {
      const entities = result[type]
      const items = entities.map((entity) => toItem(entity, name, quotes.get(entity.id) ?? 0, anchors))
      return (
        `<details class="names ${name}-list" open><summary><h3>${TITLES[type]} ` +
        `<span class="count">${entities.length}</span></h3></summary>${toList(items)}</details>`
      )
    })
    .join('')
}

const TITLES = { people: 'People', places: 'Places', organisations: 'Organisations' } as const

// A long list is shown from its head; whoever wants the rest opens it.
const SHOWN = 40

const toList = (items: readonly string[]): string => {
  if (items.length === 0) return '<p class="none">None found.</p>'
  const rest = items.slice(SHOWN)
  const more =
    rest.length === 0
      ? ''
      : `<details class="more"><summary>${rest.length.toLocaleString('en')} more</summary><ul>${rest.join('')}</ul></details>`
  return `<ul>${items.slice(0, SHOWN).join('')}</ul>${more}`
}

const toItem = (entity: Entity, type: string, quotes: number, anchors: Anchors): string => {
  const { id, name, mentions, confidence } = entity
  return (
    `<li data-sure="${toPercent(confidence)}"><a class="${type}" href="#${anchors.ofEntity(id)}" data-of="${anchors.group(id)}">` +
    `<bdi>${toHtmlLine(name)}</bdi></a> <span class="count">${mentions.length}` +
    `<span class="unseen"> ${mentions.length === 1 ? 'mention' : 'mentions'}</span></span>${toAside(entity, quotes)}</li>`
  )
}

/** "Ukrainian President; also Zelenskyy; 2 quotes; confidence 0.52" */
const toAside = ({ roles = [], aliases, confidence }: Entity, quotes: number): string => {
  const doubt = toDoubt(confidence)
  const words = [
    ...roles,
    ...(aliases.length === 0 ? [] : [`also ${aliases.join(', ')}`]),
    ...(quotes === 0 ? [] : [quotes === 1 ? '1 quote' : `${quotes} quotes`]),
    ...(doubt === '' ? [] : [`confidence ${doubt}`]),
  ]
  return words.length === 0 ? '' : `<p class="aside">${toHtmlLine(words.join('; '))}</p>`
}
