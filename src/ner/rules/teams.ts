import { wordOf, type Document, type Mention } from '../../document.js'
import { LONE_TEAMS, TEAM_NAMES } from '../../lexicon/team-names.js'
import type { Reading, Rule } from './edit.js'
import { mentionsAt } from './mentions-at.js'
import { isCapitalAt, isShouted, lowerOf, sentenceAt } from './words.js'

/** "Karachi Kings", "Washington | Redskins", "the Stormers": a place with the name of a team is the team. */
export const readTeams: Rule = (doc, mentions) => [
  ...mentions.flatMap((mention): readonly Reading[] => {
    const { firstToken: first, endToken: end, type } = mention
    if (type !== 'place') return []
    if (end - first > 1 && isTeam(doc, end - 1)) return [{ first, end, type: 'organisation' }]
    // In a headline, "Somalia Pirates" may be any.
    const isNext = end < sentenceAt(doc, first).end && isTeam(doc, end) && !isCapitalAt(doc, end + 1)
    return isNext ? [{ first, end: end + 1, type: 'organisation' }] : []
  }),
  ...teamsAlone(doc, mentions),
]

const isTeam = (doc: Document, token: number): boolean =>
  isCapitalAt(doc, token) && TEAM_NAMES.has(lowerOf(doc, token))

/** Behind "the", with a capital that no headline gives it. */
const teamsAlone = (doc: Document, mentions: readonly Mention[]): readonly Reading[] => {
  const found: Reading[] = []
  for (let first = 1; first < doc.tokens.count; first++) {
    const article = wordOf(doc, first - 1)
    if ((article !== 'the' && article !== 'The') || !isCapitalAt(doc, first)) continue
    if (!LONE_TEAMS.has(lowerOf(doc, first)) || isShouted(wordOf(doc, first)) || isCapitalAt(doc, first + 1))
      continue
    const held = mentionsAt(mentions, { first, end: first + 1 })
    if (held.every(({ firstToken, endToken }) => firstToken === first && endToken === first + 1))
      found.push({ first, end: first + 1, type: 'organisation' })
  }
  return found
}
