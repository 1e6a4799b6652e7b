import { roomFor } from '../collections/column-room.js'
import { SpanInterner } from '../collections/span-interner.js'
import type { Tokens } from '../document.js'
import { withoutEntities } from './html-entities.js'

/** A text begins with no form known when there are more. What stages know of these forms is a few tens of megabytes. */
const MOST_FORMS = 50_000

/** It is a memory, not a state: no result depends on a form's number. */
let known = new SpanInterner()

/** The numbers of the words that stand between `starts` and `ends` in a text. */
export const numberForms = (
  text: string,
  starts: Uint32Array,
  ends: Uint32Array,
): Pick<Tokens, 'forms' | 'formOf'> => {
  if (known.size > MOST_FORMS) known = new SpanInterner()
  const forms = known
  const formOf = new Uint32Array(roomFor(4 * starts.length), 0, starts.length)
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i]!
    const end = ends[i]!
    if (isPlain(text, start, end)) formOf[i] = forms.numberOf(text, start, end)
    else {
      const word = plain(text.slice(start, end))
      formOf[i] = forms.numberOf(word, 0, word.length)
    }
  }
  return { forms, formOf }
}

const LINE_END = 0x0a
const AMPERSAND = 0x26

/** Whether a word is written as it is elsewhere. */
const isPlain = (text: string, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === LINE_END || code === AMPERSAND) return false
  }
  return true
}

/** A word as it is written elsewhere: "develop-⏎ment" is "development", "isn&rsquo;t" is "isn’t". */
const plain = (word: string): string => {
  const whole = word.includes('\n') ? word.replace(/[-‐]\s+/g, '') : word
  return whole.includes('&') ? withoutEntities(whole) : whole
}
