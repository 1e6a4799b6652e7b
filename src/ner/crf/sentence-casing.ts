import { roomFor } from '../../collections/column-room.js'
import { classOf, LETTER } from '../../text/characters.js'
import type { Document } from '../../document.js'
import { memoByForm } from '../../collections/memo-by-form.js'
import { ALL_CAPITALS, CAPITALISED, LOWER, MIXED, capsOf } from './form-shape.js'

/** How a sentence uses capitals, and so what they are worth as evidence. */
export const ORDINARY = 0
export const TITLE_CASE = 1
const IN_CAPITALS = 2
const WITHOUT_CAPITALS = 3

export const isCaseless = (casing: number): boolean => casing >= IN_CAPITALS

const MOSTLY = 0.85
const NEARLY_ALL = 0.985
const FEW_WORDS = 3
const SHORT = 3
/** A title has so many words that are long enough to take a capital: "A Tale of Two Cities" has none to spare. */
const FEWEST_LONG_WORDS = 4

const NO_WORD = 255

/** How a word of two letters or more is written; others tell nothing. */
const tellingCaps = memoByForm((form) =>
  form.length < 2 || classOf(form.charCodeAt(0)) !== LETTER ? NO_WORD : capsOf(form),
)

/** How each sentence uses capitals. A text that is wholly in capitals, or has none, carries its short sentences along. */
export const casingsOf = ({ tokens, sentences }: Document): Uint8Array => {
  const { formOf } = tokens
  const capsOfForm = tellingCaps(tokens.forms)
  const casings = new Uint8Array(sentences.count)
  const all = [0, 0, 0, 0, 0]
  const counts = new Int32Array(roomFor(4 * 5 * sentences.count), 0, 5 * sentences.count)
  const long = new Int32Array(roomFor(4 * 2 * sentences.count), 0, 2 * sentences.count)
  for (let s = 0; s < sentences.count; s++)
    for (let i = sentences.firsts[s]!; i < sentences.firsts[s + 1]!; i++) {
      const caps = capsOfForm(formOf[i]!)
      if (caps === NO_WORD) continue
      counts[5 * s + caps]!++
      all[caps]!++
      if (tokens.ends[i]! - tokens.starts[i]! > SHORT) long[2 * s + (caps === LOWER ? 0 : 1)]!++
    }
  const words = all[LOWER]! + all[CAPITALISED]! + all[ALL_CAPITALS]! + all[MIXED]!
  const inCapitals = words > FEW_WORDS && all[ALL_CAPITALS]! > MOSTLY * words
  const without = words > FEW_WORDS && all[LOWER]! > NEARLY_ALL * words
  for (let s = 0; s < sentences.count; s++) {
    const lower = counts[5 * s + LOWER]!
    const capitals = counts[5 * s + ALL_CAPITALS]!
    const total = lower + counts[5 * s + CAPITALISED]! + capitals + counts[5 * s + MIXED]!
    if (capitals > MOSTLY * total && (inCapitals || capitals >= FEW_WORDS)) casings[s] = IN_CAPITALS
    else if (without && total === lower) casings[s] = WITHOUT_CAPITALS
    else if (
      total > FEW_WORDS &&
      long[2 * s + 1]! >= FEWEST_LONG_WORDS &&
      long[2 * s + 1]! > MOSTLY * (long[2 * s]! + long[2 * s + 1]!)
    )
      casings[s] = TITLE_CASE
  }
  return casings
}
