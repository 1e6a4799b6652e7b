import { textOf, wordOf, type Document, type Mention } from '../document.js'
import { withReading } from '../collections/with-fields.js'

/**
 * "McDonald's" is the name, "Kharkiv's" is not: a mention that the list knows to be a house's name takes the 's after
 * it along and names an organisation. Only whole mentions count, so "Agatha Christie's" stays a person, and so does
 * "Lowe's" after Ruth Lowe.
 */
export const keepPossessives = (
  doc: Document,
  mentions: readonly Mention[],
  names: ReadonlySet<string>,
): readonly Mention[] => {
  const isHouse = (mention: Mention): boolean =>
    ownsNext(doc, mention) && names.has(textOf(doc, mention).toLowerCase())
  if (!mentions.some(isHouse)) return mentions
  const surnames = new Set<string>()
  return mentions.map((mention) => {
    const surname = wordOf(doc, mention.endToken - 1)
    if (isHouse(mention) && !surnames.has(surname)) return withNext(doc, mention)
    if (mention.type === 'person' && mention.endToken - mention.firstToken > 1) surnames.add(surname)
    return mention
  })
}

const ownsNext = (doc: Document, { end, endToken }: Mention): boolean =>
  doc.tokens.starts[endToken] === end && /^['’]s$/i.test(wordOf(doc, endToken))

const withNext = ({ tokens }: Document, mention: Mention): Mention =>
  withReading(mention, {
    type: 'organisation',
    end: tokens.ends[mention.endToken]!,
    endToken: mention.endToken + 1,
    typeScores: [0, 0, mention.confidence],
  })
