import type { z } from 'zod'
import { ENTITY_TYPES } from '../document.js'
import { lexiconInvalid } from '../errors.js'
import { LexiconSchema, type Lexicon } from '../schema/lexicon.js'
import { readText } from './bytes/read-text.js'
import { suggest } from '../suggest.js'

/**
 * The user's own names from a file: JSON, a list of `{ "name": …, "type": …, "aliases": […] }`, or CSV with the columns
 * name, type and aliases, the aliases parted by "|". `type` is person, place or organisation; aliases may be absent.
 *
 * @throws ExtractError `LEXICON_INVALID`, naming each wrong entry by file and index (from 0), or an input error.
 */
export const readLexicon = async (path: string): Promise<Lexicon> => {
  const text = await readText(path)
  const entries = /\.csv$/i.test(path) ? await parseCsv(text, path) : parseJson(text, path)
  const parsed = LexiconSchema.safeParse(entries)
  if (parsed.success) return parsed.data
  throw lexiconInvalid(describeIssues(path, parsed.error.issues, entries), { cause: parsed.error })
}

const parseJson = (text: string, path: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw lexiconInvalid(
      [`${path} is not JSON. Write a list like [{"name": "Ana Ruiz", "type": "person"}], or name it .csv.`],
      { cause },
    )
  }
}

const parseCsv = async (text: string, path: string): Promise<unknown> => {
  const { CsvError, parse } = await import('csv-parse/sync')
  try {
    const rows: unknown = parse(text, {
      columns: toColumns,
      relax_column_count_less: true,
      skip_empty_lines: true,
      trim: true,
    })
    return (rows as Record<string, string>[]).map(({ aliases, ...row }) => ({
      ...row,
      aliases: toAliases(aliases),
    }))
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    throw lexiconInvalid([`${path} is not CSV: ${cause.message}. Write columns name,type,aliases.`], {
      cause,
    })
  }
}

const toColumns = (header: string[]): string[] => header.map((column) => column.trim().toLowerCase())

const toAliases = (cell = ''): string[] =>
  cell
    .split('|')
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '')

const MOST_ISSUES = 10

const describeIssues = (path: string, issues: readonly z.core.$ZodIssue[], entries: unknown): string[] => {
  const shown = issues.slice(0, MOST_ISSUES).map((issue) => describeIssue(path, issue, entries))
  return issues.length > MOST_ISSUES ? [...shown, `And ${issues.length - MOST_ISSUES} more.`] : shown
}

// names.json[2].type: "persn" is no type. Did you mean "person"?
const describeIssue = (path: string, issue: z.core.$ZodIssue, entries: unknown): string => {
  const where =
    path + issue.path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
  if (issue.path.length !== 2 || issue.path[1] !== 'type') return `${where}: ${issue.message}.`
  const value = valueAt(entries, issue.path)
  if (value === undefined) return `${where}: missing. Use one of ${ENTITY_TYPES.join(', ')}.`
  const near =
    typeof value === 'string' ? (PLURALS[value.toLowerCase()] ?? suggest(value, ENTITY_TYPES)) : null
  return `${where}: ${JSON.stringify(value)} is no type. ${
    near === null ? `Use one of ${ENTITY_TYPES.join(', ')}.` : `Did you mean "${near}"?`
  }`
}

const PLURALS: Readonly<Record<string, string>> = {
  __proto__: null as never,
  organization: 'organisation',
  organizations: 'organisation',
  organisations: 'organisation',
  people: 'person',
  persons: 'person',
  places: 'place',
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  )
