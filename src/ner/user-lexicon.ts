import type { TokenRange } from '../collections/token-range.js'
import { ENTITY_TYPES, overlaps, wordOf, type Document, type EntityType, type Mention } from '../document.js'
import type { LexiconEntry } from '../schema/lexicon.js'
import { toDocument } from '../text/to-document.js'

/** Finds the user's names: at token boundaries, within a paragraph, the longest where several begin. */
export type FindUserNames = (doc: Document) => Mention[]

export const createUserLexicon = (entries: readonly LexiconEntry[]): FindUserNames => {
  const byFirst = new Map<string, Form[]>()
  for (const { name, type, aliases } of entries)
    for (const form of [name, ...aliases].map((text) => toForm(text, type))) {
      const first = form.lowered[0]
      if (first === undefined) continue
      const others = byFirst.get(first)
      if (others === undefined) byFirst.set(first, [form])
      else others.push(form)
    }
  // The sort is stable: of two entries for the same words the first listed wins.
  for (const forms of byFirst.values()) forms.sort((a, b) => b.lowered.length - a.lowered.length)
  return byFirst.size === 0 ? () => [] : (doc) => search(doc, byFirst)
}

/** The user's names and those of the model that touch none of them, in text order. */
export const preferUserNames = (
  listed: readonly Mention[],
  others: readonly Mention[],
): readonly Mention[] => {
  if (listed.length === 0) return others
  let next = 0
  const free = others.filter((other) => {
    while (next < listed.length && listed[next]!.end <= other.start) next++
    return next === listed.length || !overlaps(listed[next]!, other)
  })
  return [...listed, ...free].sort((a, b) => a.start - b.start)
}

interface Form {
  readonly type: EntityType
  readonly lowered: readonly string[]
  /** How the words may be written; null: in any case. */
  readonly written: readonly (readonly string[])[] | null
}

const toForm = (text: string, type: EntityType): Form => {
  const plain = straightened(text)
  const words = wordsOf(plain)
  const written = plain === plain.toLowerCase() ? null : [words, words.map((word) => word.toUpperCase())]
  return { type, lowered: words.map((word) => word.toLowerCase()), written }
}

const straightened = (text: string): string => text.replace(/[’‘ʼ]/g, "'")

const wordsOf = (text: string): string[] => {
  const doc = toDocument(text)
  return Array.from({ length: doc.tokens.count }, (_, i) => wordOf(doc, i))
}

const search = (doc: Document, byFirst: ReadonlyMap<string, readonly Form[]>): Mention[] => {
  const found: Mention[] = []
  const wordAt = (i: number): string => straightened(wordOf(doc, i))
  for (const { first, end } of paragraphs(doc))
    for (let i = first; i < end;) {
      const form = byFirst
        .get(wordAt(i).toLowerCase())
        ?.find((candidate) => matches(candidate, i, end, wordAt))
      if (form) found.push(toMention(doc, form, i))
      i += form ? form.lowered.length : 1
    }
  return found
}

/** Token ranges of the blocks, so that a sentence cut after "Yahoo!" does not hide the name. */
const paragraphs = ({ sentences: { count, firsts, blocks } }: Document): TokenRange[] => {
  const ranges: TokenRange[] = []
  for (let s = 0; s < count; s++) {
    const opening = s
    while (s + 1 < count && blocks[s + 1] === blocks[opening]) s++
    ranges.push({ first: firsts[opening]!, end: firsts[s + 1]! })
  }
  return ranges
}

const matches = (
  { lowered, written }: Form,
  first: number,
  end: number,
  wordAt: (i: number) => string,
): boolean => {
  if (first + lowered.length > end) return false
  if (written === null) return lowered.every((word, n) => wordAt(first + n).toLowerCase() === word)
  return written.some((words) => words.every((word, n) => wordAt(first + n) === word))
}

const toMention = ({ tokens }: Document, { type, lowered }: Form, first: number): Mention => ({
  type,
  start: tokens.starts[first]!,
  end: tokens.ends[first + lowered.length - 1]!,
  firstToken: first,
  endToken: first + lowered.length,
  confidence: 1,
  typeScores: ENTITY_TYPES.map((other) => (other === type ? 1 : 0)) as [number, number, number],
})
