/** Items by their group, groups in order of first appearance. */
export const groupBy = <T>(items: readonly T[], groupOf: (item: T) => number): T[][] => {
  const lists = new Map<number, T[]>()
  for (const item of items) {
    const group = groupOf(item)
    const list = lists.get(group)
    if (list) list.push(item)
    else lists.set(group, [item])
  }
  return [...lists.values()]
}
