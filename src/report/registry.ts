import type { Reporter } from './reporter.js'

/** Loaded when asked for: a run pays for one format. A new format is one line here. */
export const REPORTERS = {
  json: async () => (await import('./json.js')).toJson,
  ndjson: async () => (await import('./json.js')).toNdjson,
  table: async () => (await import('./table.js')).toTable,
  csv: async () => (await import('./csv.js')).toCsv,
  tsv: async () => (await import('./csv.js')).toTsv,
} as const satisfies Record<string, () => Promise<Reporter>>

export type Format = keyof typeof REPORTERS

export const FORMATS = Object.keys(REPORTERS) as Format[]
