/** A word of compromise, with what stands before and after it. */
export interface Term {
  readonly pre: string
  readonly text: string
  readonly post: string
}

/** Sentence, first term, the one after the last; compromise adds ids behind them. */
export type Pointer = readonly [sentence: number, start: number, end: number, ...ids: unknown[]]

/** What we use of compromise's views. Its own types leave out `getNth`, and the class itself. */
export interface AnyView {
  readonly document: readonly (readonly Term[])[]
  readonly fullPointer: readonly Pointer[]
  world: object
  update(pointers: readonly Pointer[]): AnyView
  toView(pointers?: readonly Pointer[]): AnyView
  none(): AnyView
  getNth(n?: number): AnyView
  json(options?: unknown): object[]
}

/** What a plugin adds to all views, or finds there. */
export type Method = (this: AnyView, n?: number) => unknown

export interface ViewClass {
  new (document: AnyView['document'], pointers?: readonly Pointer[]): AnyView
  readonly prototype: AnyView
}

/** Those of `pointers` that lie in one of the matches of `view`, as a sentence of a document or a clause may be. */
export const within = (view: AnyView, pointers: readonly Pointer[]): Pointer[] => {
  const matches: Pointer[][] = view.document.map(() => [])
  for (const match of view.fullPointer) matches[match[0]]?.push(match)
  return pointers.filter(([sentence, start, end]) =>
    matches[sentence]?.some(([, from, to]) => from <= start && end <= to),
  )
}
