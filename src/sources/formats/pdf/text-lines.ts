import { countAtMost } from '../../../collections/sorted.js'
import { bottomOf, topOf, type TextRun } from './text-runs.js'

/** A line of text as it is set. */
export interface PageLine {
  /** Its cells: one, or more where wide gaps stand between them. */
  readonly cells: readonly string[]
  readonly left: number
  readonly right: number
  readonly baseline: number
  /** Size and font of most of its letters. */
  readonly size: number
  readonly font: string
  /** A small raised number or sign stood before its first word, as before a footnote. */
  readonly isNote: boolean
  /** How far its first word reaches, from its left. */
  readonly firstWord: number
}

/** The lines of a region from its top to its bottom. `cuts`: where the columns of a table meet. */
export const toLines = (runs: readonly TextRun[], cuts: readonly number[] = []): PageLine[] =>
  toRows(lowerInitials(runs)).map((row) => toLine(row, cuts))

/** Runs that share most of their height stand on one line: raised and lowered ones belong to it, too. */
const toRows = (runs: readonly TextRun[]): TextRun[][] => {
  const rows: { runs: TextRun[]; main: TextRun }[] = []
  for (const run of runs.toSorted((a, b) => a.baseline - b.baseline)) {
    const last = rows.at(-1)
    if (last === undefined || !isLevel(last.main, run)) rows.push({ runs: [run], main: run })
    else {
      last.runs.push(run)
      if (run.size > last.main.size) last.main = run
    }
  }
  return rows.map((row) => row.runs.toSorted((a, b) => a.left - b.left))
}

const LEAST_SHARED = 0.6

const isLevel = (a: TextRun, b: TextRun): boolean => {
  const shared = Math.min(bottomOf(a), bottomOf(b)) - Math.max(topOf(a), topOf(b))
  return shared >= LEAST_SHARED * Math.min(bottomOf(a) - topOf(a), bottomOf(b) - topOf(b))
}

/** Times the size of the letters beside it. */
const INITIAL = 1.8

/** An initial over two or three lines belongs to the first, which has the same top. */
const lowerInitials = (runs: readonly TextRun[]): readonly TextRun[] => {
  const initials = runs.filter(({ text }) => /^["“'‘]?\p{Lu}$/u.test(text))
  if (initials.length === 0 || initials.length > MOST_INITIALS) return runs
  const moved = new Map(
    initials.flatMap((initial) => {
      const beside = runs.find(
        (run) =>
          run.left >= initial.right - 1 &&
          run.left < initial.right + initial.size &&
          initial.size >= INITIAL * run.size &&
          Math.abs(topOf(run) - topOf(initial)) < run.size / 2,
      )
      return beside ? [[initial, { ...initial, baseline: beside.baseline, size: beside.size }] as const] : []
    }),
  )
  return runs.map((run) => moved.get(run) ?? run)
}

const MOST_INITIALS = 20

export const textOf = ({ cells }: PageLine): string => cells.join('\t')

/** It ends inside a sentence. */
export const isOpen = (line: PageLine): boolean => !/[.!?:…]["'”’»)\]]*$/.test(textOf(line))

/** What a field is filled in with stands by itself. */
export const toFieldLine = (text: string): PageLine => ({
  cells: [text],
  left: 0,
  right: 0,
  baseline: 0,
  size: 0,
  font: '',
  isNote: false,
  firstWord: 0,
})

const toLine = (row: readonly TextRun[], cuts: readonly number[]): PageLine => {
  const main = mainOf(row)
  const words = row.filter((run) => !isNoteMark(run, main))
  const shown = words.length === 0 ? row : words
  const [first, last] = [shown[0]!, shown.at(-1)!]
  const word = /^\S+/.exec(first.text)?.[0].length ?? 0
  return {
    cells: toCells(shown, main.size, cuts),
    left: first.left,
    right: last.right,
    baseline: main.baseline,
    size: main.size,
    font: main.font,
    isNote: row[0] !== first,
    firstWord: (first.right - first.left) * (word / first.text.length),
  }
}

const mainOf = (row: readonly TextRun[]): TextRun => {
  const letters = new Map<string, number>()
  const keyOf = ({ font, size }: TextRun): string => `${font} ${Math.round(2 * size)}`
  for (const run of row) letters.set(keyOf(run), (letters.get(keyOf(run)) ?? 0) + run.text.length)
  return row.reduce((most, run) => (letters.get(keyOf(run))! > letters.get(keyOf(most))! ? run : most))
}

/** "12" or "*", small and raised: it leads to a note. */
const isNoteMark = ({ text, size, baseline }: TextRun, main: TextRun): boolean =>
  size < 0.85 * main.size &&
  baseline < main.baseline - 0.15 * main.size &&
  /^(?:[\d,–-]{1,7}|[*†‡§¶]{1,3})$/.test(text)

/** Times the size of the letters: farther apart, two words are not of one sentence. */
const CELL_GAP = 2.5
/** Nearer to each other, two runs are of one word. */
const WORD_GAP = 0.15

const toCells = (row: readonly TextRun[], size: number, cuts: readonly number[]): string[] => {
  const cells: string[][] = []
  let last: TextRun | null = null
  for (const run of row) {
    const gap = last === null ? Infinity : run.left - last.right
    const isCut = last !== null && countAtMost(cuts, run.left) > countAtMost(cuts, last.right)
    if (gap > CELL_GAP * size || isCut) cells.push([run.text])
    else cells.at(-1)!.push(run.isSpaced || gap > WORD_GAP * size ? ` ${run.text}` : run.text)
    last = run
  }
  return cells.map((parts) => parts.join(''))
}
