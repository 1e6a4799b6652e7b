import { Chalk, type ChalkInstance } from 'chalk'

/** Pad first, colour after: colour adds characters that have no width. */
export type Palette = ChalkInstance

type Env = Readonly<Record<string, string | undefined>>

/** The colours for one stream. Sixteen are enough, and the user's theme knows what they look like. */
export const paletteFor = (env: Env, flag: boolean | undefined, isTerminal: boolean): Palette =>
  new Chalk({ level: wantsColour(env, flag, isTerminal) ? 1 : 0 })

/**
 * The option beats the environment, and FORCE_COLOR beats NO_COLOR as it does in Node itself.
 * chalk obeys FORCE_COLOR but does not read NO_COLOR, so neither is left to it.
 */
export const wantsColour = (env: Env, flag: boolean | undefined, isTerminal: boolean): boolean => {
  if (flag !== undefined) return flag
  const forced = env['FORCE_COLOR']
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false'
  if (env['NO_COLOR'] || env['TERM'] === 'dumb') return false
  return isTerminal
}
