import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { MessagePort } from 'node:worker_threads'
import { mostUnpacked } from './most-unpacked.js'

/** A thread in which PDF.js reads one document. */
export interface ParserThread {
  /** What PDF.js speaks to. */
  readonly port: null
  readonly close: () => Promise<void>
}

/** Why a thread has ended by itself. */
export interface ParserEnd {
  readonly error: Error
  readonly isOutOfMemory: boolean
}

/** Starts a thread for a document of `size` bytes, whose memory accounts for no more. */
export const startParser = async (size: number, onEnd: (end: ParserEnd) => void): Promise<ParserThread> => {
  const { Worker, MessageChannel } = await import('node:worker_threads')
  const { port1, port2 } = new MessageChannel()
  const thread = new Worker(PARSER, {
    eval: true,
    stdout: true,
    stderr: true,
    workerData: { port: port2, parser: parserUrl(), most: mostUnpacked(size) },
    transferList: [port2],
    resourceLimits: { maxOldGenerationSizeMb: megabytesFor(size) },
  })
  thread.once('error', (error) => onEnd({ error, isOutOfMemory: isOutOfMemory(error) }))
  const close = async (): Promise<void> => {
    port1.close()
    await thread.terminate()
  }
  return { port: toWebWorker(port1), close }
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

const megabytesFor = (size: number): number => 128 + Math.ceil((8 * size) / 1_000_000)

/** PDF.js speaks to a port as to a worker of a browser; its types know no port. */
const toWebWorker = (port: MessagePort): null => port as unknown as null

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
