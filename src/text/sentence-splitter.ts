import nlp from 'compromise/one'
import { patternFor } from '../collections/plain-pattern.js'
import { REGION_ABBREVIATIONS } from '../lexicon/region-abbreviations.js'

// The functions that compromise exposes for plugins. Its types do not name them, so this file does.
interface Compromise {
  readonly methods: () => {
    readonly one: {
      readonly tokenize: { readonly splitSentences: (text: string, world: object) => string[] }
    }
  }
  readonly world: () => object
}

const compromise = nlp as unknown as Compromise
const { splitSentences } = compromise.methods().one.tokenize
const world = compromise.world()

/** Cuts a text without newlines into sentences; joined they are the text again. "Mr. Lee left." is one. */
export const toSentences = (text: string): string[] => {
  const pieces = cutBeforeMarks(splitSentences(text, world))
  let sentences: string[] | null = null
  for (let i = 1; i < pieces.length; i++) {
    if (!goesOn(pieces[i - 1]!, pieces[i]!)) sentences?.push(pieces[i]!)
    else {
      sentences ??= pieces.slice(0, i)
      sentences.push(sentences.pop()! + pieces[i]!)
    }
  }
  return sentences ?? pieces
}

/** "at Pallas Inc. | “The market …”", "at 9 p.m. | “We left.”": a short form that ends a phrase, with words in marks behind it. */
const cutBeforeMarks = (pieces: string[]): string[] =>
  pieces.some((piece) => piece.includes('. “') || piece.includes('. "'))
    ? pieces.flatMap((piece) => piece.split(BEFORE_MARKS))
    : pieces

const BEFORE_MARKS = /(?<= (?:Inc|Corp|Co|Ltd|Plc|[ap]\.m)\. )(?=[“"]\p{Lu})/u

/** "the No. | 3 reactor", "in Salem, Ore. | area": behind a short form that its list does not know. */
const goesOn = (piece: string, next: string): boolean => {
  const first = next.charCodeAt(0)
  const isDigit = first >= 0x30 && first <= 0x39
  if (!isDigit && !(first >= 0x61 && first <= 0x7a)) return false
  const end = piece.slice(-LONGEST_SHORT)
  const short = SHORT_FORM(end).exec(end)?.[1]?.toLowerCase()
  if (short === undefined) return false
  return isDigit ? short === 'no' || short === 'nos' : REGION_ABBREVIATIONS.has(short) || short === 'cos'
}

/** With the word before it: a "No." that opens a sentence is an answer. */
const SHORT_FORM = patternFor(String.raw`[\p{L}\p{N},] (\p{Lu}\p{Ll}{1,4})\. ?$`, 'u')
const LONGEST_SHORT = 10
