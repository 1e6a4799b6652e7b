/** Numbers of the vocabulary's marks. */
export interface Marks {
  readonly unknown: number
  readonly start: number
  readonly end: number
}

export interface WordPieces extends Marks {
  /** The numbers of the pieces that a word falls into, at least one. */
  readonly of: (word: string) => readonly number[]
}

/** Longer words are no words. */
const LONGEST = 100
/** So many words are remembered; then all are forgotten. */
const MOST_REMEMBERED = 100_000

/**
 * Cuts words into the pieces of a vocabulary, the longest first, as BERT does for text without case (Devlin et al. 2018):
 * lower-cased, without accents, punctuation by itself.
 *
 * @param vocabulary One piece a line; its number is that of the line, from 0. "##" begins what goes on a word.
 */
export const createWordPieces = (vocabulary: string): WordPieces => {
  const numbers = new Map(vocabulary.split('\n').map((piece, number) => [piece, number]))
  const marks = { unknown: numbers.get('[UNK]')!, start: numbers.get('[CLS]')!, end: numbers.get('[SEP]')! }
  const known = new Map<string, readonly number[]>()
  const of = (word: string): readonly number[] => {
    const before = known.get(word)
    if (before !== undefined) return before
    if (known.size >= MOST_REMEMBERED) known.clear()
    const pieces = partsOf(word).flatMap((part) => cut(part, numbers, marks.unknown))
    known.set(word, pieces.length > 0 ? pieces : [marks.unknown])
    return known.get(word)!
  }
  return { ...marks, of }
}

/** "U.S." → "u", ".", "s", "." */
const partsOf = (word: string): readonly string[] =>
  word.length > LONGEST
    ? []
    : (word
        .toLowerCase()
        .normalize('NFD')
        .replace(/[\p{Mn}\p{C}]/gu, '')
        .match(/[\p{P}\p{Script=Han}$+<=>^`|~]|[^\p{P}\p{Script=Han}$+<=>^`|~\s]+/gu) ?? [])

const cut = (part: string, numbers: ReadonlyMap<string, number>, unknown: number): readonly number[] => {
  const pieces: number[] = []
  for (let start = 0; start < part.length;) {
    let end = part.length
    while (end > start && !numbers.has(pieceAt(part, start, end))) end--
    if (end === start) return [unknown]
    pieces.push(numbers.get(pieceAt(part, start, end))!)
    start = end
  }
  return pieces
}

const pieceAt = (part: string, start: number, end: number): string =>
  start > 0 ? `##${part.slice(start, end)}` : part.slice(0, end)
