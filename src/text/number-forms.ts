import { Interner } from '../collections/interner.js'
import type { Tokens } from '../document.js'
import { withoutEntities } from './html-entities.js'

/** A text begins with no form known when there are more. What stages know of these forms is a few tens of megabytes. */
const MOST_FORMS = 50_000

/** It is a memory, not a state: no result depends on a form's number. */
let known = new Interner()

/** The numbers of the words that stand between `starts` and `ends` in a text. */
export const numberForms = (
  text: string,
  starts: Uint32Array,
  ends: Uint32Array,
): Pick<Tokens, 'forms' | 'formOf'> => {
  if (known.size > MOST_FORMS) known = new Interner()
  const forms = known
  const formOf = new Uint32Array(starts.length)
  for (let i = 0; i < starts.length; i++) formOf[i] = forms.numberOf(plain(text.slice(starts[i], ends[i])))
  return { forms, formOf }
}

/** A word as it is written elsewhere: "develop-⏎ment" is "development", "isn&rsquo;t" is "isn’t". */
const plain = (word: string): string => {
  const whole = word.includes('\n') ? word.replace(/[-‐]\s+/g, '') : word
  return whole.includes('&') ? withoutEntities(whole) : whole
}
