import type { Span } from '../../document.js'
import { personAt, type Analysis } from '../syntax/analysis.js'
import { isFinite } from '../syntax/finite.js'
import { actorAt, opensSentence, type SpeechFrame } from '../syntax/speech-frames.js'
import { CLITIC, DETERMINER, NUMBER, REPORTS, SOURCE_NOUN, TITLE } from '../syntax/word-categories.js'

/** “The roads are gone,” Ana Lucero, a nurse in Tacloban.: a name and who that is, and no verb at all. */
export const namedBehind = (analysis: Analysis, quotation: number): Span | null => {
  const { doc, quotations, words, categories, mentionAt, firsts, sentenceAt } = analysis
  const { firstToken, endToken, end } = quotations[quotation]!
  if (doc.text.charAt(end - 1) !== ',' || !opensSentence(analysis, firstToken)) return null
  const limit = firsts[sentenceAt[endToken - 1]! + 1]!
  const source = actorAt(analysis, endToken, limit)
  if (!source || mentionAt[source.end - 1]! < 0) return null
  const comma = source.end
  const isAlone = comma === limit || (words[comma] === '.' && comma + 1 === limit)
  const opens = (categories[comma + 1] ?? 0) & (DETERMINER | SOURCE_NOUN | TITLE | NUMBER)
  const isDescribed = words[comma] === ',' && opens && !isFinite(analysis, { first: comma + 1, end: limit })
  if (!isAlone && !isDescribed) return null
  for (let at = comma; at < limit; at++) if (categories[at]! & REPORTS) return null
  return personAt(analysis, source.end - 1)
}

/** In tokens: “no surrender” and “not one penny” are no longer, marks with them. */
const LONGEST_LABEL = 12

/** "her “no surrender” remark", "Ruiz’s “not one penny” speech": whoever owns what was said. */
export const ownerAround = (analysis: Analysis, quotation: number): SpeechFrame | null => {
  const { quotations, words, categories } = analysis
  const { firstToken, endToken } = quotations[quotation]!
  if (endToken - firstToken > LONGEST_LABEL || !OWNED.has(words[endToken] ?? '')) return null
  const owner = firstToken - 1
  if (owner >= 0 && OWNERS.has(words[owner]!))
    return { cue: endToken, source: { first: owner, end: firstToken } }
  const person = categories[owner]! & CLITIC ? personAt(analysis, owner - 1) : null
  return person && { cue: endToken, source: { first: person.firstToken, end: person.endToken } }
}

const OWNERS = new Set(['his', 'her'])
const OWNED = new Set(['comment', 'comments', 'jibe', 'outburst', 'quip', 'remark', 'remarks', 'tweet'])
