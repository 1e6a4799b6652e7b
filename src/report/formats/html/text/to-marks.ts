import type { Span } from '../../../../document.js'
import type { ResultType } from '../../../../schema/options.js'
import type { Entity, Quote, Result } from '../../../../schema/result.js'
import { toHtmlLine } from '../../../html-text.js'
import { toPercent } from '../../../percent.js'
import type { Mark } from '../../../nested-marks.js'

/** A stretch of the text that the page shows as something. */
export interface TextMark extends Mark {
  readonly layer: number
  /** What a link jumps to: the first piece of the mark bears it; null: nothing links here. */
  readonly anchor: string | null
  /** The tag that opens it, without an id: `<mark class="person" data-of="d1-person-1" data-sure="99"`. */
  readonly open: string
  readonly close: string
}

/** The anchors of one document: "d2m5" is the fifth mention, "d2q1" the first quote, "d2c1" its card. */
export interface Anchors {
  readonly ofEntity: (id: string) => string | undefined
  readonly ofQuote: (index: number) => string
  readonly ofCard: (index: number) => string
  /** What a list, a card and the text say together: all mentions of one entity. */
  readonly group: (entity: string) => string
}

export const ENTITY_TYPES = [
  ['people', 'person'],
  ['places', 'place'],
  ['organisations', 'organisation'],
] as const satisfies readonly (readonly [ResultType, string])[]

const LAYERS = { clause: 0, words: 1, source: 2, name: 3 } as const

/** Everything of a result that is marked in its text, in the order of the text. */
export const toMarks = (result: Result, document: string): { marks: TextMark[]; anchors: Anchors } => {
  const firsts = new Map<string, string>()
  const marks: TextMark[] = []
  const anchors: Anchors = {
    ofEntity: (id) => firsts.get(id),
    ofQuote: (index) => `${document}q${index + 1}`,
    ofCard: (index) => `${document}c${index + 1}`,
    group: (entity) => toHtmlLine(`${document}-${entity}`),
  }
  for (const [type, name] of ENTITY_TYPES)
    for (const entity of result[type]) {
      firsts.set(entity.id, `${document}m${marks.length + 1}`)
      for (const mark of mentionMarks(entity, name, anchors.group(entity.id)))
        marks.push({ ...mark, anchor: `${document}m${marks.length + 1}` })
    }
  result.quotes.forEach((quote, i) => marks.push(...quoteMarks(quote, anchors.ofQuote(i))))
  return { marks: marks.sort((a, b) => a.start - b.start || a.layer - b.layer), anchors }
}

const mentionMarks = ({ name, mentions }: Entity, type: string, group: string): TextMark[] =>
  mentions.map(({ text, start, end, confidence }) => ({
    start,
    end,
    layer: LAYERS.name,
    anchor: null,
    // Whom a short form means is seen when the pointer rests on it.
    open: `<mark class="${type}" data-of="${group}" data-sure="${toPercent(confidence)}"${text === name ? '' : ` title="${toHtmlLine(name)}"`}`,
    close: '</mark>',
  }))

const quoteMarks = (quote: Quote, anchor: string): TextMark[] => {
  const { kind, parts, content, cue, speaker, confidence } = quote
  const open = `<mark class="quote ${kind}" data-of="${anchor}" data-sure="${toPercent(confidence)}"`
  const said = content === undefined ? parts : [content]
  const toMark = ({ start, end }: Span, i: number): TextMark => ({
    ...{ start, end, layer: LAYERS.clause, open, close: '</mark>' },
    anchor: i === 0 ? anchor : null,
  })
  const toInner = (layer: number, name: string, spans: readonly (Span | null)[]): TextMark[] =>
    spans
      .filter((span) => span !== null)
      .map(({ start, end }) => ({
        ...{ start, end, layer, anchor: null, close: '</span>' },
        open: `<span class="${name}" data-in="${anchor}"`,
      }))
  return [
    ...said.map(toMark),
    ...(content === undefined ? [] : toInner(LAYERS.words, 'words', parts)),
    ...toInner(LAYERS.source, 'source', [cue, speaker?.mention ?? null]),
  ]
}
