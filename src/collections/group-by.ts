/** Items by their group, groups in order of first appearance. */
export const groupBy = <T>(items: readonly T[], groupOf: (item: T) => number): T[][] => [
  ...indexBy(items, groupOf).values(),
]

/** The same under what they are grouped by. */
export const indexBy = <T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> => {
  const lists = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const list = lists.get(key)
    if (list) list.push(item)
    else lists.set(key, [item])
  }
  return lists
}
