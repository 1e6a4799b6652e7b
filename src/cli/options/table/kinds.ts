import { unknownName } from '../../../suggest.js'
import type { Shard } from '../../../sources/load-options.js'

/** A checked value, or a sentence that names the value, what is wrong with it and what is taken instead. */
export type Reading<T> = { readonly value: T } | { readonly problem: string }

/** What kind of value an option takes: how it is read from words or JSON, and how JSON Schema calls it. */
export interface Kind<T> {
  /** What there is to choose from, if that is a list of names. */
  readonly names?: readonly string[]
  /** Given more than once: the last counts, or commas stand between all, or each is one item. */
  readonly repeats: 'last' | 'comma' | 'items'
  /** `given`: a word of the command line or the environment, or what stands in JSON. `option`: what to call it. */
  readonly read: (given: unknown, option: string) => Reading<T>
  readonly schema: Readonly<Record<string, unknown>>
  /** A value as one types it, where that is not what it prints as. */
  show?(value: T): string
}

/** True and false; null where both differ from leaving the option out. */
export const flag = (): Kind<boolean> => ({
  repeats: 'last',
  read: (given, option) => {
    if (typeof given === 'boolean') return { value: given }
    const word = wordOf(given).toLowerCase()
    if (YES.includes(word)) return { value: true }
    if (NO.includes(word)) return { value: false }
    return { problem: `${option} is true or false, not ${shown(given)}.` }
  },
  schema: { type: 'boolean' },
})

const YES = ['true', '1', 'yes', 'on', 'always']
const NO = ['false', '0', 'no', 'off', 'never']

/** One of `names`, or one of `others`, words in lower case that people use for a name. */
export const choice = <T extends string>(
  noun: string,
  names: readonly T[],
  others: Words<T> = {},
): Kind<T> => ({
  names,
  repeats: 'last',
  read: (given, option) => {
    const name = nameOf(wordOf(given), names, others)
    return name === null ? { problem: unknown(noun, given, option, names) } : { value: name }
  },
  schema: { enum: names },
})

/** `people, quotes`: some of `names`, in their order, each once. */
export const list = <T extends string>(
  noun: string,
  names: readonly T[],
  others: Words<T> = {},
): Kind<readonly T[]> => ({
  names,
  repeats: 'comma',
  read: (given, option) => {
    const words = itemsOf(given)
    const chosen = words.map((word) => nameOf(wordOf(word), names, others))
    const wrong = words.filter((_, n) => chosen[n] === null)
    if (wrong.length > 0)
      return { problem: wrong.map((word) => unknown(noun, word, option, names)).join(' ') }
    return { value: names.filter((name) => chosen.includes(name)) }
  },
  schema: { type: 'array', items: { enum: names }, minItems: 1, uniqueItems: true },
})

/** `url, date`: any names, or all there are. */
export const namesOrAll = (): Kind<readonly string[] | 'all'> => ({
  repeats: 'comma',
  read: (given, option) => {
    const words = itemsOf(given).map(wordOf)
    if (words.includes('')) return { problem: `${option} takes names with commas between, or all.` }
    return { value: words.includes('all') ? 'all' : [...new Set(words)] }
  },
  schema: { anyOf: [{ const: 'all' }, { type: 'array', items: { type: 'string', minLength: 1 } }] },
})

export const text = (): Kind<string> => ({
  repeats: 'last',
  read: (given, option) =>
    typeof given === 'string' && given.trim() !== ''
      ? { value: given }
      : { problem: `${option} must not be empty.` },
  schema: { type: 'string', minLength: 1 },
})

/** Each time that the option is given is one item. */
export const texts = (): Kind<readonly string[]> => ({
  repeats: 'items',
  read: (given, option) => {
    const items: readonly unknown[] = Array.isArray(given) ? given : [given]
    const isText = (item: unknown): item is string => typeof item === 'string' && item.trim() !== ''
    return items.every(isText) ? { value: items } : { problem: `${option} must not be empty.` }
  },
  schema: { type: 'array', items: { type: 'string', minLength: 1 } },
})

const NUMBER = /^(?:\d+\.?\d*|\.\d+)$/

export const share = (): Kind<number> => ({
  repeats: 'last',
  read: (given, option) => {
    const value = NUMBER.test(wordOf(given)) ? Number(given) : NaN
    if (value >= 0 && value <= 1) return { value }
    return { problem: `${option} takes a number from 0 to 1, not ${shown(given)}.` }
  },
  schema: { type: 'number', minimum: 0, maximum: 1 },
})

export const count = (least: number, most: number): Kind<number> => ({
  repeats: 'last',
  read: (given, option) => {
    const value = /^\d+$/.test(wordOf(given)) ? Number(given) : NaN
    if (value >= least && value <= most) return { value }
    return { problem: `${option} takes a whole number from ${least} to ${most}, not ${shown(given)}.` }
  },
  schema: { type: 'integer', minimum: least, maximum: most },
})

/** `2/8`: the second of eight parts. */
export const part = (): Kind<Shard> => ({
  repeats: 'last',
  read: (given, option) => {
    const [, number = NaN, count = NaN] = (PART.exec(wordOf(given)) ?? []).map(Number)
    if (number >= 1 && number <= count && count <= MOST_PARTS) return { value: { index: number - 1, count } }
    return {
      problem: `${option} takes a part like 1/4, 2/4, 3/4 or 4/4, of at most ${MOST_PARTS}, not ${shown(given)}.`,
    }
  },
  schema: { type: 'string', pattern: PART.source },
})

const PART = /^(\d+)\/(\d+)$/
const MOST_PARTS = 1_000_000

const BYTES = /^(\d[\d_]*(?:\.\d+)?)\s*(?:([kmgt])(i)?)?b?$/i

/** `1_000_000`, `100MB`, `2GiB`. */
export const bytes = (): Kind<number> => ({
  repeats: 'last',
  read: (given, option) => {
    const [, digits = '', prefix = '', binary] = BYTES.exec(wordOf(given)) ?? []
    const power = ' kmgt'.indexOf(prefix.toLowerCase() || ' ')
    const value = Math.floor(Number(digits.replaceAll('_', '') || NaN) * (binary ? 1024 : 1000) ** power)
    if (value >= 1 && Number.isSafeInteger(value)) return { value }
    return { problem: `${option} takes a number of bytes like 500000, 100MB or 2GiB, not ${shown(given)}.` }
  },
  show: (value) => (value % 1e6 === 0 ? `${value / 1e6}MB` : String(value)),
  schema: {
    anyOf: [
      { type: 'integer', minimum: 1 },
      { type: 'string', pattern: BYTES.source },
    ],
  },
})

type Words<T extends string> = { readonly [name in T]?: readonly string[] }

const nameOf = <T extends string>(word: string, names: readonly T[], others: Words<T>): T | null =>
  names.find((name) => name === word) ??
  names.find((name) => others[name]?.includes(word.toLowerCase())) ??
  null

// A flag says by its noun which one it is.
const unknown = (noun: string, given: unknown, option: string, names: readonly string[]): string =>
  unknownName(noun, wordOf(given), names, option.startsWith('--') ? '' : ` in ${option}`)

const itemsOf = (given: unknown): readonly unknown[] =>
  Array.isArray(given) ? given : wordOf(given).split(',')

const wordOf = (given: unknown): string =>
  typeof given === 'string' || typeof given === 'number' ? String(given).trim() : ''

const shown = (given: unknown): string => (typeof given === 'string' ? `"${given}"` : JSON.stringify(given))
