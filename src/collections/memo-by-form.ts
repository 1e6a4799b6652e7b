import type { Forms } from '../document.js'

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
