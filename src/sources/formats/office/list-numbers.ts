/** How one level of a list is numbered. */
export interface ListLevel {
  readonly start: number
  /** Null where it has no numbers: bullets. */
  readonly format: NumberFormat | null
  /** "%1.%2)": the number of the first level, that of the second. */
  readonly text: string
  /** Shows the numbers of all levels as 1, 2, 3, whatever their own format. */
  readonly isDecimal?: boolean
}

export type NumberFormat = 'decimal' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman'

/** As HTML and OpenDocument write it, by the first number: "a", "I"; null for all else. */
export const toFormat = (first: string | undefined): NumberFormat | null => FORMATS[first ?? ''] ?? null

const FORMATS: Readonly<Record<string, NumberFormat>> = {
  __proto__: null as never,
  1: 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}

/** The number that each level has come to. */
export type ListCounts = (number | undefined)[]

/**
 * Counts one item and says what stands before it: "2.", "b)", "1.1"; empty where nothing does.
 *
 * @param level Counts from 0.
 */
export const countItem = (
  counts: ListCounts,
  levels: ReadonlyMap<number, ListLevel>,
  level: number,
): string => {
  const own = levels.get(level)
  if (own === undefined || !Number.isInteger(level) || level < 0 || level >= MOST_LEVELS) return ''
  const last = counts[level]
  counts[level] = last === undefined ? own.start : last + 1
  counts.length = level + 1
  if (own.format === null || own.text.length > LONGEST) return ''
  const mark = own.text.replace(/%(10|[1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const { start = 1, format = 'decimal' } = levels.get(at) ?? {}
    return format === null ? '' : toNumber(counts[at] ?? start, own.isDecimal === true ? 'decimal' : format)
  })
  return mark.length <= LONGEST ? mark.trim() : ''
}

/** No program has more. */
export const MOST_LEVELS = 10

/** Lists begin with 1 if they do not say where. */
export const toStart = (written: string | undefined): number => {
  const start = Number(written ?? 1)
  return Number.isSafeInteger(start) ? start : 1
}

/** A mark that a program has written out, if it has words: of one letter is what a font of signs shows as a bullet, "o", "ü". */
export const toMark = (written: string): string => {
  const mark = written.replace(/\s+/g, ' ').trim()
  return mark.length <= LONGEST && /\p{N}|\p{L}.|.\p{L}/u.test(mark) ? mark : ''
}

/** Whoever writes a page into the mark of each item wants a document that is larger than its file. */
const LONGEST = 40

export const toNumber = (value: number, format: NumberFormat): string => {
  const toCase = format.startsWith('upper') ? (text: string) => text.toUpperCase() : (text: string) => text
  if (format.endsWith('Letter') && value >= 1 && value <= MOST_LETTERS) return toCase(toLetters(value))
  if (format.endsWith('Roman') && value >= 1 && value <= MOST_ROMAN) return toCase(toRoman(value))
  return String(value)
}

const MOST_LETTERS = 26 * 4
const MOST_ROMAN = 3999

// "z" is followed by "aa", "bb".
const toLetters = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))

const toRoman = (value: number): string => {
  let text = ''
  for (const [worth, letters] of ROMAN) for (; value >= worth; value -= worth) text += letters
  return text
}

const ROMAN: readonly (readonly [worth: number, letters: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]
