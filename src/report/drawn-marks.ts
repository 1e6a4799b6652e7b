/** Something to be seen in a text: what stands before and behind it, and how its words look. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly before: string
  readonly behind: string
  readonly paint: (text: string) => string
}

/** Words put into a text, behind all marks that end there. */
export interface Note {
  readonly at: number
  readonly words: string
}

/**
 * The text with its marks and notes. Each stretch between two borders is painted once, by all marks around it, the inner
 * one last. `toSafe` is asked for every stretch, so that what the text itself holds can do nothing.
 */
export const withMarks = (
  text: string,
  marks: readonly Mark[],
  notes: readonly Note[],
  toSafe: (text: string) => string,
): string => {
  const drawn = marks.filter(({ start, end }) => start < end)
  const [opening, closing] = [byPlace(drawn, ({ start }) => start), byPlace(drawn, ({ end }) => end)]
  const noted = byPlace(notes, ({ at }) => at)
  const borders = [...opening.keys(), ...closing.keys(), ...noted.keys(), text.length].sort((a, b) => a - b)
  const around: Mark[] = []
  let written = ''
  let from = 0
  for (const border of new Set(borders)) {
    const words = toSafe(text.slice(from, border))
    written += words === '' ? '' : around.reduceRight((painted, { paint }) => paint(painted), words)
    for (const mark of innerFirst(closing.get(border))) {
      written += mark.behind
      around.splice(around.indexOf(mark), 1)
    }
    for (const note of noted.get(border) ?? []) written += note.words
    for (const mark of outerFirst(opening.get(border))) {
      written += mark.before
      around.push(mark)
    }
    from = border
  }
  return written
}

const byPlace = <T>(items: readonly T[], placeOf: (item: T) => number): Map<number, T[]> => {
  const places = new Map<number, T[]>()
  for (const item of items) {
    const place = placeOf(item)
    const here = places.get(place)
    if (here === undefined) places.set(place, [item])
    else here.push(item)
  }
  return places
}

const outerFirst = (marks: readonly Mark[] = []): Mark[] => marks.toSorted((a, b) => b.end - a.end)

const innerFirst = (marks: readonly Mark[] = []): Mark[] =>
  marks.toReversed().toSorted((a, b) => b.start - a.start)
