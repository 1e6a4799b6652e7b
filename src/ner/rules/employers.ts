import { partitionPoint } from '../../collections/sorted.js'
import { wordOf, type Document, type Mention } from '../../document.js'
import { OTHER_SECTIONS, WORK_SECTIONS } from '../../lexicon/cv-sections.js'
import { ROLES } from '../../lexicon/roles.js'
import type { Reading } from './edit.js'
import { mentionsAt } from './mentions-at.js'
import type { PlacesReader } from './rule.js'
import { isCapitalAt, lowerOf, lowerWords } from './words.js'

/** "Experience⏎⏎Telenor, Oslo": what stands before a place in the headings below is whom somebody worked for. */
export const readEmployers: PlacesReader = (doc, mentions, places) => {
  const { count, firsts } = doc.sentences
  const found: Reading[] = []
  let [next, isWork] = [0, false]
  for (const place of places) {
    const s = partitionPoint(count, (i) => firsts[i]! <= place) - 1
    if (s < next || firsts[s] !== place) continue
    for (next = s; next < count; next++) {
      const section = lineAt(doc, next)
      if (section !== null && OTHER_SECTIONS.has(section)) isWork = false
      else if (section !== null && WORK_SECTIONS.has(section)) isWork = true
      else if (isWork) found.push(...employerAt(doc, mentions, next))
      if (!isWork) break
    }
    next++
  }
  return found
}

export const opensWorkSection = (word: string): boolean => OPENERS.has(word.toLowerCase())

const OPENERS: ReadonlySet<string> = new Set(
  Array.from(WORK_SECTIONS, (section) => section.split(' ', 1)[0]!),
)

const LONGEST_SECTION = 3

/** The words of a sentence that is a block by itself and as short as the head of a part. */
const lineAt = (doc: Document, s: number): string | null => {
  const { firsts } = doc.sentences
  let end = firsts[s + 1]!
  if (wordOf(doc, end - 1) === ':') end--
  return isWhole(doc, s) && end - firsts[s]! <= LONGEST_SECTION
    ? lowerWords(doc, { firstToken: firsts[s]!, endToken: end })
    : null
}

const isWhole = ({ sentences: { blocks } }: Document, s: number): boolean =>
  blocks[s - 1] !== blocks[s] && blocks[s + 1] !== blocks[s]

const LONGEST_NAME = 4
// A town that the tagger knows stays one: "Brooklyn, New York".
const SURE = 0.6

const employerAt = (doc: Document, mentions: readonly Mention[], s: number): readonly Reading[] => {
  const [start, stop] = [doc.sentences.firsts[s]!, doc.sentences.firsts[s + 1]!]
  const first = afterRole(doc, start, stop)
  let end = first
  while (end < stop && end - first <= LONGEST_NAME && isCapitalAt(doc, end)) end++
  if (end === first || end - first > LONGEST_NAME || wordOf(doc, end) !== ',' || !isWhole(doc, s)) return []
  const [place, more] = mentionsAt(mentions, { first: end + 1, end: stop })
  if (more || place?.type !== 'place' || place.firstToken !== end + 1 || !closes(doc, place.endToken, stop))
    return []
  const isKnown = mentionsAt(mentions, { first, end }).some(
    ({ type, confidence }) => type !== 'organisation' && confidence > SURE,
  )
  if (isKnown && first === start) return []
  const employer: Reading = { first, end, type: 'organisation' }
  return first > start ? [{ first: start, end: first - 1, type: null }, employer] : [employer]
}

/** "Senior Analyst, | Telenor, Oslo": where a role opens the line, behind its comma. */
const afterRole = (doc: Document, start: number, stop: number): number => {
  let end = start
  while (end < stop && end - start <= LONGEST_NAME && isCapitalAt(doc, end)) end++
  const isRole = end > start && wordOf(doc, end) === ',' && isRoleWord(lowerOf(doc, end - 1))
  return isRole ? end + 1 : start
}

const isRoleWord = (word: string): boolean => ROLES.has(word) || /^(?:intern|trainee|apprentice)$/.test(word)

/** Behind the place stands nothing but when: "Oslo (2014–2019)". */
const closes = (doc: Document, first: number, end: number): boolean => {
  for (let i = first; i < end; i++)
    if (!/^(?:[\d(),|·–—-]+|[Pp]resent|now)$/.test(wordOf(doc, i))) return false
  return true
}
