import { normalizeIdentifier } from 'micromark-util-normalize-identifier'

/** All that look like labels of definitions: a link may be defined in another piece than it stands in. */
export const findLabels = (source: string): string[] =>
  Array.from(source.matchAll(DEFINITION), ([, label]) => normalizeIdentifier(label ?? ''))

/** An array, as the parser wants it, that the parser need not search from end to end for each bracket. */
export const createLabels = (known: readonly string[]): string[] => new Labels(new Set(known))

const DEFINITION = /^[ \t>*+\-\d.)]*\[\^?((?:[^[\]\\\n\r]|\\[^\n\r]){1,999})\]:/gm

class Labels extends Array<string> {
  readonly #known: Set<string>

  constructor(known: Set<string>) {
    super()
    this.#known = known
  }

  override includes(label: string): boolean {
    return this.#known.has(label)
  }

  override push(...labels: string[]): number {
    for (const label of labels) this.#known.add(label)
    return this.#known.size
  }
}
