/** A construct opens or closes at these offsets of the source; `name` is micromark's name for it. */
export interface MarkdownEvent {
  readonly isEnter: boolean
  readonly name: string
  readonly start: number
  readonly end: number
}
