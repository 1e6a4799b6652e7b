import { COMPOUND_OPENERS } from '../../../lexicon/compound-openers.js'

/** How a line goes on in the next: without the hyphen at its end, or with this between the two. */
export type Joint = 'cut' | '' | ' '

/**
 * "develop-" and "ment" are one word, "well-" and "known" keep their hyphen, and so does whatever the document writes with one
 * in the middle of a line. `linesOf` is asked for the document's lines when first needed.
 */
export const createJoints = (linesOf: () => readonly string[]): ((line: string, next: string) => Joint) => {
  let compounds: ReadonlySet<string> | null = null
  return (line, next) => {
    const [, start = '', hyphen] = CUT.exec(line.slice(-LONGEST_WORD)) ?? []
    if (hyphen === undefined) return ' '
    if (hyphen === SOFT_HYPHEN) return 'cut'
    const rest = /^\p{Ll}[\p{L}\p{M}]*/u.exec(next)?.[0]
    if (rest === undefined || start.includes('-')) return ''
    if (COMPOUND_OPENERS.has(start.toLowerCase()) && !ENDING.test(rest)) return ''
    compounds ??= new Set(linesOf().flatMap((each) => each.toLowerCase().match(COMPOUND) ?? []))
    return compounds.has(`${start}-${rest}`.toLowerCase()) ? '' : 'cut'
  }
}

const LONGEST_WORD = 60
const SOFT_HYPHEN = '\u00ad'
const CUT = /(?<![\p{L}\p{M}-])([\p{L}\p{M}-]*\p{L}\p{M}*)([-\u2010\u00ad])$/u
/** "short-age", "open-ing": no compound. */
const ENDING = /^(?:age|ary|ed|en|ened|ers?|est|ful|ings?|ish|less|ly|ness|s|ship|wards?|y)$/
const COMPOUND = /[\p{L}\p{M}]+-\p{Ll}[\p{L}\p{M}]*/gu
