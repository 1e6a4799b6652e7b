import { END, INSIDE, labelOf, LABELS, mayFollow, mayStart, mayStop, typeOf } from './labels.js'

const PAIRS: readonly (readonly [from: number, to: number])[] = Array.from(
  { length: LABELS * LABELS },
  (_, pair) => [Math.floor(pair / LABELS), pair % LABELS] as const,
).filter(([from, to]) => mayFollow(from, to))
/** The pairs of labels that may follow each other, in the order of `from × to`. */
export const FROM = Uint8Array.from(PAIRS, ([from]) => from)
export const TO = Uint8Array.from(PAIRS, ([, to]) => to)
/** Those from label f are numbers `PAIRS_OF[f] … PAIRS_OF[f + 1] - 1`. */
export const PAIRS_OF = Uint8Array.from(
  { length: LABELS + 1 },
  (_, f) => PAIRS.filter(([from]) => from < f).length,
)
/** Where each stands in `from × to`. */
export const PAIR = Uint16Array.from(PAIRS, ([from, to]) => from * LABELS + to)

/** By label, 1 or 0: whether it may be the first of a sentence, and the last. */
export const STARTS = Uint8Array.from({ length: LABELS }, (_, label) => (mayStart(label) ? 1 : 0))
export const STOPS = Uint8Array.from({ length: LABELS }, (_, label) => (mayStop(label) ? 1 : 0))

/** The labels that go on with a name which `label` has opened. */
export const insideOf = (label: number): number => labelOf(typeOf(label), INSIDE)
export const endOf = (label: number): number => labelOf(typeOf(label), END)
