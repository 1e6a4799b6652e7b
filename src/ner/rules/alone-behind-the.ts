import { wordOf, type Document, type Mention } from '../../document.js'
import { KINSHIP_NOUNS } from '../../lexicon/kinship-nouns.js'
import type { MentionReader } from './rule.js'
import { lowerOf } from './words.js'

/** "The Eagle has landed", "the Queenslander": one word behind "the", which the tagger hardly takes for a body; nor are "the Smiths’ children" one's. */
export const readAloneBehindThe: MentionReader = (doc, mention) =>
  isHardlyBody(doc, mention) || isFamily(doc, mention)
    ? [{ first: mention.firstToken, end: mention.endToken, type: null }]
    : []

const isHardlyBody = (doc: Document, { confidence, firstToken, endToken }: Mention): boolean =>
  confidence < SURE &&
  lowerOf(doc, endToken - 2) === 'the' &&
  firstToken >= endToken - 2 &&
  // "The Gazette: How did it begin?" names who speaks.
  wordOf(doc, endToken) !== ':' &&
  // Not "the BoG" or "the EgyptAir plane".
  /^\p{Lu}\p{Ll}+$/u.test(wordOf(doc, endToken - 1))

/** "the Smiths’ house", but not "the Browns’ win" */
const isFamily = (doc: Document, { firstToken, endToken }: Mention): boolean =>
  lowerOf(doc, firstToken - 1) === 'the' &&
  endToken - firstToken === 1 &&
  wordOf(doc, firstToken).endsWith('s') &&
  /^['’]$/.test(wordOf(doc, endToken)) &&
  (KINSHIP_NOUNS.has(lowerOf(doc, endToken + 1)) || HOME.test(lowerOf(doc, endToken + 1)))

const HOME = /^(?:farm|flat|garden|home|house|kitchen|marriage|wedding)$/

/** Of such names in fresh news three in five of those between it and 0.6 are of a body, and half of those below. */
const SURE = 0.5
