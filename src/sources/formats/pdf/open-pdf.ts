import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { MessagePort } from 'node:worker_threads'
import type { getDocument } from 'unpdf/pdfjs'
import { inputDamaged } from '../../errors.js'
import { pdfLocked, pdfTooGreedy, pdfTooSlow } from './errors.js'

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
  const [{ Worker, MessageChannel }, pdfjs] = await Promise.all([
    import('node:worker_threads'),
    import('unpdf/pdfjs'),
  ])
  const { port1, port2 } = new MessageChannel()
  const thread = new Worker(PARSER, {
    eval: true,
    stdout: true,
    stderr: true,
    workerData: { port: port2, parser: parserUrl(), most: mostUnpacked(bytes.length) },
    transferList: [port2],
    resourceLimits: { maxOldGenerationSizeMb: megabytesFor(bytes.length) },
  })
  const { end, ask } = createEnd()
  thread.once('error', (error) => end(isOutOfMemory(error) ? pdfTooGreedy(name, error) : error))
  const timer = setTimeout(() => end(pdfTooSlow(name, seconds)), seconds * 1000)
  const stop = (): void => end(signal.reason)
  signal.addEventListener('abort', stop)
  const close = async (): Promise<void> => {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
    port1.close()
    await thread.terminate()
  }
  try {
    if (signal.aborted) stop()
    const worker = new pdfjs.PDFWorker({ port: toWebWorker(port1), verbosity: 0 })
    const task = pdfjs.getDocument({ ...SETTINGS, data: new Uint8Array(bytes), worker })
    const document = await ask(task.promise)
    return { document, ask, close }
  } catch (error) {
    await close()
    throw toReadError(error, name)
  }
}

/**
 * What the thread runs: the parser's own end of the line. A stream is unpacked into ever larger arrays, up to `most` bytes;
 * the platform's own way would unpack it whole.
 */
const PARSER = `
const { port, parser, most } = require('node:worker_threads').workerData
globalThis.Uint8Array = new Proxy(Uint8Array, {
  construct: (Bytes, from) => {
    if (from[0] > most) throw new RangeError('over ' + most + ' bytes in one stream')
    return new Bytes(...from)
  },
})
delete globalThis.DecompressionStream
import(parser).then(() => globalThis.pdfjsWorker.WorkerMessageHandler.initializeFromPort(port))
`

// The thread has no place of its own to look from.
const parserUrl = (): string =>
  new URL('pdfjs.mjs', pathToFileURL(createRequire(import.meta.url).resolve('unpdf'))).href

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

const mostUnpacked = (size: number): number => 30_000_000 + 4 * size

const megabytesFor = (size: number): number => 128 + Math.ceil((8 * size) / 1_000_000)

/** Ends all questions that are open, and those that are still to come. */
const createEnd = (): { end: (reason: unknown) => void; ask: OpenPdf['ask'] } => {
  let end: (reason: unknown) => void = () => {}
  const ended = new Promise<never>((_, reject) => (end = reject))
  ended.catch(() => {})
  return { end, ask: (question) => Promise.race([question, ended]) }
}

/** PDF.js speaks to a port as to a worker of a browser; its types know no port. */
const toWebWorker = (port: MessagePort): null => port as unknown as null

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

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
