import { IRREGULAR_VERBS } from './lexicon/irregular-verbs.js'

const irregular = new Map(
  IRREGULAR_VERBS.map((line) => {
    const [base, past, participle] = line.split(' ')
    return [base!, [past!, participle!] as const]
  }),
)

/** "deny" → deny, denies, denied, denying. */
export const verbForms = (base: string): readonly string[] => {
  const known = formsByVerb.get(base)
  if (known !== undefined) return known
  const forms = toVerbForms(base)
  formsByVerb.set(base, forms)
  return forms
}

/** Several lists of this package ask for the same verbs, and nobody asks for words of a text. */
const formsByVerb = new Map<string, readonly string[]>()

const toVerbForms = (base: string): readonly string[] => {
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
  endsBehind(base, 'y', 'aeiou') ? `${base.slice(0, -1)}ied` : base.endsWith('e') ? `${base}d` : `${base}ed`

const withS = (word: string): string =>
  endsBehind(word, 'y', 'aeiou')
    ? `${word.slice(0, -1)}ies`
    : HISSES.some((end) => word.endsWith(end))
      ? `${word}es`
      : `${word}s`

const HISSES = ['s', 'x', 'z', 'ch', 'sh']

const stemOf = (base: string): string => (endsBehind(base, 'e', 'eoy') ? base.slice(0, -1) : base)

/** Whether the last letter is this one and the one before it none of those: hundreds of verbs are asked at each start. */
const endsBehind = (word: string, last: string, but: string): boolean =>
  word.length > 1 && word.endsWith(last) && !but.includes(word.charAt(word.length - 2))
