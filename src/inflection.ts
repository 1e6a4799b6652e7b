import { IRREGULAR_VERBS } from './lexicon/irregular-verbs.js'

const irregular = new Map(
  IRREGULAR_VERBS.map((line) => {
    const [base, past, participle] = line.split(' ')
    return [base!, [past!, participle!] as const]
  }),
)

/** "deny" → deny, denies, denied, denying. */
export const verbForms = (base: string): readonly string[] => {
  const [past, participle] = irregular.get(base) ?? [pastOf(base), pastOf(base)]
  const doubled = irregular.has(base) && past.endsWith('ed') ? past.slice(0, -2) : null
  return [base, withS(base), past, participle, `${doubled ?? stemOf(base)}ing`]
}

/** Those of many verbs, together. */
export const formsOf = (verbs: Iterable<string>): ReadonlySet<string> =>
  new Set([...verbs].flatMap(verbForms))

/** "witness" → witness, witnesses; "chairman" → chairman, chairmen. */
export const nounForms = (noun: string): readonly string[] =>
  noun.endsWith('man') ? [noun, `${noun.slice(0, -2)}en`] : [noun, withS(noun)]

const pastOf = (base: string): string =>
  /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : base.endsWith('e') ? `${base}d` : `${base}ed`

const withS = (word: string): string =>
  /[^aeiou]y$/.test(word)
    ? `${word.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh)$/.test(word)
      ? `${word}es`
      : `${word}s`

const stemOf = (base: string): string => (/[^eoy]e$/.test(base) ? base.slice(0, -1) : base)
