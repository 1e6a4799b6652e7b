import { classOf, endingOf } from './classes.js'
import { kindsOf } from './kinds.js'
import { toPart, type Part } from './weights.js'

/** A word form, described once for all its places. */
export interface Word {
  /** In lower case, apostrophes straight. */
  readonly text: string
  readonly part: Part
  /** Bits of kinds.ts. */
  readonly kinds: number
  /** Its class where it stands outside names and quotations. */
  readonly class: Part
  /** "ing", "ed", "s", or "n" for any other. */
  readonly ending: Part
}

/**
 * Word forms met so far. It is a memory, not a state: what it says of a form depends on the form alone, so a document's
 * quotes cannot depend on the documents before it.
 */
const known = new Map<string, Word>()
const MOST_KNOWN = 1 << 16

/** What there is to know of a word as it stands in the text. */
export const toWord = (raw: string): Word => {
  const word = known.get(raw)
  if (word) return word
  // A slice would keep the whole text in memory.
  const copy = Array.from(raw).join('')
  const text = copy.toLowerCase().replaceAll('’', "'")
  const described = describe(text, kindsOf(copy, text))
  if (known.size === MOST_KNOWN) known.clear()
  known.set(copy, described)
  return described
}

/** A word of these kinds, whatever the lists say of it. */
export const describe = (text: string, kinds: number): Word => {
  const part = toPart(text)
  return { text, part, kinds, class: classOf(part, kinds), ending: endingOf(text) }
}
