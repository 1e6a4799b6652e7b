import type { Place } from './place.js'
import type { ReportSettings } from './reporter.js'

/** The words as a link to a place in a file, for terminals that know links (OSC 8); elsewhere the words alone. */
export const linked = (
  words: string,
  path: string | null,
  place: Place,
  { addressOf }: Pick<ReportSettings, 'addressOf'>,
): string => {
  const address = path === null ? null : (addressOf?.(path, place) ?? null)
  // A link must not go on over a line end: what draws lines one by one would lose it.
  return address === null ? words : words.replace(/[^\n]+/g, (line) => toLink(line, address))
}

// What is no printable ASCII has no place in an address, and could end the sequence.
const toLink = (words: string, address: string): string =>
  `\x1b]8;;${address.replace(/[^!-~]/gu, encodeURIComponent)}\x1b\\${words}\x1b]8;;\x1b\\`
