/** Whether two sets have a member in common; as quick as the smaller of them. */
export const shareOne = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  for (const member of small) if (large.has(member)) return true
  return false
}
