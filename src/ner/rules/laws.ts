import { wordOf, type Document, type Mention } from '../../document.js'
import { LAW_NOUNS } from '../../lexicon/law-nouns.js'
import { ORGANISATION_HEADS } from '../../lexicon/organisation-heads.js'
import type { MentionReader } from './rule.js'
import { isCapitalAt, lowerOf } from './words.js'

/** "Bill of Rights", "Treaty of Versailles", "State of Emergency": no body and no place. */
export const readLaws: MentionReader = (doc, mention) =>
  isLaw(doc, mention) ? [{ first: mention.firstToken, end: mention.endToken, type: null }] : []

const isLaw = (doc: Document, { type, firstToken: first, endToken: end }: Mention): boolean => {
  // "Emergency Supplemental Appropriations Bill"
  if (
    type === 'organisation' &&
    end - first > 2 &&
    /^(?:Act|Amendment|Bill|Ordinance)$/.test(wordOf(doc, end - 1))
  )
    return true
  if (type === 'person' || end - first < 3 || wordOf(doc, first + 1) !== 'of') return false
  if (/^(?:Bill|Treaty)$/.test(wordOf(doc, first))) return true
  return (
    wordOf(doc, first) === 'State' &&
    /^(?:Alert|Calamity|Disaster|Emergency|Exception|Siege)$/.test(wordOf(doc, end - 1))
  )
}

const LONGEST = 10

/** Whether a bracket stands behind the name of a law or plan: "Joint Comprehensive Plan of Action (JCPOA)", not "Institute of Law (IL)". */
export const isBehindLaw = (doc: Document, bracket: number): boolean => {
  const last = lowerOf(doc, bracket - 1)
  if (ORGANISATION_HEADS.has(last)) return false
  for (let at = bracket - 2; at > bracket - LONGEST; at--) {
    if (/^(?:of|for|on)$/.test(wordOf(doc, at))) {
      const head = lowerOf(doc, at - 1)
      return LAW_NOUNS.has(head) || (LAW_NOUNS.has(last) && !ORGANISATION_HEADS.has(head))
    }
    if (!isCapitalAt(doc, at) && wordOf(doc, at) !== 'and') break
  }
  return LAW_NOUNS.has(last)
}
