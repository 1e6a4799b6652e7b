import { wordOf, type Document, type Mention } from '../../document.js'
import { isInNoLonger, mentionsAt } from './mentions-at.js'
import type { WordReader } from './rule.js'
import { capitalsEnd, isCapitalAt, opensLine } from './words.js'

/** "Office of the Deputy | Prime Minister", "Office of the United Nations | High Commissioner for Refugees": a body by its whole name. */
export const readOfficeOf: WordReader = (doc, office, mentions) => {
  const from = office + 3
  if (wordOf(doc, office + 1) !== 'of' || wordOf(doc, from - 1) !== 'the' || isBegun(doc, office)) return []
  const title = behind(doc, from, mentions)
  if (title === from) return []
  const isFor = wordOf(doc, title) === 'for' && isCapitalAt(doc, title + 1)
  const end = isFor ? behind(doc, title + 1, mentions) : title
  // "Office of the Mayor | and the | Office of the Clerk" in one mention
  const isTwo = wordOf(doc, end) === 'and' && wordOf(doc, end + 1) === 'the'
  if (!isTwo && !isInNoLonger(mentions, { first: office, end })) return []
  return [{ first: office, end, type: 'organisation' }]
}

/** "State Office of the Clerk" */
const isBegun = (doc: Document, office: number): boolean =>
  isCapitalAt(doc, office - 1) && !opensLine(doc, office) && wordOf(doc, office - 1) !== 'The'

export const isOffice = (word: string): boolean => word === 'Office'

const LONGEST = 6

/** Behind the words with a capital on this line, before whoever holds the office. */
const behind = (doc: Document, first: number, mentions: readonly Mention[]): number => {
  let end = capitalsEnd(doc, first, LONGEST)
  for (let i = first + 1; i < end; i++) if (opensLine(doc, i)) end = i
  const [holder] = mentionsAt(mentions, { first: first + 1, end }).filter(
    ({ type, firstToken }) => type === 'person' && firstToken > first,
  )
  return holder ? holder.firstToken : end
}
