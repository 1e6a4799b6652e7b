import type { Found } from '../scoring/scoring.js'

export type Kind = 'missed' | 'invented' | 'wrong type' | 'wrong boundary'

export interface Mistake {
  readonly kind: Kind
  /** The words as they stand, and what was said of them: "Real Madrid: place, not organisation". */
  readonly what: string
  readonly example: string
}

/** How the found names of a text differ from the gold standard, one entry a difference. */
export const toMistakes = (text: string, found: readonly Found[], gold: readonly Found[]): Mistake[] => {
  const cut = ({ start, end }: Found): string => text.slice(start, end).replace(/\s+/g, ' ')
  const touching = (name: Found, others: readonly Found[]): Found | undefined =>
    others.find((other) => other.start < name.end && name.start < other.end)
  const mistake = (kind: Kind, name: Found, what: string): Mistake => ({
    kind,
    what,
    example: around(text, name),
  })
  return [
    ...found.flatMap((name) => {
      const right = touching(name, gold)
      if (!right) return [mistake('invented', name, `${cut(name)}: ${name.type}`)]
      if (right.start !== name.start || right.end !== name.end)
        return [mistake('wrong boundary', name, `${cut(name)}, not ${cut(right)}`)]
      if (right.type !== name.type)
        return [mistake('wrong type', name, `${cut(name)}: ${name.type}, not ${right.type}`)]
      return []
    }),
    ...gold
      .filter((name) => !touching(name, found))
      .map((name) => mistake('missed', name, `${cut(name)}: ${name.type}`)),
  ]
}

const around = (text: string, { start, end }: Found): string =>
  `${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}`.replace(
    /\s+/g,
    ' ',
  )

const MOST = 12

/** The most frequent mistakes of each kind, with an example each. */
export const describeMistakes = (mistakes: readonly Mistake[]): string[] => {
  const kinds = groupBy(mistakes, ({ kind }) => kind)
  return [...kinds].flatMap(([kind, all]) => {
    const groups = [...groupBy(all, ({ what }) => what)].toSorted((a, b) => b[1].length - a[1].length)
    return [
      `  ${kind}: ${all.length}`,
      ...groups
        .slice(0, MOST)
        .flatMap(([what, same]) => [
          `    ${String(same.length).padStart(3)}  ${what}`,
          `         ${same[0]!.example}`,
        ]),
    ]
  })
}

const groupBy = <T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
