import type { Option } from './table/option.js'

/** `how results are written: json, csv (default: json)` */
export const describeOption = (entry: Option<unknown>): string => {
  const { help, kind } = entry
  const choices = describeChoices(entry)
  const some = choices !== undefined && kind.repeats === 'comma' ? `any of ${choices}` : choices
  const standing = describeDefault(entry)
  return `${help}${some === undefined ? '' : `: ${some}`}${standing === null ? '' : ` (default: ${standing})`}`
}

/** So many of the names that a topic of the help lists stand beside the option itself. */
const NAMED = 5

const describeChoices = ({ kind: { names }, topic }: Option<unknown>): string | undefined =>
  topic === undefined || names === undefined || names.length <= NAMED
    ? names?.join(', ')
    : `${names.slice(0, NAMED).join(', ')}, or another that "extract help ${topic}" lists`

/** Null where leaving an option out means what one expects: that nothing is switched on, set or done. */
export const describeDefault = ({ default: standing, otherwise, kind }: Option<unknown>): string | null => {
  if (otherwise !== undefined) return otherwise
  if (typeof standing !== 'string' && typeof standing !== 'number') return null
  return kind.show?.(standing) ?? String(standing)
}
