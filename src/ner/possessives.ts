import { textOf, type Document, type Mention } from '../document.js'

/**
 * "McDonald's" is the name, "Kharkiv's" is not: a mention that the list knows to be a house's name takes the 's after
 * it along and names an organisation. Only whole mentions count, so "Agatha Christie's" stays a person.
 */
export const keepPossessives = (
  doc: Document,
  mentions: readonly Mention[],
  names: ReadonlySet<string>,
): readonly Mention[] =>
  mentions.map((mention) => {
    const { tokens } = doc
    const next = mention.endToken
    if (next >= tokens.count || tokens.starts[next] !== mention.end) return mention
    const start = tokens.starts[next]
    const end = tokens.ends[next]!
    if (!/^['’]s$/i.test(doc.text.slice(start, end))) return mention
    if (!names.has(textOf(doc, mention).toLowerCase())) return mention
    return {
      ...mention,
      type: 'organisation',
      end,
      endToken: next + 1,
      typeScores: [0, 0, mention.confidence],
    }
  })
