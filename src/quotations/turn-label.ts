import type { Span } from '../document.js'

/** What stands before the words of a turn: "SMITH:", "[00:12] Ana Ruiz:", "Q.", a line "Ana Ruiz  0:12". */
export interface TurnLabel {
  /** The words that name who speaks. */
  readonly label: Span
  /** Where the words of the turn begin; the end of the block when the label stands alone. */
  readonly start: number
  /** Where the words end, if a mark says so; else with the block. */
  readonly end?: number
  /** How the document would write all its labels. */
  readonly style: Style
  /** Hardly anything but a transcript looks so: "Q.", names in capitals, a time beside the name. */
  readonly sure: boolean
  /** The words are no name of a person or a part, but of a field: "NOTE", "Ingredients". */
  readonly isField: boolean
  /** By its form: two words or more, a title, or a part such as "Host". */
  readonly isPerson: boolean
}

export type Style =
  | 'answer'
  | 'caps'
  | 'colon'
  | 'dash'
  | 'handle'
  | 'question'
  | 'record'
  | 'time'
  | 'role'
  | 'voice'
  | 'script'
  | 'stop'
