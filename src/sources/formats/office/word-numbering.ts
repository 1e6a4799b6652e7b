import { countItem, type ListCounts, type ListLevel } from './list-numbers.js'

/** Which list of a document a paragraph is in, if it is in one, and how deep, from 0. */
export interface ListPlace {
  readonly list: string | null
  readonly level: number
}

export interface Numbering {
  /** Counts a paragraph and says what stands before it: "2.", or nothing. */
  readonly count: (place: ListPlace) => string
}

/** What makes a list of its kind: levels that look otherwise, and where its levels begin. */
export interface List {
  /** Lists of one kind count on from each other. */
  readonly kind: string
  readonly levels: ReadonlyMap<number, ListLevel>
  readonly starts: ReadonlyMap<number, number>
}

/** Counts as Word does, through a document in its order. */
export const createNumbering = (
  lists: ReadonlyMap<string, List>,
  kinds: ReadonlyMap<string, ReadonlyMap<number, ListLevel>>,
): Numbering => {
  const counts = new Map<string, ListCounts>()
  const levelsOf = new Map<List, ReadonlyMap<number, ListLevel>>()
  const begin = (list: List): ReadonlyMap<number, ListLevel> => {
    const levels = new Map([...(kinds.get(list.kind) ?? []), ...list.levels])
    levelsOf.set(list, levels)
    if (!counts.has(list.kind)) counts.set(list.kind, [])
    for (const [level, start] of list.starts) if (levels.has(level)) counts.get(list.kind)![level] = start - 1
    return levels
  }
  return {
    count: ({ list: id, level }) => {
      const list = id === null ? undefined : lists.get(id)
      if (list === undefined) return ''
      const levels = levelsOf.get(list) ?? begin(list)
      return countItem(counts.get(list.kind)!, levels, level)
    },
  }
}
