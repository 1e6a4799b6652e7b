import type { Command } from 'commander'
import type { Io } from '../io.js'
import { toManual } from '../manual.js'
import { toPlainSettings, type Flags } from '../options.js'

/** Prints the manual page of `program`, as roff. */
export const runMan = (program: Command, flags: Flags, io: Io): void => {
  toPlainSettings('man', flags, io)
  io.stdout.write(toManual(program))
}
