import type { Source, Span } from '../document.js'
import { chunksBetween, type Chunk } from './chunks.js'
import { MARK, NUMBER, PREPOSITION, QUESTION, SUBJECT, TITLE } from './kinds.js'
import type { Sketch } from './sketch.js'
import { introduced, sourceEnd } from './source-ends.js'
import { typeOf } from './sources.js'
import type { Weights } from './weights.js'

/** The words of a source: the name alone, the pronoun, or the whole description with what belongs to it. */
export const sourceSpan = (sketch: Sketch, weights: Weights, chunk: Chunk, cue: number): Source => {
  const { doc, kinds, mentionAt } = sketch
  const last = chunk.end - 1
  const mention = mentionAt[last]!
  if (mention >= 0) return { ...joinedNames(sketch, mention, cue), via: 'name' }
  const { starts, ends } = doc.tokens
  if (chunk.end - chunk.first === 1 && kinds[last]! & (SUBJECT | QUESTION)) {
    const pronoun: Source = { start: starts[last]!, end: ends[last]!, via: 'pronoun' }
    const antecedent = kinds[last]! & QUESTION ? findAntecedent(sketch, last) : null
    return antecedent ? { ...pronoun, antecedent } : pronoun
  }
  const end = sourceEnd(weights, sketch, chunk, cue)
  const person = introduced(sketch, chunk.first, end)
  if (person >= 0) return { ...joinedNames(sketch, person, cue), via: 'name' }
  return { start: starts[startOf(sketch, chunk.first)]!, end: ends[end - 1]!, via: 'description' }
}

const ABOUT = new Set(['about', 'almost', 'around', 'nearly', 'over', 'roughly'])

/** "around 20 lawmakers", "more than 100 countries", "close to half": the words before a number that belong to it. */
const startOf = ({ words, kinds }: Sketch, first: number): number => {
  if (!(kinds[first]! & NUMBER)) return first
  const [second, last] = [words[first - 2] ?? '', words[first - 1] ?? '']
  if (COMPARED.has(`${second} ${last}`)) return first - 2
  return ABOUT.has(last) ? first - 1 : first
}

const COMPARED = new Set(['at least', 'close to', 'fewer than', 'less than', 'more than', 'some of', 'up to'])

const MOST_STEPS = 3
/** In tokens: no antecedent stands farther before its pronoun. */
const FARTHEST = 60

/** What a relative pronoun stands for: the phrase before it, or the one that this hangs on: "people at the scene who said". */
const findAntecedent = (sketch: Sketch, pronoun: number): Span | null => {
  const { doc, firsts, unitAt, kinds, mentionAt } = sketch
  const from = Math.max(firsts[unitAt[pronoun]!]!, pronoun - FARTHEST)
  const chunks = chunksBetween(sketch, from, pronoun)
  const person = sketch.words[pronoun] === 'who'
  for (let i = chunks.length - 1, n = 0; i >= 0 && n < MOST_STEPS; i--, n++) {
    const { first, end } = chunks[i]!
    const mention = mentionAt[end - 1]!
    const hangs = first > 0 && (kinds[first - 1]! & PREPOSITION) > 0
    if (person && hangs && n < MOST_STEPS - 1 && i > 0 && !isSomebody(sketch, chunks[i]!)) continue
    if (mention >= 0) return doc.mentions[mention]!
    return { start: doc.tokens.starts[first]!, end: doc.tokens.ends[lastWord(sketch, end, pronoun) - 1]! }
  }
  return null
}

const isSomebody = (sketch: Sketch, chunk: Chunk): boolean => {
  const type = typeOf(sketch, chunk).text
  return type === 'person' || type === 'man' || type === 'organisation'
}

/** The words between a phrase and its pronoun belong to it, marks aside. */
const lastWord = ({ kinds, stretchAt }: Sketch, end: number, pronoun: number): number => {
  let at = end
  while (at < pronoun && !(kinds[at]! & MARK) && stretchAt[at]! < 0) at++
  return at
}

/** "Smith and Jones": the names joined to this one, if nothing but a break or the cue stands before them. */
const joinedNames = (sketch: Sketch, mention: number, cue: number): Span => {
  const { doc, kinds, stretchAt, unitAt, firsts } = sketch
  const { mentions } = doc
  let first = mention
  while (first > 0 && joins(sketch, first - 1, first, first < mention)) first--
  const head = mentions[first]!.firstToken - 1
  const apart =
    head < firsts[unitAt[cue]!]! ||
    head === cue ||
    (kinds[head]! & (MARK | TITLE)) > 0 ||
    stretchAt[head]! >= 0
  if (!apart) return mentions[mention]!
  let last = mention
  while (last + 1 < mentions.length && joins(sketch, last, last + 1, false)) last++
  // "told Smith and Jones said": a list that the cue cuts is none.
  const cut = mentions[first]!.firstToken < cue && mentions[last]!.endToken > cue
  return cut ? mentions[mention]! : { start: mentions[first]!.start, end: mentions[last]!.end }
}

const joins = ({ doc, words, stretchAt }: Sketch, left: number, right: number, comma: boolean): boolean => {
  const { endToken, type } = doc.mentions[left]!
  const joiner = words[endToken] ?? ''
  return (
    doc.mentions[right]!.firstToken - endToken === 1 &&
    stretchAt[endToken]! < 0 &&
    type !== 'place' &&
    (joiner === 'and' || joiner === '&' || (comma && joiner === ','))
  )
}
