import type { EntityType, Span } from '../../../document.js'
import type { Quote, Result } from '../../../schema/result.js'
import { namesOf, type Named } from '../../finds.js'
import { marksWithin, toNested, toPieces, type Mark, type Step } from '../../nested-marks.js'
import { textOfResult } from '../../needed.js'
import { toTextBlocks } from '../../text-blocks.js'
import { toXml } from '../../xml-text.js'

/** The paragraphs of the text, one a string, with names and speech as elements. */
export const toBody = (result: Result, prefix: string): string[] => {
  const text = textOfResult(result)
  const paragraphs = paragraphsOf(text)
  const steps = marksWithin(paragraphs, toElements(result, prefix)).map((elements, p) =>
    toNested(toPieces(paragraphs[p]!, elements)),
  )
  const toTag = createTags(steps.flat())
  const body = steps.map((each) => each.map((step) => toMarkup(step, text, toTag)).join(''))
  return body.length === 0 ? ['<p/>'] : body.map((each) => `<p>${each}</p>`)
}

interface Element extends Mark {
  readonly name: string
  readonly attributes: string
  /** Of speech: one quote may be several elements, which are chained by their ids. */
  readonly id: string | null
}

const toElements = (result: Result, prefix: string): Element[] =>
  [
    ...namesOf(result).map((named) => toName(named, prefix)),
    ...result.quotes.flatMap((quote) => toSpeech(quote, prefix)),
  ].toSorted((a, b) => a.start - b.start)

const NAMES: Readonly<Record<EntityType, string>> = {
  person: 'persName',
  place: 'placeName',
  organisation: 'orgName',
}

const toName = ({ type, entity, mention: { start, end, confidence } }: Named, prefix: string): Element => ({
  ...{ start, end, id: null, name: NAMES[type] },
  attributes: ` ref="#${toXml(prefix + entity.id)}" cert="${confidence}"`,
})

const toSpeech = ({ id, kind, parts, speaker, confidence }: Quote, prefix: string): Element[] => {
  const who = speaker && toXml(`#${prefix}${speaker.entity ?? `${id}-speaker`}`)
  const attributes = `${who === null ? '' : ` who="${who}"`} direct="${kind !== 'indirect'}" cert="${confidence}"`
  return parts.map(({ start, end }) => ({ start, end, attributes, name: 'said', id: toXml(prefix + id) }))
}

/** Paragraphs that hold words, without the blanks around those. */
const paragraphsOf = (text: string): Span[] =>
  toTextBlocks(text).flatMap(({ start, end }) => {
    const words = text.slice(start, end)
    const from = start + words.length - words.trimStart().length
    return words.trim() === '' ? [] : [{ start: from, end: from + words.trim().length }]
  })

type Tag = Exclude<Step<Element>, { readonly kind: 'text' }>

/** The second piece of a quote follows the first one, and each says which come before and behind it. */
const createTags = (steps: readonly Step<Element>[]): ((tag: Tag) => string) => {
  const total = new Map<string, number>()
  const seen = new Map<string, number>()
  const next = (counts: Map<string, number>, id: string): number => {
    counts.set(id, (counts.get(id) ?? 0) + 1)
    return counts.get(id)!
  }
  for (const step of steps) if (step.kind === 'open' && step.mark.id !== null) next(total, step.mark.id)
  return ({ kind, mark: { name, id, attributes } }) => {
    if (kind === 'close') return `</${name}>`
    if (id === null) return `<${name}${attributes}>`
    const piece = next(seen, id)
    const idOf = (n: number): string => (n === 1 ? id : `${id}.${n}`)
    const before = piece === 1 ? '' : ` prev="#${idOf(piece - 1)}"`
    const behind = piece === total.get(id) ? '' : ` next="#${idOf(piece + 1)}"`
    return `<${name} xml:id="${idOf(piece)}"${before}${behind}${attributes}>`
  }
}

const toMarkup = (step: Step<Element>, text: string, toTag: (tag: Tag) => string): string =>
  step.kind === 'text' ? toXml(text.slice(step.start, step.end)) : toTag(step)
