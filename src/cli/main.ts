import { EXIT } from './exit-codes.js'
import { Stop, watch, type Io } from './io.js'
import { flushed } from './output.js'
import { createProgram } from './program.js'

/** Runs the command line and resolves to its exit code. Never throws, never ends the process. */
export const run = async (argv: readonly string[], io: Io): Promise<number> => {
  const { signal, release } = watch(io)
  let code: number = EXIT.done
  const program = createProgram(io, signal, (ended) => (code = ended))
  try {
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    const { reportEnd } = await import('./end.js')
    code = reportEnd(error, io, program.opts())
  } finally {
    // Only now is it known whether there was room for all of it.
    await flushed(io.stdout)
    release()
  }
  if (!(signal.reason instanceof Stop)) return code
  if (signal.reason.message !== null) io.stderr.write(`error: ${signal.reason.message}\n`)
  return signal.reason.code
}
