import { FORMATS, type Format } from '../report/registry.js'

const ENDINGS: Readonly<Record<string, Format>> = {
  csv: 'csv',
  tsv: 'tsv',
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  txt: 'table',
}

/** The format that the ending of an output file asks for; null where it asks for none. */
export const formatByEnding = (path: string): Format | null =>
  ENDINGS[/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''] ?? null

/** `[['table', ['.txt']], …]` */
export const endingsOfFormats = (): [Format, string[]][] =>
  FORMATS.map((format) => [
    format,
    Object.keys(ENDINGS)
      .filter((ending) => ENDINGS[ending] === format)
      .map((ending) => `.${ending}`),
  ])
