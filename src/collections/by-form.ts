import type { Forms } from '../document.js'

const ROOM = 1024

/** What is known of word forms: for the forms of a text, a function from their numbers. */
export type Remembered<T> = (forms: Forms) => (number: number) => T

/** Remembers what `describe` says of word forms, each asked once for all its places in all texts. */
export const rememberForms = <T>(describe: (form: string) => T): Remembered<T> => {
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

/** The same text by itself: a slice would keep the whole that it was cut from in memory. */
export const copyOf = (slice: string): string => Array.from(slice).join('')
