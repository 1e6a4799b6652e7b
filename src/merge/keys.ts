import { isAcronym } from '../names/acronyms.js'
import type { Form } from '../names/name-form.js'
import { isKnownBody, toOrganisationKey, toOrganisationWords } from '../names/organisation-name.js'
import { toGivenKey, toPersonName } from '../names/person-name.js'
import { toPlaceKey } from '../names/place-name.js'
import { toBag, toShortForms } from '../names/short-forms.js'
import { COMMON_ORGANISATION_WORDS } from '../lexicon/common-organisation-words.js'
import { ORGANISATION_VARIANTS } from '../lexicon/organisation-variants.js'
import { PLACE_VARIANTS } from '../lexicon/place-variants.js'
import { ORGANISATION_HEADS } from '../lexicon/organisation-heads.js'
import { SMALL_WORDS } from '../lexicon/small-words.js'
import type { MergeRule } from '../schema/merge.js'
import type { Naming } from './items.js'

/** Items that have a key in common are taken for one by this rule. */
export interface Key {
  readonly key: string
  readonly rule: MergeRule
}

/** What an item may share with others, by type. An alias is a weaker witness than the name. */
export const toKeys = (naming: Naming, [name, ...aliases]: readonly Form[]): Key[] => {
  const { type } = naming
  const keys = [...KEYS[type](name!, naming), ...twoTypes(naming, name!)]
  const shared = ALIAS_KEYS[type](name!, aliases)
  const known = new Set(keys.map(({ key }) => key))
  return [...keys, ...shared.filter(({ key }) => !known.has(key))]
}

const personKeys = (form: Form, { roles }: Naming): Key[] => {
  const { parts, suffix } = toPersonName(form)
  if (parts.length < 2)
    return [
      { key: `single ${form.key}`, rule: 'single-name' },
      ...roles.map((role): Key => ({
        key: `single ${form.key}, ${role.toLowerCase()}`,
        rule: 'name-and-role',
      })),
    ]
  const end = suffix === null ? '' : ` ${suffix}`
  const given = [toGivenKey(parts[0]!), ...parts.slice(1)].join(' ')
  return [
    { key: `called ${form.key}`, rule: 'same-name' },
    { key: `person ${parts.join(' ')}${end}`, rule: 'spelling' },
    { key: `given ${given}${end}`, rule: 'given-name-variant' },
  ]
}

const placeKeys = (form: Form): Key[] => [
  { key: `place called ${form.key}`, rule: 'same-name' },
  { key: `place ${toPlaceKey(form)}`, rule: 'known-variant' },
]

const organisationKeys = (form: Form): Key[] => {
  if (isAcronym(form))
    return [{ key: `organisation ${toOrganisationKey([form.key])}`, rule: acronymRule(form) }]
  const words = toOrganisationWords(form)
  if (isCommon(words)) return [{ key: `organisation ${toOrganisationKey(words)}`, rule: 'common-name' }]
  return [
    { key: `organisation called ${form.key}`, rule: 'same-name' },
    { key: `organisation ${toOrganisationKey(words)}`, rule: 'known-variant' },
  ]
}

// "UN" is the United Nations and "BBC" the BBC everywhere; "NPA" is the police of one country and a party of another.
const acronymRule = (form: Form): MergeRule =>
  toOrganisationKey([form.key]) === form.key && !KNOWN_BODIES.has(form.key) ? 'single-name' : 'known-variant'

const KNOWN_BODIES: ReadonlySet<string> = new Set(ORGANISATION_VARIANTS.values())

/** "National Assembly", "Ministry of Health": every country has one; a "US Department of Justice" only one has. */
const isCommon = (words: readonly string[]): boolean =>
  !isKnownBody(words.join(' ')) &&
  !COUNTRIES.has(words.slice(0, 2).join(' ')) &&
  words.every(
    (word) => SMALL_WORDS.has(word) || ORGANISATION_HEADS.has(word) || COMMON_ORGANISATION_WORDS.has(word),
  )

// Those whose names are of words that bodies are called by: "united states", "united kingdom".
const COUNTRIES: ReadonlySet<string> = new Set(
  [...PLACE_VARIANTS.values()].filter((name) => name.startsWith('united ')),
)

const KEYS: Readonly<Record<Naming['type'], (form: Form, naming: Naming) => Key[]>> = {
  person: personKeys,
  place: placeKeys,
  organisation: organisationKeys,
}

// Only names in full: "Smith" and "the Ministry" are aliases of many.
const ALIAS_KEYS: Readonly<Record<Naming['type'], (name: Form, aliases: readonly Form[]) => Key[]>> = {
  person: (_, aliases) =>
    aliases.flatMap((form) => {
      const { parts } = toPersonName(form)
      const clear = parts.length > 1 && parts.every((part) => part.length > 1)
      return clear ? [toShared(`person ${parts.join(' ')}`)] : []
    }),
  place: (_, aliases) =>
    aliases.filter((form) => !isAcronym(form)).map((form) => toShared(`place ${toPlaceKey(form)}`)),
  organisation: (name, aliases) => {
    if (aliases.length === 0) return []
    const shortForms = toShortForms(toOrganisationWords(name))
    return aliases.flatMap((form) => {
      const words = toOrganisationWords(form)
      if (isAcronym(form) || words.length < 2 || isCommon(words)) return []
      // "Catholic Church" is no name of "St. Mary's Catholic Church" alone.
      return shortForms.has(toBag(words)) ? [] : [toShared(`organisation ${toOrganisationKey(words)}`)]
    })
  },
}

const toShared = (key: string): Key => ({ key, rule: 'shared-alias' })

const twoTypes = ({ type }: Naming, form: Form): Key[] =>
  type === 'person' || form.folded.length < 2 ? [] : [{ key: `either ${form.key}`, rule: 'two-types' }]
