import type { z } from 'zod'
import { ENTITY_TYPES, type EntityType } from '../../document.js'
import { lexiconInvalid } from '../../errors.js'
import { describeIssue } from '../../schema/issues.js'
import { LexiconSchema, type Lexicon } from '../../schema/lexicon.js'
import { ENTITY_WORDS } from '../../schema/names.js'
import { didYouMean } from '../../suggest.js'
import { readText } from '../bytes/read-text.js'
import { lineOfJsonError } from './json-line.js'

/**
 * The user's own names from a file: JSON, a list of `{ "name": …, "type": …, "aliases": […] }`, or CSV with the columns
 * name, type and aliases, the aliases parted by "|". `type` is person, place or organisation, or what others call them
 * (PER, location, organization); aliases may be absent.
 *
 * @throws ExtractError `LEXICON_INVALID`, naming each wrong entry by file and line, or an input error.
 */
export const readLexicon = async (path: string): Promise<Lexicon> => {
  const text = await readText(path)
  const { entries, findLines } = /\.csv$/i.test(path) ? await parseCsv(text, path) : parseJson(text, path)
  const parsed = LexiconSchema.safeParse(withOurTypes(entries), { error: describeIssue })
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues
  const lines = await findLines(issues.slice(0, MOST_ISSUES).map(({ path: [index] }) => index))
  throw lexiconInvalid(describeIssues(path, issues, entries, lines), { cause: parsed.error })
}

/** The lines on which the entries of these indexes begin; asked only when something is wrong with them. */
type FindLines = (indexes: readonly (PropertyKey | undefined)[]) => Promise<(number | null)[]>

interface Parsed {
  readonly entries: unknown
  readonly findLines: FindLines
}

const parseJson = (text: string, path: string): Parsed => {
  try {
    const entries: unknown = JSON.parse(text)
    return { entries, findLines: createFindLines(text) }
  } catch (cause) {
    throw lexiconInvalid(
      [
        `${path} is not JSON (line ${lineOfJsonError(text, cause)}). Write a list like [{"name": "Ana Ruiz", "type": "person"}], or name it .csv.`,
      ],
      { cause },
    )
  }
}

// JSON is YAML, and a parser of YAML tells where things stand.
const createFindLines =
  (text: string): FindLines =>
  async (indexes) => {
    const { isNode, LineCounter, parseDocument } = await import('yaml')
    const lineCounter = new LineCounter()
    const document = parseDocument(text, { lineCounter, logLevel: 'silent' })
    return indexes.map((index) => {
      const node = typeof index === 'number' ? document.getIn([index], true) : null
      return isNode(node) && node.range ? lineCounter.linePos(node.range[0]).line : null
    })
  }

const parseCsv = async (text: string, path: string): Promise<Parsed> => {
  const { CsvError, parse } = await import('csv-parse/sync')
  try {
    // The parser would count a line end of Windows within quotes as two.
    const rows = parse(text.replaceAll('\r\n', '\n'), {
      columns: toColumns,
      info: true,
      relax_column_count_less: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as Row[]
    const firstLines = rows.map(firstLineOf)
    return {
      entries: rows.map(({ record: { aliases, ...row } }) => ({ ...row, aliases: toAliases(aliases) })),
      findLines: (indexes) => Promise.resolve(indexes.map((index) => firstLines[Number(index)] ?? null)),
    }
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    throw lexiconInvalid([`${path} is not CSV: ${cause.message}. Write columns name,type,aliases.`], {
      cause,
    })
  }
}

interface Row {
  readonly info: { readonly lines: number }
  readonly record: Readonly<Record<string, string>>
}

// The parser counts up to the end of a record, which may have line ends within its quotes.
const firstLineOf = ({ info, record }: Row): number =>
  info.lines - Object.values(record).join('').split('\n').length + 1

const toColumns = (header: string[]): string[] => header.map((column) => column.trim().toLowerCase())

const toAliases = (cell = ''): string[] =>
  cell
    .split('|')
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '')

/** `PER` is person; what we do not know stays for the schema to refuse. */
const withOurTypes = (entries: unknown): unknown =>
  Array.isArray(entries) ? entries.map((entry: unknown) => withOurType(entry)) : entries

const withOurType = (entry: unknown): unknown => {
  if (typeof entry !== 'object' || entry === null || !('type' in entry)) return entry
  const { type } = entry
  return typeof type === 'string' ? { ...entry, type: toType(type) ?? type } : entry
}

const toType = (word: string): EntityType | undefined => {
  const lower = word.trim().toLowerCase()
  return ENTITY_TYPES.find(
    (type) => type === lower || (ENTITY_WORDS[type] as readonly string[]).includes(lower),
  )
}

const MOST_ISSUES = 10

const describeIssues = (
  path: string,
  issues: readonly z.core.$ZodIssue[],
  entries: unknown,
  lines: readonly (number | null)[],
): string[] => {
  const shown = lines.map((line, n) => {
    const where = line === null ? path : `${path}, line ${line}`
    return `${where}: ${describe(issues[n]!, entries)}`
  })
  return issues.length > MOST_ISSUES ? [...shown, `And ${issues.length - MOST_ISSUES} more.`] : shown
}

/** `"persn" is no type. Did you mean "person"?` */
const describe = ({ path: [index, field, nth], message }: z.core.$ZodIssue, entries: unknown): string => {
  if (field === undefined) return `${index === undefined ? 'the lexicon' : 'the entry'} ${message}.`
  const value = ((entries as unknown[])[index as number] as Record<PropertyKey, unknown>)[field]
  if (field !== 'type') return `${String(field)}${nth === undefined ? '' : `[${String(nth)}]`} ${message}.`
  const remedy = `Use one of ${ENTITY_TYPES.join(', ')}.`
  if (value === undefined) return `type is missing. ${remedy}`
  const near = typeof value === 'string' ? didYouMean(value, ENTITY_TYPES).trim() : ''
  return `${JSON.stringify(value)} is no type. ${near || remedy}`
}
