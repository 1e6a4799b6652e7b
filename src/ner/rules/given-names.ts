import { wordOf, type Document, type Mention } from '../../document.js'
import { HONORIFICS } from '../../lexicon/honorifics.js'
import { IRREGULAR_PASTS, UNCHANGED_PASTS } from '../../lexicon/irregular-pasts.js'
import { REGIONS } from '../../lexicon/regions.js'
import { ROLES } from '../../lexicon/roles.js'
import { MONTHS, WORDS_BEFORE_TIMES } from '../../lexicon/time-words.js'
import type { Reading } from './edit.js'
import type { MentionReader, WordReader } from './rule.js'
import { isCapitalAt, isGivenNameAt, lowerOf, opensLine, sentenceAt } from './words.js'

/** Given names that are words too: "April" belongs to "Jones" in "met April Jones". */
export const readGivenNames: MentionReader = (doc, mention, mentions, index) =>
  mention.type === 'person'
    ? [
        ...withGivenName(doc, mention, mentions[index - 1]),
        ...readPair(doc, mention),
        ...withoutModal(doc, mention),
      ]
    : withoutModal(doc, mention)

/** "Grace and Hope waved": who opens a sentence beside somebody of one name. */
const readPair = (doc: Document, { firstToken, endToken }: Mention): readonly Reading[] => {
  const first = firstToken - 2
  if (endToken - firstToken > 1 || wordOf(doc, first + 1) !== 'and') return []
  return first === sentenceAt(doc, firstToken).first && isCapitalAt(doc, first) && isGivenNameAt(doc, first)
    ? [{ first, end: first + 1, type: 'person' }]
    : []
}

/** "Will met Mark": after the verb "will" no verb is past. */
export const readWill: WordReader = (doc, will) =>
  isPast(wordOf(doc, will + 1)) && sentenceAt(doc, will).first === will
    ? [{ first: will, end: will + 1, type: 'person' }]
    : []

export const isWill = (word: string): boolean => word === 'Will'

/** "Will Norway join?": a country and no surname. */
const withoutModal = (doc: Document, { firstToken: first, endToken: end }: Mention): readonly Reading[] => {
  if (end - first !== 2 || !isWill(wordOf(doc, first))) return []
  const sentence = sentenceAt(doc, first)
  const isAsked = first === sentence.first && wordOf(doc, sentence.end - 1) === '?'
  return isAsked && REGIONS.has(lowerOf(doc, first + 1)) && !isPast(wordOf(doc, end))
    ? [{ first: first + 1, end, type: 'place' }]
    : []
}

// "need" and "feed" end so too.
const isPast = (word: string): boolean =>
  (IRREGULAR_PASTS.has(word) && !UNCHANGED_PASTS.has(word)) || (/[^e]ed$/.test(word) && word.length > 4)

const withGivenName = (doc: Document, mention: Mention, before: Mention | undefined): readonly Reading[] => {
  const { firstToken, endToken } = mention
  const given = firstToken - 1
  if (!isSurname(doc, mention) || (before?.endToken ?? 0) > given) return []
  if (given < sentenceAt(doc, firstToken).first || opensLine(doc, firstToken)) return []
  const word = lowerOf(doc, given)
  if (!isCapitalAt(doc, given) || !isGivenNameAt(doc, given) || HONORIFICS.has(word) || ROLES.has(word))
    return []
  if (isGivenNameAt(doc, firstToken) && !isUnsure(word)) return []
  if (isBeforeTime(doc, given) || isCapitalAt(doc, given - 1)) return []
  return isVerb(doc, given) ? [] : [{ first: given, end: endToken, type: 'person' }]
}

/** One word, or "Nic Dhiarmada" behind "Róisín". */
const isSurname = (doc: Document, { firstToken, endToken }: Mention): boolean =>
  endToken - firstToken === 1 ||
  (endToken - firstToken === 2 && /^(?:Mac|Nic|Ní|Ó|Uí)$/.test(wordOf(doc, firstToken)))

/** A name that is rather a month or a verb. */
const isUnsure = (word: string): boolean => word === 'will' || MONTHS.has(word)

/** "in June", "mid-May" */
const isBeforeTime = (doc: Document, token: number): boolean =>
  wordOf(doc, token - 1) === '-' || WORDS_BEFORE_TIMES.has(lowerOf(doc, token - 1))

// "Will Jones resign?" and "May Chen go?" ask, and "Said Ruiz" reports.
const isVerb = (doc: Document, token: number): boolean =>
  lowerOf(doc, token) === 'said' ||
  ((lowerOf(doc, token) === 'will' || lowerOf(doc, token) === 'may') &&
    token === sentenceAt(doc, token).first)
