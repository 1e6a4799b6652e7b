/**
 * What the tagger says of a token: outside (0), or type × part. The fourth type holds names that are none of the three
 * we report (nationalities, events, products): learning them keeps them out of the other three.
 */
export const TYPES = 4
export const REPORTED_TYPES = 3
export const LABELS = 1 + 4 * TYPES
export const OUTSIDE = 0
export const BEGIN = 0
export const INSIDE = 1
export const END = 2
export const SINGLE = 3

export const labelOf = (type: number, part: number): number => 1 + 4 * type + part
export const typeOf = (label: number): number => (label - 1) >> 2
export const partOf = (label: number): number => (label - 1) & 3

const opens = (label: number): boolean =>
  label !== OUTSIDE && (partOf(label) === BEGIN || partOf(label) === INSIDE)

const continues = (label: number): boolean =>
  label !== OUTSIDE && (partOf(label) === INSIDE || partOf(label) === END)

/** Whether `next` may follow `label`: an opened name goes on until its end. */
export const mayFollow = (label: number, next: number): boolean =>
  opens(label) ? continues(next) && typeOf(next) === typeOf(label) : !continues(next)

export const mayStart = (label: number): boolean => !continues(label)
export const mayStop = (label: number): boolean => !opens(label)
