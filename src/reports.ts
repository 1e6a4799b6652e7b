import { ExtractError } from './errors.js'
import { paletteFor } from './report/colour.js'
import { FORMATS, loadReporter, type Format } from './report/formats/registry.js'
import type { Report, Reporter, Sink } from './report/reporter.js'
import type { Outcome } from './run/run.js'
import { RESULT_TYPES } from './schema/names.js'
import type { ExtractorOptions, ResultType } from './schema/options.js'
import type { Result } from './schema/result.js'

export { FORMATS, type Format } from './report/formats/registry.js'
export type { Outcome } from './run/run.js'

/** What a report may depend on besides the results. */
export interface ReportOptions {
  /** Columns to wrap tables and text at; 80. */
  readonly width?: number
  /** The lists that were asked for; all of them. Another one is not shown as empty. */
  readonly types?: readonly ResultType[]
  /** Every entity, not only the most mentioned ones; false. */
  readonly all?: boolean
}

/**
 * Options that an extractor must be made with for results that this format can print: `html` needs the text of a document.
 *
 * @throws ExtractError when there is no such format.
 */
export const needsOf = async (
  format: Format,
): Promise<Pick<ExtractorOptions, 'text' | 'tokens' | 'offsets'>> => (await reporterOf(format)).needs ?? {}

/**
 * A report of many documents, piece by piece, as the command writes it: text, or the bytes of a binary format. A document that
 * has no result is told of where the format has a place for it.
 *
 * @throws ExtractError when there is no such format, or when it is a file to be worked on (`sqlite`).
 */
export async function* toReport(
  format: Format,
  documents: AsyncIterable<Result | Outcome> | Iterable<Result | Outcome>,
  { width = 80, types = RESULT_TYPES, all = false }: ReportOptions = {},
): AsyncGenerator<string | Uint8Array> {
  const reporter = await reporterOf(format)
  if (reporter.writes === 'file')
    throw new ExtractError(
      'OPTION_INVALID',
      `"${format}" is a file that results are added to: use the command, with -o.`,
    )
  const pieces: (string | Uint8Array)[] = []
  const sink: Sink = (chunk) => Promise.resolve(void pieces.push(chunk))
  const report = reporter.open(sink, { width, types, all, palette: paletteFor({}, false, false) })
  for await (const document of documents) {
    await tell(report, document)
    yield* pieces.splice(0)
  }
  await report.close()
  yield* pieces
}

const reporterOf = (format: Format): Promise<Reporter> => {
  if (FORMATS.includes(format)) return loadReporter(format)
  throw new ExtractError(
    'OPTION_INVALID',
    `There is no format "${format}". Choose from: ${FORMATS.join(', ')}.`,
  )
}

const tell = async (report: Report, document: Result | Outcome): Promise<void> => {
  if (!('ok' in document)) return report.document(document)
  if (document.ok) return report.document(document.result)
  const { id, error, isRecord } = document
  // A bug is nobody's to tell in a report.
  if (!(error instanceof ExtractError)) throw error
  await report.failure({ id, code: error.code, message: error.message, isRecord })
}
