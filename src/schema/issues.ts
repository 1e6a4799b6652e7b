import { z } from 'zod'
import { suggest } from '../suggest.js'

/** What is wrong with a value, to stand behind its name: `takes text, not 7`. Given to zod in place of its own words. */
export const describeIssue = (issue: z.core.$ZodRawIssue): string => {
  const { code, input } = issue
  if (code === 'unrecognized_keys')
    return issue.keys.map((key) => `must not have ${shown(key)}${nearKey(issue, key)}`).join(' and ')
  if (code === 'too_small') return issue.minimum > 1 ? `takes ${issue.minimum} items` : 'must not be empty'
  if (code === 'too_big' && typeof input === 'string') return `takes at most ${issue.maximum} characters`
  if (input === undefined) return 'is missing'
  if (code === 'invalid_type') return `takes ${TYPES[issue.expected] ?? issue.expected}, not ${shown(input)}`
  if (code === 'invalid_value')
    return `takes one of ${issue.values.map(shown).join(', ')}, not ${shown(input)}`
  return `does not take ${shown(input)}`
}

/** A number from 0 to 1; zod alone speaks of one end of it at a time. */
export const share = (): z.ZodNumber =>
  z.number({ error: notShare }).min(0, { error: notShare }).max(1, { error: notShare })

const notShare = ({ input }: { readonly input?: unknown }): string =>
  `takes a number from 0 to 1, not ${shown(input)}`

const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  number: 'a number',
  object: 'an object',
  string: 'text',
}

const nearKey = ({ inst }: z.core.$ZodRawIssue, key: string): string => {
  const shape = inst instanceof z.ZodObject ? inst.shape : {}
  const near = suggest(key, Object.keys(shape))
  return near === null ? '' : ` (did you mean "${near}"?)`
}

const MOST_SHOWN = 60

const shown = (value: unknown): string => {
  const json = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value))
  return json.length > MOST_SHOWN ? `${json.slice(0, MOST_SHOWN)}…` : json
}
