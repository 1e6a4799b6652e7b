import type { Forms, Tokens } from '../document.js'
import { copyOf } from './by-form.js'

/** Numbers for word forms. What stages remember of forms goes with it, a few tens of megabytes in all. */
class KnownForms implements Forms {
  readonly texts: string[] = []
  readonly #numbers = new Map<string, number>()

  numberOf(form: string): number {
    const known = this.#numbers.get(form)
    if (known !== undefined) return known
    const number = this.texts.length
    const copy = copyOf(form)
    this.texts.push(copy)
    this.#numbers.set(copy, number)
    return number
  }
}

/** A text begins with no form known when there are more. */
const MOST_FORMS = 50_000

/** It is a memory, not a state: no result depends on a form's number. */
let known = new KnownForms()

/** The numbers of the words that stand between `starts` and `ends` in a text. */
export const numberForms = (
  text: string,
  starts: Uint32Array,
  ends: Uint32Array,
): Pick<Tokens, 'forms' | 'formOf'> => {
  if (known.texts.length > MOST_FORMS) known = new KnownForms()
  const forms = known
  const formOf = new Uint32Array(starts.length)
  for (let i = 0; i < starts.length; i++) formOf[i] = forms.numberOf(text.slice(starts[i], ends[i]))
  return { forms, formOf }
}
