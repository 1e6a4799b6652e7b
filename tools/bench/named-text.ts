import type { Document, EntityType } from '../../src/document.js'
import { GIVEN_NAMES_HE } from '../../src/lexicon/given-names-he.js'
import { GIVEN_NAMES_SHE } from '../../src/lexicon/given-names-she.js'
import { toGoldDocument } from '../corpora/gold-document.js'

const SYLLABLES = 'ba be da do fa ga ka ko la lo ma mi na no pa ra ro sa so ta ti va vo za'.split(' ')
const FILLER =
  'spoke to reporters on the matter for the better part of an hour and gave no ground on what had been agreed before'

/** About 100 characters a mention, as in a long report: names in full, then short, then others; the same seed, the same text. */
export const toNamedText = (mentions: number, seed = 1): Document => {
  const pick = createPicker(seed)
  const given = `${GIVEN_NAMES_HE}\n${GIVEN_NAMES_SHE}`.split('\n')
  const coined = (parts: number): string =>
    capital(Array.from({ length: parts }, () => pick(SYLLABLES)).join(''))
  const marks: { type: EntityType; start: number; end: number }[] = []
  const pieces: string[] = []
  let at = 0
  const write = (text: string): void => {
    pieces.push(text)
    at += text.length
  }
  const name = (type: EntityType, text: string): void => {
    marks.push({ type, start: at, end: at + text.length })
    write(text)
  }
  while (marks.length < mentions) {
    const [first, last, town] = [capital(pick(given)), coined(3), coined(2)]
    const body = `${coined(2)} ${coined(2)} Ministry`
    name('person', `${first} ${last}`)
    write(`, the mayor of `)
    name('place', town)
    write(`, ${FILLER}. The `)
    name('organisation', body)
    write(` ${FILLER}.\n`)
    name('person', last)
    write(` ${FILLER}. The `)
    name('organisation', initials(body))
    write(` ${FILLER}.\n\n`)
  }
  return toGoldDocument(pieces.join(''), marks)
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const initials = (name: string): string =>
  name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')

// A linear congruential generator: no more is asked of it than to be the same every time.
const createPicker = (seed: number): (<T>(list: readonly T[]) => T) => {
  let state = seed
  return (list) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return list[Math.floor((state / 2 ** 32) * list.length)]!
  }
}
