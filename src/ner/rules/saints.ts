import { latePattern } from '../../collections/late-pattern.js'
import { countAtMost } from '../../collections/sorted.js'
import type { EntityType } from '../../document.js'
import type { Rule } from './edit.js'

/** "St. Mary’s College" and "St. Joseph Hospital" are bodies, "St. Giles Cathedral" is a place. */
export const readSaints: Rule = ({ text, tokens }) =>
  SAINTLY.test(text)
    ? Array.from(text.matchAll(SAINT()), ({ index, 0: name, 1: kind }) => ({
        first: countAtMost(tokens.starts, index) - 1,
        end: countAtMost(tokens.starts, index + name.length - 1),
        type: (kind === 'Cathedral' ? 'place' : 'organisation') satisfies EntityType,
      }))
    : []

const SAINTLY = /St\.?[ \u00a0][^a-z]/

const SAINT = latePattern(
  String.raw`(?<![\p{L}\p{N}])St\.?[ \u00a0]\p{Lu}[\p{L}-]{1,20}(?:[ \u00a0]\p{Lu}[\p{L}-]{1,20})?(?:['’]s?)?[ \u00a0](Academy|Cathedral|College|Hospital|School|University)(?![\p{L}\p{N}]|[ \u00a0](?:\p{Lu}|of\b|for\b))`,
  'gu',
)
