// In English nearly all that an expression with \p{…} is asked has no letter beyond ASCII. There A–Z says the same as
// \p{Lu}, and is made in a twentieth of the time.
const IN_ASCII: Readonly<Record<string, string>> = { L: 'A-Za-z', Lu: 'A-Z', Ll: 'a-z', N: '0-9', M: '' }

/** ASCII and the dashes, quotation marks, bullets and dots of newspapers. */
const PLAIN = /^[\0-\x7f\u00a0\u2010-\u2027]*$/

/**
 * A regular expression for words, made when it is first asked for: that of `source`, or one which says the same of words
 * that are plain.
 */
export const patternFor = (source: string, flags: string): ((words: string) => RegExp) => {
  let full: RegExp | undefined
  let plain: RegExp | undefined
  return (words) =>
    PLAIN.test(words) ? (plain ??= new RegExp(toPlain(source), flags)) : (full ??= new RegExp(source, flags))
}

/** The source of an expression that says of plain words what `source` does: "\p{Lu}[\p{L}’]" → "[A-Z][A-Za-z’]". */
export const toPlain = (source: string): string => {
  let isInside = false
  return source.replace(/\\p\{(\w+)\}|\\[^]|[[\]]/g, (part, kind: string | undefined) => {
    if (part === '[' || part === ']') isInside = part === '['
    if (kind === undefined) return part
    const letters = IN_ASCII[kind]
    if (letters === undefined) throw new Error(`no ASCII is known of \\p{${kind}}`)
    return isInside ? letters : `[${letters}]`
  })
}
