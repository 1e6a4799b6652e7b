import { CommanderError } from 'commander'
import { ExtractError, usageWrong } from '../errors.js'
import { EXIT } from './exit-codes.js'
import type { Io } from './io.js'
import { createLog } from './log.js'
import { toLayers, type Flags } from './options.js'
import { resolveOptions, type Layers } from './options/resolve.js'

/** Tells of what ended a run and returns the exit code for it. */
export const reportEnd = (error: unknown, io: Io, flags: Flags): number => {
  // Help and version end by being thrown, too.
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done
  const { debug, color } = resolveOptions('extract', layersOf(flags, io)).values
  const log = createLog(io, debug ? 'debug' : 'normal', color ?? undefined)
  const known = error instanceof CommanderError ? usageWrong([toSentence(error.message)]) : error
  log.failure(known)
  if (!(known instanceof ExtractError)) return EXIT.bug
  if (known.code === 'OPTION_INVALID') log.hint('See "extract --help".')
  return EXIT.userError
}

// It may be the configuration that ended the run.
const layersOf = (flags: Flags, io: Io): Layers => {
  try {
    return toLayers(flags, io)
  } catch {
    return { flags, env: io.env }
  }
}

/** `error: unknown option '--fromat'\n(Did you mean --format?)`: commander's words in our style. */
const toSentence = (message: string): string => {
  const [what = '', ...hints] = message.replace(/^error: /, '').split('\n(')
  const sentence = `${what.charAt(0).toUpperCase()}${what.slice(1)}.`
  return [sentence, ...hints.map((hint) => hint.replace(/\)$/, ''))].join(' ')
}
