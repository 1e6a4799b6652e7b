import { lowerAt } from '../collections/lower-at.js'
import type { Document, Quote } from '../document.js'
import { ISSUED_NOUNS } from '../lexicon/issued-nouns.js'
import { SPEECH_NOUNS } from '../lexicon/speech-nouns.js'
import type { Anaphor } from './anaphors.js'
import { sentenceOf, tokenAt } from './discourse.js'
import { MOST_SPOKE, type Referent, type Spoke } from './referents.js'

/** Whose words "the statement said" are: whoever said something "in a statement" last; null where nobody with a name did. */
export const issuerOf = (
  { kind, head, sentence }: Anaphor,
  spoke: readonly Spoke[],
): (Referent & Pick<Spoke, 'issued'>) | null => {
  if (kind !== 'the-text') return null
  for (let i = spoke.length - 1; i >= Math.max(0, spoke.length - MOST_SPOKE); i--) {
    const { issued, entity, name, sentence: then } = spoke[i]!
    if (sentence - then > REACH) return null
    if (issued === head) return entity && { entity, name, issued: ISSUED_NOUNS.has(head) ? head : null }
  }
  return null
}

/** In sentences. */
const REACH = 8

/** "The ministry said in an emailed statement": the noun of what it was said in; null for none. */
export const issuedIn = (doc: Document, { source, parts }: Quote): string | null => {
  const at = tokenAt(doc, source?.start ?? parts[0]!.start)
  const { firsts, count } = doc.sentences
  const sentence = sentenceOf(doc, at)
  const end = sentence + 1 < count ? firsts[sentence + 1]! : doc.tokens.count
  const isInside = (token: number): boolean =>
    parts.some((part) => doc.tokens.starts[token]! >= part.start && doc.tokens.starts[token]! < part.end)
  for (let token = Math.max(firsts[sentence]!, at - NEAR); token < Math.min(end, at + NEAR) - 2; token++) {
    if (!isIn(doc, token) || !ARTICLES.has(lowerAt(doc, token + 1)) || isInside(token)) continue
    for (let noun = token + 2; noun < Math.min(end, token + LONGEST); noun++)
      if (SPEECH_NOUNS.has(lowerAt(doc, noun))) return lowerAt(doc, noun)
  }
  return null
}

/** In tokens: how far from the name of whoever speaks. */
const NEAR = 30
/** In tokens: "in a long and angry statement". */
const LONGEST = 7

const ARTICLES = new Set(['a', 'an'])

// Most words are told apart by their length, before anything is cut out of the text.
const isIn = (doc: Document, token: number): boolean => {
  const length = doc.tokens.ends[token]! - doc.tokens.starts[token]!
  if (length === 2) return lowerAt(doc, token) === 'in'
  return length >= 4 && length <= 9 && ISSUES.has(lowerAt(doc, token))
}

/** "She issued a statement": the same as in one. */
const ISSUES = new Set(['issued', 'published', 'released', 'sent', 'wrote'])
