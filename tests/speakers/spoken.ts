import type { AttributionSource, Document, EntityType, Quote } from '../../src/document.js'
import { findEntities } from '../../src/entities/find-entities.js'
import { openResources } from '../../src/resources/node.js'
import { createSpeakerFinder } from '../../src/speakers/find-speakers.js'
import { toGoldDocument } from '../../tools/corpora/gold-document.js'

const findSpeakers = createSpeakerFinder(openResources().quotes())

const TYPES: Readonly<Record<string, EntityType>> = { P: 'person', L: 'place', O: 'organisation' }
const MARK = /\[[PLO] |\]|\{\w+ |\}/g

/**
 * "[P Ana Ruiz] left. “It is late,” {pronoun she} said.": a document with these mentions, in which each source in braces
 * says something. No model finds them.
 */
export const toSpoken = (marked: string): Document => {
  const open: { readonly mark: string; readonly start: number }[] = []
  const mentions: { type: EntityType; start: number; end: number }[] = []
  const sources: AttributionSource[] = []
  let text = ''
  let at = 0
  for (const { 0: mark, index } of marked.matchAll(MARK)) {
    text += marked.slice(at, index)
    at = index + mark.length
    if (mark !== ']' && mark !== '}') {
      open.push({ mark, start: text.length })
      continue
    }
    const { mark: opened, start } = open.pop()!
    const span = { start, end: text.length }
    if (mark === ']') mentions.push({ type: TYPES[opened[1]!]!, ...span })
    else sources.push({ ...span, via: opened.slice(1).trim() as AttributionSource['via'] })
  }
  const doc = findEntities(toGoldDocument(text + marked.slice(at), mentions))
  return findSpeakers({ ...doc, quotes: sources.map(toQuote) })
}

const toQuote = (source: AttributionSource): Quote => ({
  kind: 'indirect',
  parts: [{ start: source.end, end: source.end + 1 }],
  content: null,
  cue: null,
  source,
  speaker: null,
  confidence: 1,
})
