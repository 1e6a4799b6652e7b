import { f1, type Tally } from '../scoring/quote-scores.js'

export const row = (name: string, tally: Tally): string =>
  `${name.padEnd(32)}P ${percent(tally.right, tally.found)}  R ${percent(tally.right, tally.gold)}  F1 ${(f1(tally) * 100).toFixed(1)}`

/** "93.6 of 857" */
export const share = (part: number, whole: number): string => `${percent(part, whole)} of ${whole}`

const percent = (part: number, whole: number): string =>
  whole === 0 ? '   –' : ((100 * part) / whole).toFixed(1).padStart(5)
