import type { Span } from '../document.js'
import { PARLIAMENT_PARTIES } from '../lexicon/parliament-parties.js'

/** A name that stands at `start`, without the dot behind it. */
export const toSpan = (text: string, start: number, name: string): Span => {
  const trimmed = name.replace(/[\s.]+$/u, '')
  return { start, end: start + (text.startsWith(name, start) ? trimmed.length : name.length) }
}

/** "The Economic Secretary to the Treasury (Chloe Rees):" is Chloe Rees. */
export const insideBrackets = (text: string, at: number, line: string, name: string): Span | null => {
  if (!/^(?:The|Mr|Madam|Minister|Secretary)\b/i.test(name)) return null
  const bracket = /\((\p{Lu}[\p{L}\p{M}'’.-]+(?:[ \u00a0]\p{Lu}[\p{L}\p{M}'’.-]*){1,3})\)/u.exec(line)
  if (!bracket) return null
  const start = at + bracket.index + 1
  return text.startsWith(bracket[1]!, start) ? { start, end: start + bracket[1]!.length } : null
}

/** "Jane Doe (Luton North) (Lab)" */
export const hasParty = (line: string): boolean =>
  Array.from(line.matchAll(/\(([A-Z][\w/-]*)\)/g)).some(([, name]) =>
    PARLIAMENT_PARTIES.has(name!.toLowerCase()),
  )

export const skipBlanks = (text: string, start: number, end: number): number => {
  let at = start
  while (at < end && /\s/.test(text.charAt(at))) at++
  return at
}
