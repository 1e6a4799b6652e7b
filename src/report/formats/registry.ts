import type { Reporter } from '../reporter.js'

/** Loaded when asked for: a run pays for one format. A new format is one file in formats/ and one line here. */
const REPORTERS = {
  json: { endings: ['.json'], load: async () => (await import('./json.js')).json },
  ndjson: { endings: ['.ndjson', '.jsonl'], load: async () => (await import('./json.js')).ndjson },
  table: { endings: ['.txt'], load: async () => (await import('./table.js')).table },
  annotated: { endings: [], load: async () => (await import('./annotated.js')).annotated },
  csv: { endings: ['.csv'], load: async () => (await import('./csv.js')).csv },
  tsv: { endings: ['.tsv'], load: async () => (await import('./csv.js')).tsv },
  markdown: {
    endings: ['.md', '.markdown'],
    load: async () => (await import('./markdown.js')).markdown,
  },
  html: { endings: ['.html', '.htm'], load: async () => (await import('./html.js')).html },
  sqlite: {
    endings: ['.db', '.sqlite', '.sqlite3'],
    load: async () => (await import('./sqlite.js')).sqlite,
  },
  parquet: { endings: ['.parquet'], load: async () => (await import('./parquet.js')).parquet },
  webannotation: {
    endings: ['.jsonld'],
    isAlso: ['.json'],
    load: async () => (await import('./webannotation.js')).webannotation,
  },
  tei: { endings: ['.xml'], load: async () => (await import('./tei.js')).tei },
  ftm: {
    endings: [],
    isAlso: ['.ndjson', '.jsonl', '.json'],
    load: async () => (await import('./ftm.js')).ftm,
  },
  spacy: { endings: [], isAlso: ['.ndjson', '.jsonl'], load: async () => (await import('./spacy.js')).spacy },
  brat: { endings: ['.ann'], load: async () => (await import('./brat.js')).brat },
  conll: { endings: ['.conll'], load: async () => (await import('./conll.js')).conll },
  github: { endings: [], load: async () => (await import('./github.js')).github },
  sarif: { endings: ['.sarif'], isAlso: ['.json'], load: async () => (await import('./sarif.js')).sarif },
} as const satisfies Record<string, Entry>

interface Entry {
  /** Endings of files in this format: with the dot, in lower case. */
  readonly endings: readonly string[]
  /** Endings of other formats that a file in this one may bear as well, when it is asked for by name. */
  readonly isAlso?: readonly string[]
  readonly load: () => Promise<Reporter>
}

/** What a report is called: "json", "html" … */
export type Format = keyof typeof REPORTERS

/** All of them, as help lists them. */
export const FORMATS = Object.keys(REPORTERS) as Format[]

export const loadReporter = (format: Format): Promise<Reporter> => REPORTERS[format].load()

/** The format of files with this ending (".CSV"); null if it is nobody's. */
export const formatByEnding = (ending: string): Format | null =>
  FORMATS.find((format) => endingsOf(format).includes(ending.toLowerCase())) ?? null

/** The endings that choose a format. */
export const endingsOf = (format: Format): readonly string[] => REPORTERS[format].endings

/** Whether a file in this format may end so, though the ending chooses another one. */
export const mayEndIn = (format: Format, ending: string): boolean => {
  const { isAlso = [] }: Entry = REPORTERS[format]
  return isAlso.includes(ending.toLowerCase())
}

/** Every ending that chooses a format. */
export const ENDINGS: readonly string[] = FORMATS.flatMap(endingsOf)
