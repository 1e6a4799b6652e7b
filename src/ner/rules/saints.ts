import { latePattern } from '../../collections/late-pattern.js'
import { countAtMost } from '../../collections/sorted.js'
import type { WordReader } from './rule.js'

/** "St. Mary’s College" and "St. Joseph Hospital" are bodies, "St. Giles Cathedral" is a place. */
export const readSaint: WordReader = ({ text, tokens }, first) => {
  const pattern = SAINT()
  pattern.lastIndex = tokens.starts[first]!
  const match = pattern.exec(text)
  if (match === null) return []
  const end = countAtMost(tokens.starts, pattern.lastIndex - 1)
  return [{ first, end, type: match[1] === 'Cathedral' ? 'place' : 'organisation' }]
}

export const isSaint = (word: string): boolean => word === 'St' || word === 'St.'

const SAINT = latePattern(
  String.raw`St\.?[ \u00a0]\p{Lu}[\p{L}-]{1,20}(?:[ \u00a0]\p{Lu}[\p{L}-]{1,20})?(?:['’]s?)?[ \u00a0](Academy|Cathedral|College|Hospital|School|University)(?![\p{L}\p{N}]|[ \u00a0](?:\p{Lu}|of\b|for\b))`,
  'uy',
)
