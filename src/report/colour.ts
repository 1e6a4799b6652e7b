/** What a colour or weight does to a text. Pad first, colour after: colour adds characters that have no width. */
export type Palette = Readonly<Record<keyof typeof CODES, (text: string) => string>>

type Env = Readonly<Record<string, string | undefined>>

/** The colours for one stream. Sixteen are enough, and the user's theme knows what they look like. */
export const paletteFor = (env: Env, flag: boolean | undefined, isTerminal: boolean): Palette =>
  wantsColour(env, flag, isTerminal) ? COLOURED : PLAIN

/** The option beats the environment, and FORCE_COLOR beats NO_COLOR as it does in Node itself. */
export const wantsColour = (env: Env, flag: boolean | undefined, isTerminal: boolean): boolean => {
  if (flag !== undefined) return flag
  const forced = env['FORCE_COLOR']
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false'
  if (env['NO_COLOR'] || env['TERM'] === 'dumb') return false
  return isTerminal
}

// What turns each on and off (SGR, ECMA-48).
const CODES = {
  bold: [[1], [22]],
  dim: [[2], [22]],
  cyan: [[36], [39]],
  yellow: [[33], [39]],
  boldRed: [
    [31, 1],
    [22, 39],
  ],
  boldUnderlined: [
    [1, 4],
    [24, 22],
  ],
} as const

const sequence = (codes: readonly number[]): string => codes.map((code) => `\u001b[${code}m`).join('')

const paletteOf = (toPaint: (on: string, off: string) => (text: string) => string): Palette =>
  Object.fromEntries(
    Object.entries(CODES).map(([name, [on, off]]) => [name, toPaint(sequence(on), sequence(off))]),
  ) as Palette

const COLOURED = paletteOf((on, off) => (text) => (text === '' ? '' : `${on}${text}${off}`))
const PLAIN = paletteOf(() => (text) => text)
