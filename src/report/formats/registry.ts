import type { Reporter } from '../reporter.js'

/** Loaded when asked for: a run pays for one format. A new format is one file in formats/ and one line here. */
const REPORTERS = {
  json: { endings: ['.json'], load: async () => (await import('./json.js')).json },
  ndjson: { endings: ['.ndjson', '.jsonl'], load: async () => (await import('./json.js')).ndjson },
  table: { endings: ['.txt'], load: async () => (await import('./table.js')).table },
  csv: { endings: ['.csv'], load: async () => (await import('./csv.js')).csv },
  tsv: { endings: ['.tsv'], load: async () => (await import('./csv.js')).tsv },
  markdown: {
    endings: ['.md', '.markdown'],
    load: async () => (await import('./markdown.js')).markdown,
  },
  annotated: { endings: [], load: async () => (await import('./annotated.js')).annotated },
} as const satisfies Record<string, Entry>

interface Entry {
  /** Endings of files in this format: with the dot, in lower case. */
  readonly endings: readonly string[]
  readonly load: () => Promise<Reporter>
}

export type Format = keyof typeof REPORTERS

export const FORMATS = Object.keys(REPORTERS) as Format[]

export const loadReporter = (format: Format): Promise<Reporter> => REPORTERS[format].load()

/** The format of files with this ending (".CSV"); null if it is nobody's. */
export const formatByEnding = (ending: string): Format | null =>
  FORMATS.find((format) => endingsOf(format).includes(ending.toLowerCase())) ?? null

export const endingsOf = (format: Format): readonly string[] => REPORTERS[format].endings

/** Every ending that chooses a format. */
export const ENDINGS: readonly string[] = FORMATS.flatMap(endingsOf)
