import { EXIT } from '../exit-codes.js'
import { Stop, watch, type Io } from '../io.js'
import { toKnownSpellings } from '../options/spellings.js'
import { createProgram } from './program.js'

/** Runs the command line and resolves to its exit code. Never throws, never ends the process. */
export const run = async (argv: readonly string[], io: Io): Promise<number> => {
  const { signal, release } = watch(io)
  let code: number = EXIT.done
  const program = createProgram(io, signal, (ended) => (code = ended))
  try {
    await endedOrLeft(program.parseAsync(toKnownSpellings(argv), { from: 'user' }), signal)
  } catch (error) {
    const { reportEnd } = await import('../end.js')
    code = reportEnd(error, io, program.opts())
  } finally {
    await flushed(io, signal)
    release()
  }
  if (!(signal.reason instanceof Stop)) return code
  if (signal.reason.message !== null) io.stderr.write(`error: ${signal.reason.message}\n`)
  return signal.reason.code
}

/** Whoever waits for the other end of a named pipe hears of no signal: after this long the run ends without. */
const PATIENCE_MS = 1000

const endedOrLeft = async (work: Promise<unknown>, signal: AbortSignal): Promise<void> => {
  let patience: NodeJS.Timeout | undefined
  const left = new Promise((resolve) => {
    signal.addEventListener('abort', () => (patience = setTimeout(resolve, PATIENCE_MS)), { once: true })
  })
  try {
    await Promise.race([work, left])
  } finally {
    clearTimeout(patience)
  }
}

// What was written may still be on its way, and then a full disk would be seen only after the exit code is set.
const flushed = ({ stdout }: Io, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
    stdout.write('', () => resolve())
  })
