import { paletteFor } from '../../src/report/colour.js'
import type { FailedDocument, Reporter, ReportSettings } from '../../src/report/reporter.js'
import { RESULT_TYPES } from '../../src/schema/names.js'
import type { Result } from '../../src/schema/result.js'
import type { Form } from '../messages.js'

interface Writing {
  readonly type: string
  readonly load: (documents: number) => Promise<Reporter>
  /** What a program needs to know the encoding. */
  readonly mark?: string
}

const WRITERS: Readonly<Record<Form, Writing>> = {
  html: {
    type: 'text/html;charset=utf-8',
    load: async () => (await import('../../src/report/formats/html.js')).html,
  },
  csv: {
    type: 'text/csv;charset=utf-8',
    load: async () => (await import('../../src/report/formats/csv.js')).csv,
    // Excel takes a table without it for one in an old encoding.
    mark: '\ufeff',
  },
  markdown: {
    type: 'text/markdown;charset=utf-8',
    load: async () => (await import('../../src/report/formats/markdown.js')).markdown,
  },
  json: {
    type: 'application/json',
    // Many objects in one file are read line by line.
    load: async (documents) => {
      const { json, ndjson } = await import('../../src/report/formats/json.js')
      return documents === 1 ? json : ndjson
    },
  },
}

/** The results of these documents, and why others have none, as a file. */
export const writeReport = async (
  form: Form,
  results: readonly Result[],
  failures: readonly FailedDocument[],
): Promise<Blob> => {
  const { type, load, mark = '' } = WRITERS[form]
  const parts: (string | Uint8Array)[] = [mark]
  const report = (await load(results.length)).open((part) => Promise.resolve(void parts.push(part)), SETTINGS)
  for (const result of results) await report.document(result)
  for (const failed of failures) await report.failure(failed)
  await report.close()
  return new Blob(parts as BlobPart[], { type })
}

const SETTINGS: ReportSettings = {
  width: 80,
  types: RESULT_TYPES,
  all: true,
  palette: paletteFor({}, false, false),
}
