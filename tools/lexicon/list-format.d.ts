export interface WordList {
  /** The module of src/lexicon that it becomes, and what that exports. */
  readonly module: string
  readonly name: string
  /** How it is looked up: any of these must find an entry. */
  readonly matches: readonly string[]
  readonly entries: readonly string[]
}

export interface ParsedFile {
  readonly path: string
  readonly form: 'words' | 'lines' | 'text' | 'endings' | 'variants' | 'patterns' | 'table'
  readonly lists: readonly WordList[]
}

export const GENERATED: string
export const parseList: (path: string, text: string) => ParsedFile
export const toModules: (parsed: readonly ParsedFile[]) => Map<string, string>
