import type { Analysis } from '../syntax/analysis.js'
import { isDash } from '../syntax/dashes.js'
import { ADVERB, AUXILIARY, PREPOSITION } from '../syntax/word-categories.js'

/**
 * Where an aside begins that ends right before a cue: "the guild⟨, of which Baker was the head,⟩ said", "Mr Bez ⟨- himself a
 * former director -⟩ said". Nobody in it speaks. The cue itself where there is none.
 */
export const asideBefore = (analysis: Analysis, from: number, cue: number): number => {
  const { words, categories, quotationAt } = analysis
  let close = cue - 1
  while (close > from && categories[close]! & (ADVERB | AUXILIARY)) close--
  if (close < from) return cue
  const opens = isDash(words[close]!) ? isFreeDash : words[close] === ',' ? isRelative : null
  if (!opens) return cue
  for (let at = close - 1; at > Math.max(from, cue - LONGEST) && quotationAt[at]! < 0; at--) {
    if (opens(analysis, at)) return at
    // "the party, which won, Ana Ruiz, its leader, said": the comma closes another aside.
    if (words[at] === words[close]) return cue
  }
  return cue
}

/** In tokens. */
const LONGEST = 40

const isFreeDash = ({ words, doc: { tokens } }: Analysis, at: number): boolean =>
  isDash(words[at]!) &&
  (words[at]!.length > 1 || words[at] !== '-' || tokens.ends[at - 1] !== tokens.starts[at])

/** The comma of ", who", ", of which". */
const isRelative = ({ words, categories }: Analysis, at: number): boolean => {
  if (words[at] !== ',') return false
  return RELATIVES.has(words[categories[at + 1]! & PREPOSITION ? at + 2 : at + 1]!)
}

const RELATIVES = new Set(['which', 'who', 'whom', 'whose', 'where'])
