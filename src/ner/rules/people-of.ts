import { wordOf, type Mention } from '../../document.js'
import type { MentionReader } from './rule.js'
import { isGivenNameAt } from './words.js'

/** "Alan Boyle of | Peel Hunt", "Ida Berg from | Clifford Chance": nobody is of somebody else, but of a firm or a place. */
export const readPeopleOf: MentionReader = (doc, mention, mentions, index) => {
  const { firstToken: first, endToken: end } = mention
  const before = mentions[index - 1]
  const isOf =
    before?.type === 'person' && before.endToken === first - 1 && /^(?:of|from)$/.test(wordOf(doc, first - 1))
  return isOf && isLong(before) && isLong(mention)
    ? [{ first, end, type: isGivenNameAt(doc, first) || isBody(mention) ? 'organisation' : 'place' }]
    : []
}

const isLong = ({ firstToken, endToken }: Mention): boolean => endToken - firstToken > 1

const isBody = ({ typeScores: [, place, organisation] }: Mention): boolean => organisation >= place
