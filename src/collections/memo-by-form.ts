import type { Forms, Tokens } from '../document.js'

const ROOM = 1024

/** What is known of word forms: for the forms of a text, a function from their numbers. */
export type MemoByForm<T> = (forms: Forms) => (number: number) => T

/** Asks `describe` of each word form once, whatever the number of its places and texts. */
export const memoByForm = <T>(describe: (form: string) => T): MemoByForm<T> => {
  let last: Forms | null = null
  let known: (T | undefined)[] = []
  return (forms) => {
    if (forms !== last) {
      last = forms
      known = new Array<T | undefined>(ROOM)
    }
    const mine = known
    return (number) => {
      if (number >= mine.length) mine.length = 2 * number
      return (mine[number] ??= describe(forms.texts[number]!))
    }
  }
}

/** What is known of the word at a token, asked of its form once; for a token that the text has not, what is known of ''. */
export const memoAtToken = <T>(
  describe: (form: string) => T,
): ((doc: { readonly tokens: Tokens }, token: number) => T) => {
  const none = describe('')
  let last: Forms | null = null
  let known: (T | undefined)[] = []
  return ({ tokens }, token) => {
    if (token < 0 || token >= tokens.count) return none
    const { forms } = tokens
    if (forms !== last) {
      last = forms
      known = new Array<T | undefined>(ROOM)
    }
    const number = tokens.formOf[token]!
    if (number >= known.length) known.length = 2 * number
    return (known[number] ??= describe(forms.texts[number]!))
  }
}
