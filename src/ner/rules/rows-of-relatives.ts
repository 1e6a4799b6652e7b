import { wordOf } from '../../document.js'
import { KINSHIP_NOUNS } from '../../lexicon/kinship-nouns.js'
import { REGIONS } from '../../lexicon/regions.js'
import type { Reading } from './edit.js'
import { mentionsAt } from './mentions-at.js'
import type { WordReader } from './rule.js'
import { lowerWords } from './words.js'

/** "Brooklyn and Savannah are sisters": all of a row who are relatives are people; but "France and Britain are cousins". */
export const readRowOfRelatives: WordReader = (doc, noun, mentions) => {
  const verb = /^(?:are|were)$/.test(wordOf(doc, noun - 1)) ? noun - 1 : noun - 2
  // "are sister cities" and "are brothers in arms" tell of others, too.
  if (!/^(?:are|were)$/.test(wordOf(doc, verb)) || wordOf(doc, noun + 1) === 'in') return []
  const found: Reading[] = []
  let isSure = false
  for (let end = verb, size = 0; size < LONGEST; size++) {
    const mention = mentionsAt(mentions, { first: end - 1, end })[0]
    if (mention?.endToken !== end || mention.type === 'organisation') break
    const { firstToken: first } = mention
    if (REGIONS.has(lowerWords(doc, mention))) return []
    if (mention.type === 'place') found.push({ first, end, type: 'person' })
    isSure ||= size > 0
    end = beforeJoint(wordOf(doc, first - 1), wordOf(doc, first - 2), first)
    if (end < 0) break
  }
  return isSure ? found : []
}

export const isKinPlural = (word: string): boolean =>
  word.endsWith('s') && KINSHIP_NOUNS.has(word.slice(0, -1)) && !ALSO_OF_PLACES.has(word)

const ALSO_OF_PLACES = new Set(['partners', 'twins', 'kids', 'parents'])

const LONGEST = 8

/** Where the name before ends: "Ana and | Ida", "Ana, and | Ida", "Ana, | Ida"; -1 where nothing joins them. */
const beforeJoint = (last: string, before: string, first: number): number => {
  if (last === 'and') return before === ',' ? first - 2 : first - 1
  return last === ',' ? first - 1 : -1
}
