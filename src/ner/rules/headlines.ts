import { wordOf, type Document, type EntityType, type Mention } from '../../document.js'
import type { TokenRange } from '../../collections/token-range.js'
import { HEADLINE_VERBS } from '../../lexicon/headline-verbs.js'
import { PREPOSITIONS } from '../../lexicon/prepositions.js'
import { REPORTING_VERBS } from '../../lexicon/reporting-verbs.js'
import { SURNAME_PARTICLES } from '../../lexicon/surname-particles.js'
import type { Reading } from './edit.js'
import { mentionsAt } from './mentions-at.js'
import type { DocumentReader } from './rule.js'
import { isCapital, isCapitalAt, isShouted } from './words.js'
import { startsWithLetter } from '../../collections/has-letter.js'

/**
 * Capitals in a headline say little; the article below says the rest. "Lena Moss Says Bridge In Leeds Will Reopen": what
 * is a name below is one above, and a word that stands in lower case below is none.
 */
export const readHeadlines: DocumentReader = (doc, mentions) => {
  const headlines = headlinesIn(doc)
  if (headlines.length === 0) return []
  const article = readArticle(doc, mentions, headlines)
  return headlines.flatMap((headline) => readHeadline(doc, mentions, headline, article))
}

const FEWEST_WORDS = 4
const MOST_WORDS = 40
const TELLING_LENGTH = 4

/** The first sentence, or a heading, of whose longer words nearly all have a capital and the rest a small letter. */
export const headlinesIn = (doc: Document): TokenRange[] => {
  const { count, firsts, blocks } = doc.sentences
  const found: TokenRange[] = []
  for (let s = 0; s < count; s++) {
    if (s > 0 && (blocks[s - 1] === blocks[s] || doc.blocks[blocks[s]!]!.kind !== 'heading')) continue
    const range = { first: firsts[s]!, end: firsts[s + 1]! }
    if (
      wordOf(doc, range.end - 1) !== '.' &&
      range.end - range.first <= MOST_WORDS &&
      isInTitleCase(doc, range)
    )
      found.push(range)
  }
  return found
}

const isInTitleCase = (doc: Document, { first, end }: TokenRange): boolean => {
  let [capitals, others] = [0, 0]
  for (let i = first; i < end; i++) {
    const word = wordOf(doc, i)
    if (word.length < TELLING_LENGTH || !startsWithLetter(word)) continue
    if (isShouted(word)) others++
    else if (isCapital(word)) capitals++
    else others++
  }
  return capitals >= FEWEST_WORDS && others * 8 <= capitals
}

interface Article {
  /** The names below by their first word, the longest first, in lower case. */
  readonly names: ReadonlyMap<string, readonly { words: readonly string[]; type: EntityType }[]>
  /** Stems of words that stand in lower case below. */
  readonly lower: ReadonlySet<string>
}

const LONGEST_NAME = 8

const readArticle = (
  doc: Document,
  mentions: readonly Mention[],
  headlines: readonly TokenRange[],
): Article => {
  const names = new Map<string, { words: string[]; type: EntityType }[]>()
  const lower = new Set<string>()
  const known = new Set<string>()
  let mention = 0
  let from = 0
  for (const { first, end } of [...headlines, { first: doc.tokens.count, end: doc.tokens.count }]) {
    for (let i = from; i < first; i++) {
      const word = wordOf(doc, i)
      if (!isCapital(word)) lower.add(stemOf(word))
    }
    for (; mention < mentions.length && mentions[mention]!.firstToken < end; mention++) {
      const { firstToken, endToken, type } = mentions[mention]!
      if (firstToken >= first || endToken - firstToken > LONGEST_NAME) continue
      const words = wordsOf(doc, firstToken, endToken)
      const key = words.join(' ')
      if (known.has(key)) continue
      known.add(key)
      const others = names.get(words[0]!)
      if (others) others.push({ words, type })
      else names.set(words[0]!, [{ words, type }])
    }
    from = end
  }
  for (const list of names.values()) list.sort((a, b) => b.words.length - a.words.length)
  return { names, lower }
}

const wordsOf = (doc: Document, first: number, end: number): string[] =>
  Array.from({ length: end - first }, (_, i) => wordOf(doc, first + i).toLowerCase())

const readHeadline = (
  doc: Document,
  mentions: readonly Mention[],
  { first, end }: TokenRange,
  article: Article,
): readonly Reading[] => {
  const names: Reading[] = []
  for (let i = first; i < end;) {
    const name = nameAt(doc, i, end, article)
    if (name) names.push(name)
    i = name?.end ?? i + 1
  }
  const inside = mentionsAt(mentions, { first, end }).filter(
    ({ firstToken, endToken }) => firstToken >= first && endToken <= end,
  )
  const isNone = (token: number): boolean => isNoName(doc, token, article)
  const isPart = (name: Reading): boolean =>
    inside.some((mention) => meets(mention, name) && hasMore(mention, names, isNone))
  const whole = names.filter((name) => !isPart(name))
  const others = inside.filter((mention) => !names.some((name) => meets(mention, name)))
  return [...whole, ...others.flatMap((mention) => cutAt(mention, isNone))]
}

const meets = ({ firstToken, endToken }: Mention, { first, end }: Reading): boolean =>
  first < endToken && end > firstToken

/** Whether the mention has words that are neither of a name below nor none: then "Waugh" is not the whole of it. */
const hasMore = (
  { firstToken, endToken }: Mention,
  names: readonly Reading[],
  isNone: (token: number) => boolean,
): boolean => {
  for (let i = firstToken; i < endToken; i++)
    if (!isNone(i) && !names.some(({ first, end }) => i >= first && i < end)) return true
  return false
}

const isNoName = (doc: Document, token: number, { lower }: Article): boolean => {
  const word = wordOf(doc, token).toLowerCase()
  if (SURNAME_PARTICLES.has(word)) return false
  return (
    HEADLINE_VERBS.has(word) ||
    PREPOSITIONS.has(word) ||
    REPORTING_VERBS.has(stemOf(word)) ||
    lower.has(stemOf(word))
  )
}

/** "resigns" is "resigned": enough to know a verb again. */
const stemOf = (word: string): string => word.replace(/(?:s|ed|ing)$/, '')

// "Will" is no name because somebody called Will stands below, when "will" stands there too.
const nameAt = (doc: Document, first: number, end: number, { names, lower }: Article): Reading | null => {
  if (!isCapitalAt(doc, first)) return null
  for (const { words, type } of names.get(wordOf(doc, first).toLowerCase()) ?? []) {
    if (first + words.length > end || (words.length === 1 && lower.has(stemOf(words[0]!)))) continue
    if (words.every((word, n) => wordOf(doc, first + n).toLowerCase() === word))
      return { first, end: first + words.length, type }
  }
  return null
}

/** What is left of a mention without the words that are none of it: "Vane Resigns" is "Vane". Bodies keep theirs. */
const cutAt = (
  { firstToken, endToken, type }: Mention,
  isNone: (token: number) => boolean,
): readonly Reading[] => {
  if (type === 'organisation') return []
  let [first, end] = [firstToken, endToken]
  while (first < end && isNone(first)) first++
  while (end > first && isNone(end - 1)) end--
  if (first === firstToken && end === endToken) return []
  return first === end ? [{ first: firstToken, end: endToken, type: null }] : [{ first, end, type }]
}
