import type { TokenRange } from '../collections/token-range.js'
import { ENTITY_TYPES, overlaps, wordOf, type Document, type EntityType, type Mention } from '../document.js'
import type { LexiconEntry } from '../schema/lexicon.js'
import { toDocument } from '../text/to-document.js'

/** Finds the user's names: at token boundaries, within a paragraph, the longest where several begin. */
export type FindUserNames = (doc: Document) => Mention[]

export const createUserLexicon = (entries: readonly LexiconEntry[]): FindUserNames => {
  const root = createNode()
  for (const { name, type, aliases } of entries)
    for (const text of [name, ...aliases]) addForm(root, toForm(text, type))
  return root.next.size === 0 ? () => [] : (doc) => search(doc, root)
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

/** A tree of words: however many names begin alike, a text is compared with each of their words once. */
interface Node {
  readonly next: Map<string, Node>
  /** Those whose words end here, by how these may be written; of two for the same the first listed. */
  readonly written: Map<string, Form>
  /** The one whose words may be written in any case. */
  inAnyCase: Form | null
}

const createNode = (): Node => ({ next: new Map(), written: new Map(), inAnyCase: null })

const addForm = (root: Node, { words, isInAnyCase, ...form }: Listed): void => {
  if (words.length === 0) return
  let node = root
  for (const word of words) {
    const lowered = word.toLowerCase()
    let next = node.next.get(lowered)
    if (next === undefined) node.next.set(lowered, (next = createNode()))
    node = next
  }
  // What is listed behind a form in any case is never asked.
  if (node.inAnyCase !== null) return
  if (isInAnyCase) node.inAnyCase = form
  else
    for (const writing of [words, words.map((word) => word.toUpperCase())].map(joined))
      if (!node.written.has(writing)) node.written.set(writing, form)
}

const joined = (words: readonly string[]): string => words.join(' ')

interface Form {
  readonly type: EntityType
  /** How many words it has. */
  readonly length: number
}

interface Listed extends Form {
  readonly words: readonly string[]
  readonly isInAnyCase: boolean
}

const toForm = (text: string, type: EntityType): Listed => {
  const plain = straightened(text)
  const words = wordsOf(plain)
  return { type, length: words.length, words, isInAnyCase: plain === plain.toLowerCase() }
}

const straightened = (text: string): string => text.replace(/[’‘ʼ]/g, "'")

const wordsOf = (text: string): string[] => {
  const doc = toDocument(text)
  return Array.from({ length: doc.tokens.count }, (_, i) => wordOf(doc, i))
}

const search = (doc: Document, root: Node): Mention[] => {
  const found: Mention[] = []
  const wordAt = (i: number): string => straightened(wordOf(doc, i))
  for (const { first, end } of paragraphs(doc))
    for (let i = first; i < end;) {
      const form = findLongest(root, i, end, wordAt)
      if (form !== null) found.push(toMention(doc, form, i))
      i += form?.length ?? 1
    }
  return found
}

const findLongest = (root: Node, first: number, end: number, wordAt: (i: number) => string): Form | null => {
  let longest: Form | null = null
  let node: Node | undefined = root
  const words: string[] = []
  for (let i = first; i < end && node !== undefined; i++) {
    const word = wordAt(i)
    words.push(word)
    node = node.next.get(word.toLowerCase())
    if (node !== undefined) longest = findForm(node, words) ?? longest
  }
  return longest
}

const findForm = ({ written, inAnyCase }: Node, words: readonly string[]): Form | null =>
  (written.size === 0 ? undefined : written.get(joined(words))) ?? inAnyCase

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

const toMention = ({ tokens }: Document, { type, length }: Form, first: number): Mention => ({
  type,
  start: tokens.starts[first]!,
  end: tokens.ends[first + length - 1]!,
  firstToken: first,
  endToken: first + length,
  confidence: 1,
  typeScores: ENTITY_TYPES.map((other) => (other === type ? 1 : 0)) as [number, number, number],
})
