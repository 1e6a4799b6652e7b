import { mapped } from '../collections/packed.js'
import { PLACE_KINDS } from '../lexicon/place-kinds.js'
import { PLACE_VARIANTS } from '../lexicon/place-variants.js'
import { WORD_VARIANTS } from '../lexicon/word-variants.js'
import type { Form } from './name-form.js'
import { toSpellingKey } from './spelling.js'

/** "the United States of America", "U.S." and "America" have one key, "Mt. Kenya" and "Mount Kenya" another. */
export const toPlaceKey = ({ folded, key }: Form): string => {
  const words = folded[0] === 'the' && folded.length > 1 ? folded.slice(1) : folded
  const known = PLACE_VARIANTS.get(words.join(' '))
  if (known !== undefined) return known
  const main = mapped(afterKind(words), (word) => WORD_VARIANTS.get(word) ?? word)
  const plain = main.join(' ')
  return PLACE_VARIANTS.get(plain) ?? (mapped(main, toSpellingKey).join(' ') || key)
}

// "northwestern province of Gansu" is Gansu.
const afterKind = (words: readonly string[]): readonly string[] => {
  const of = words.indexOf('of')
  return of > 0 && of < words.length - 1 && PLACE_KINDS.has(words[of - 1]!) ? words.slice(of + 1) : words
}
