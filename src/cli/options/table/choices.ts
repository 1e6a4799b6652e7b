// What the options offer that no other folder names.

export const ENGINES = ['fast', 'neural'] as const
export const ERROR_POLICIES = ['report', 'fail', 'skip'] as const
export const LANGUAGE_POLICIES = ['warn', 'skip', 'fail'] as const
export const CONDITIONS = ['empty', 'no-people', 'no-quotes', 'unattributed-quotes', 'notices'] as const
export const SCHEMAS = ['result', 'merged', 'diff', 'error', 'options'] as const
export const TOPICS = ['formats', 'confidence', 'scripting', 'exit-codes', 'lexicon', 'environment'] as const
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const
/** What can stand where the first input stands; each is one file in commands/, declared in program.ts. */
export const COMMANDS = ['merge', 'diff', 'config', 'schema', 'completions', 'man', 'help'] as const

export { INPUT_FORMATS } from '../../../sources/formats/registry.js'

export type Condition = (typeof CONDITIONS)[number]
export type SchemaName = (typeof SCHEMAS)[number]
export type Shell = (typeof SHELLS)[number]
export type Topic = (typeof TOPICS)[number]
