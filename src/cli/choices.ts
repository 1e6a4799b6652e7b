import type { ResultType } from '../schema/options.js'
import { OFFSET_UNITS, RESULT_TYPES } from '../schema/names.js'

// What the options accept and what they are when left out: for the help, the checks and the README alike.

/** Equal to `INPUT_FORMATS` of the loaders (a test says so), without loading them for `--help`. */
export const INPUT_FORMATS = ['auto', 'text', 'markdown', 'ndjson'] as const
export const ERROR_POLICIES = ['report', 'fail', 'skip'] as const
export const CONDITIONS = ['empty', 'no-people', 'no-quotes', 'unattributed-quotes', 'notices'] as const
/** What can stand where the first input stands; each is one file in commands/, declared in program.ts. */
export const COMMANDS = ['merge', 'schema', 'help'] as const
export { OFFSET_UNITS, RESULT_TYPES }

export type Condition = (typeof CONDITIONS)[number]

export const DEFAULTS = {
  types: RESULT_TYPES as readonly ResultType[],
  minConfidence: 0,
  inputFormat: 'auto',
  textField: 'text',
  idField: 'id',
  offsets: 'utf16',
  onError: 'report',
} as const
