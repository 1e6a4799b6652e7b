import { ENTRIES } from './table/all.js'

/** The arguments, with what people type in place of an option replaced by it: `--json` is `--format=json`. */
export const toKnownSpellings = (argv: readonly string[]): string[] => {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length
  return [...argv.slice(0, end).flatMap(toKnown), ...argv.slice(end)]
}

const toKnown = (word: string): string[] => {
  const whole = ALIASES.get(word)
  // `--color=auto` is what happens without it.
  if (whole !== undefined) return whole === '' ? [] : [whole]
  const at = word.indexOf('=')
  const flag = at === -1 ? undefined : ALIASES.get(word.slice(0, at))
  return [flag === undefined ? word : flag + word.slice(at)]
}

const ALIASES = new Map(ENTRIES.flatMap(([, { aliases = {} }]) => Object.entries(aliases)))
