import type { EntityType } from '../document.js'
import { PARTY_ADJECTIVES } from '../lexicon/party-words.js'
import { REGION_ABBREVIATIONS } from '../lexicon/region-abbreviations.js'
import { isAcronym } from '../names/acronyms.js'
import { isHeadline, type Form } from '../names/name-form.js'
import { toPersonName } from '../names/person-name.js'

/** The fullest name of a group, or what the user calls it, and its other forms, the most frequent first. */
export const toNames = (
  type: EntityType,
  forms: readonly Form[],
  userName: string | null,
): { readonly name: string; readonly aliases: readonly string[] } => {
  const [first] = forms
  if (forms.every((form) => form === first))
    return named(userName ?? displayName(type, first!), [shownText(type, first!)])
  const counts = new Map<string, { readonly form: Form; count: number; readonly order: number }>()
  for (const form of forms) {
    const known = counts.get(shownText(type, form))
    if (known) known.count++
    else counts.set(shownText(type, form), { form, count: 1, order: counts.size })
  }
  const rows = [...counts.values()].toSorted((a, b) => b.count - a.count || a.order - b.order)
  const candidates = rows.filter(({ form }) => !isShouted(type, form, rows))
  const fullness = type === 'person' ? personFullness : otherFullness
  const [best] = (candidates.length > 0 ? candidates : rows).toSorted(
    (a, b) => fullness(b.form) - fullness(a.form) || b.count - a.count || a.order - b.order,
  )
  const name = userName ?? displayName(type, best!.form)
  return named(
    name,
    rows.map(({ form }) => shownText(type, form)),
  )
}

const named = (name: string, texts: readonly string[]): { name: string; aliases: string[] } => ({
  name,
  aliases: texts.filter((text) => text !== name),
})

// "McDonald's" is the name of a company; of people and places a possessive is none.
const shownText = (type: EntityType, form: Form): string => (type === 'organisation' ? form.text : form.bare)

// A headline's "KYIV" beside "Kyiv"; "WHO" beside nothing is written so.
const isShouted = (type: EntityType, form: Form, rows: readonly { readonly form: Form }[]): boolean =>
  form.capitals &&
  rows.some(
    ({ form: other }) =>
      !other.capitals &&
      (other.key === form.key || (isHeadline(form) && !(type === 'person' && isGivenNameOf(other, form)))),
  )

// "DANA FORD, HOST" says more than "Thanks, Dana".
const isGivenNameOf = (short: Form, full: Form): boolean => {
  const [first, ...rest] = full.folded
  return rest.length > 0 && short.folded.length === 1 && short.folded[0] === first
}

// More words count for more than words spelled out: "John A. Smith" before "John Smith" before "J. Smith". "Al" is no part of
// a name, lest "Al Sabah" be another than Nawaf Al Sabah, but "Al Gore" is fuller than "Gore".
const personFullness = (form: Form): number => {
  const { parts } = toPersonName(form)
  const spelled = parts.filter((part) => part.length > 1).length
  const extra = form.folded[0] === 'al' && form.folded.length === parts.length + 1 ? 1 : 0
  return (Math.min(spelled, 2) * 20 + parts.length) * 2 + extra
}

// An article makes no name fuller: "Greens" beside "The Greens". "Maryland" is fuller than "Md.", "Conservatives" than "Tory".
const otherFullness = (form: Form): number => {
  if (isAcronym(form) || REGION_ABBREVIATIONS.has(form.key)) return 0
  const extra = (form.folded[0] === 'the' ? 1.5 : 0) + (PARTY_ADJECTIVES.has(form.key) ? 0.5 : 0)
  return form.folded.length - extra
}

const displayName = (type: EntityType, form: Form): string => {
  if (type === 'person') return toPersonName(form).text
  const shown = shownText(type, form)
  const bracket = shown.indexOf(' (')
  const text = bracket > 0 && shown.endsWith(')') ? shown.slice(0, bracket) : shown
  return text.replace(/^the (?=\S)/, '')
}
