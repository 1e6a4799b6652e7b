import type { getDocument } from 'unpdf/pdfjs'
import { inputDamaged } from '../../errors.js'
import { pdfLocked, pdfTooGreedy, pdfTooSlow } from './errors.js'
import { startParser } from './parser-thread.js'

export type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>

/** A PDF whose reading ends in time, whatever its bytes make the parser do. */
export interface OpenPdf {
  readonly document: PdfDocument
  /** The answer to a question about the document. @throws ExtractError when it does not come. */
  readonly ask: <Answer>(question: Promise<Answer>) => Promise<Answer>
  readonly close: () => Promise<void>
}

/**
 * Opens a PDF in a thread of its own: a page may draw itself ten times in ten others, or unpack without an end, and only a
 * thread can be stopped in that.
 *
 * @throws ExtractError `INPUT_ENCRYPTED`, `INPUT_DAMAGED`, `INPUT_TOO_SLOW` or `INPUT_TOO_LARGE`
 */
export const openPdf = async (
  bytes: Uint8Array,
  name: string,
  signal: AbortSignal,
  seconds = secondsFor(bytes.length),
): Promise<OpenPdf> => {
  const { end, ask } = createEnd()
  const [parser, pdfjs] = await Promise.all([
    startParser(bytes.length, ({ error, isOutOfMemory }) =>
      end(isOutOfMemory ? pdfTooGreedy(name, error) : error),
    ),
    import('unpdf/pdfjs'),
  ])
  const timer = setTimeout(() => end(pdfTooSlow(name, seconds)), seconds * 1000)
  const stop = (): void => end(signal.reason)
  signal.addEventListener('abort', stop)
  const close = async (): Promise<void> => {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
    await parser.close()
  }
  try {
    if (signal.aborted) stop()
    const worker = new pdfjs.PDFWorker({ port: parser.port, verbosity: 0 })
    const task = pdfjs.getDocument({ ...SETTINGS, data: new Uint8Array(bytes), worker })
    const document = await ask(task.promise)
    return { document, ask, close }
  } catch (error) {
    await close()
    throw toReadError(error, name)
  }
}

/** Nothing that text does not need: no fonts, no pictures, no scripts, no forms of XFA, nothing from elsewhere. */
const SETTINGS = {
  disableFontFace: true,
  isEvalSupported: false,
  isImageDecoderSupported: false,
  isOffscreenCanvasSupported: false,
  useSystemFonts: false,
  useWasm: false,
  useWorkerFetch: false,
  verbosity: 0,
}

/** Small documents end within ten seconds; long ones may take what their size accounts for, measured at a fiftieth of this. */
const secondsFor = (size: number): number => Math.round(8 + size / 50_000)

/** Ends all questions that are open, and those that are still to come. */
const createEnd = (): { end: (reason: unknown) => void; ask: OpenPdf['ask'] } => {
  let end: (reason: unknown) => void = () => {}
  const ended = new Promise<never>((_, reject) => (end = reject))
  ended.catch(() => {})
  return { end, ask: (question) => Promise.race([question, ended]) }
}

/** What a user should hear of an error of the parser; others as they are. */
export const toReadError = (error: unknown, name: string): unknown => {
  if (!(error instanceof Error)) return error
  if (error.name === 'PasswordException') return pdfLocked(name, { cause: error })
  return isParserError(error)
    ? inputDamaged(name, 'PDF', error.message.replace(/\.$/, ''), { cause: error })
    : error
}

export const isParserError = (error: unknown): error is Error =>
  error instanceof Error && PARSER_ERRORS.has(error.name)

const PARSER_ERRORS = new Set([
  'FormatError',
  'InvalidPDFException',
  'ResponseException',
  'UnknownErrorException',
  'XRefEntryException',
])
