import { wordOf, type Document } from '../../document.js'
import { LONE_TEAMS, TEAM_NAMES } from '../../lexicon/team-names.js'
import { isInNoLonger } from './mentions-at.js'
import type { MentionReader, WordReader } from './rule.js'
import { isCapital, isCapitalAt, isShouted, lowerOf, sentenceAt } from './words.js'

/** "Karachi Kings", "Washington | Redskins", "the Stormers": a place with the name of a team is the team. */
export const readTeams: MentionReader = (doc, { firstToken: first, endToken: end }) => {
  if (end - first > 1 && isTeam(doc, end - 1)) return [{ first, end, type: 'organisation' }]
  // In a headline, "Somalia Pirates" may be any.
  const isNext = isTeam(doc, end) && !isCapitalAt(doc, end + 1) && end < sentenceAt(doc, first).end
  return isNext ? [{ first, end: end + 1, type: 'organisation' }] : []
}

const isTeam = (doc: Document, token: number): boolean =>
  isCapitalAt(doc, token) && TEAM_NAMES.has(lowerOf(doc, token))

/** Behind "the", with a capital that no headline gives it. */
export const readLoneTeam: WordReader = (doc, first, mentions) => {
  const name = { first, end: first + 1 }
  if (!/^[Tt]he$/.test(wordOf(doc, first - 1)) || isCapitalAt(doc, name.end)) return []
  return isInNoLonger(mentions, name) ? [{ first: name.first, end: name.end, type: 'organisation' }] : []
}

export const isLoneTeam = (word: string): boolean =>
  isCapital(word) && !isShouted(word) && LONE_TEAMS.has(word.toLowerCase())
