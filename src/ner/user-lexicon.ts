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
  /** Those whose words end here, first listed first. */
  readonly forms: Form[]
}

const createNode = (): Node => ({ next: new Map(), forms: [] })

const addForm = (root: Node, form: Form): void => {
  if (form.lowered.length === 0) return
  let node = root
  for (const word of form.lowered) {
    let next = node.next.get(word)
    if (next === undefined) node.next.set(word, (next = createNode()))
    node = next
  }
  // Of two entries for the same words the first listed wins, so a second is never asked.
  if (!node.forms.some(({ written }) => written === null || isSame(written, form.written)))
    node.forms.push(form)
}

const isSame = (a: Form['written'], b: Form['written']): boolean => a?.[0].join(' ') === b?.[0].join(' ')

interface Form {
  readonly type: EntityType
  readonly lowered: readonly string[]
  /** How the words may be written; null: in any case. */
  readonly written: readonly [asListed: readonly string[], inCapitals: readonly string[]] | null
}

const toForm = (text: string, type: EntityType): Form => {
  const plain = straightened(text)
  const words = wordsOf(plain)
  const inCapitals = words.map((word) => word.toUpperCase())
  const written = plain === plain.toLowerCase() ? null : ([words, inCapitals] as const)
  return { type, lowered: words.map((word) => word.toLowerCase()), written }
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
      i += form?.lowered.length ?? 1
    }
  return found
}

const findLongest = (root: Node, first: number, end: number, wordAt: (i: number) => string): Form | null => {
  let longest: Form | null = null
  let node: Node | undefined = root
  for (let i = first; i < end && node !== undefined; i++) {
    node = node.next.get(wordAt(i).toLowerCase())
    longest = node?.forms.find((form) => isWritten(form, first, wordAt)) ?? longest
  }
  return longest
}

const isWritten = ({ written }: Form, first: number, wordAt: (i: number) => string): boolean =>
  written === null || written.some((words) => words.every((word, n) => wordAt(first + n) === word))

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

const toMention = ({ tokens }: Document, { type, lowered }: Form, first: number): Mention => ({
  type,
  start: tokens.starts[first]!,
  end: tokens.ends[first + lowered.length - 1]!,
  firstToken: first,
  endToken: first + lowered.length,
  confidence: 1,
  typeScores: ENTITY_TYPES.map((other) => (other === type ? 1 : 0)) as [number, number, number],
})
