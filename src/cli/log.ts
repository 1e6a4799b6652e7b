import type { Io } from './io.js'
import { paletteFor, type Palette } from '../report/colour.js'
import { printable, printableLines } from '../report/printable.js'
import { ExtractError } from '../errors.js'

const LEVELS = ['quiet', 'normal', 'verbose', 'debug'] as const
export type Level = (typeof LEVELS)[number]

/** Words for a person, on standard error. */
export interface Log {
  readonly error: (message: string) => void
  readonly warning: (message: string) => void
  /** What to do about an error; silent with `--quiet`. */
  readonly hint: (message: string) => void
  /** Only with `--verbose`. */
  readonly detail: (message: string) => void
  /** What was thrown: one line for what the user can fix, a stack and a request to report it for a bug. */
  readonly failure: (error: unknown, where?: string | null) => void
}

interface Words {
  readonly quiet: boolean
  readonly verbose: boolean
  readonly debug: boolean
}

export const levelOf = ({ quiet, verbose, debug }: Words): Level => {
  if (debug) return 'debug'
  if (verbose) return 'verbose'
  return quiet ? 'quiet' : 'normal'
}

/** @param beforeEach What else writes to the terminal makes way for words. */
export const createLog = (io: Io, level: Level, color?: boolean, beforeEach?: () => void): Log => {
  const palette = paletteFor(io.env, color, io.stderr.isTTY === true)
  const rank = LEVELS.indexOf(level)
  const write = (line: string): void => {
    beforeEach?.()
    io.stderr.write(`${line}\n`)
  }
  const error = (message: string): void => write(`${palette.red.bold('error:')} ${printable(message)}`)
  return {
    error,
    warning: (message) => {
      if (rank >= 1) write(`${palette.yellow('warning:')} ${printable(message)}`)
    },
    hint: (message) => {
      if (rank >= 1) write(printable(message))
    },
    detail: (message) => {
      if (rank >= 2) write(palette.dim(printable(message)))
    },
    failure: (thrown, where) => {
      if (thrown instanceof ExtractError) {
        error(thrown.message)
        if (level === 'debug') write(describeStack(thrown, palette))
      } else {
        const at = where ? `"${where}": ` : ''
        error(`${at}this is a bug in extract. Please report it with the lines below.`)
        write(describeStack(thrown, palette))
      }
    },
  }
}

const describeStack = (thrown: unknown, palette: Palette): string => {
  if (!(thrown instanceof Error)) return palette.dim(printable(`  thrown: ${String(thrown)}`))
  const cause = thrown.cause === undefined ? '' : `\ncaused by ${stackOf(thrown.cause)}`
  return palette.dim(printableLines(stackOf(thrown) + cause))
}

const stackOf = (thrown: unknown): string =>
  thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
