import { wordOf, type Document, type Mention } from '../../document.js'
import type { MentionReader } from './rule.js'
import { lowerOf } from './words.js'

/** "The Eagle has landed", "the Queenslander": one word behind "the", which the tagger hardly takes for a body. */
export const readAloneBehindThe: MentionReader = (doc, mention) =>
  isHardlyBody(doc, mention) ? [{ first: mention.firstToken, end: mention.endToken, type: null }] : []

const isHardlyBody = (doc: Document, { confidence, firstToken, endToken }: Mention): boolean =>
  confidence < SURE &&
  lowerOf(doc, endToken - 2) === 'the' &&
  firstToken >= endToken - 2 &&
  // "The Gazette: How did it begin?" names who speaks.
  wordOf(doc, endToken) !== ':' &&
  // Not "the BoG" or "the EgyptAir plane".
  /^\p{Lu}\p{Ll}+$/u.test(wordOf(doc, endToken - 1))

/** Of such names below it three in seven are of a body, in the texts that measure and those we labelled; above it six in seven. */
const SURE = 0.6
