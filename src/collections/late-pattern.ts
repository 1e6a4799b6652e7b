/**
 * A regular expression that is made when it is first asked for: one with \p{…} takes long to make, and most documents
 * need few of them.
 */
export const latePattern = (source: string, flags: string): (() => RegExp) => {
  let made: RegExp | undefined
  return () => (made ??= new RegExp(source, flags))
}
