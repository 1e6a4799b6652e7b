import { mapped } from '../collections/packed.js'
import { HONORIFICS } from '../lexicon/honorifics.js'
import { PLACE_NOUNS } from '../lexicon/place-nouns.js'
import { SPOKEN_OPENERS, SPOKEN_WORDS } from '../lexicon/spoken-words.js'
import { isGivenName } from '../names/common-given-names.js'
import { isPart, isTitle } from './label-kinds.js'
import type { TurnLabel } from './turn-labels.js'
import { hasLetter } from '../collections/has-letter.js'

/** Whether somebody speaks to somebody: a narrator or a form would not ask, or say "you" or "thanks". */
export const isSpoken = (text: string): boolean => SPOKEN.test(text)

const SPOKEN = new RegExp(
  String.raw`\b(?:${[...SPOKEN_WORDS].join('|')})\b|[?!]|^(?:${[...SPOKEN_OPENERS].join('|')})\b`,
  'i',
)

const nameIn = (text: string, { label: { start, end } }: TurnLabel): string => text.slice(start, end)

/**
 * The labels of a document that belong to a conversation, at the place of each block; none where it is none. Labels are
 * those of speakers when the document behaves like a conversation: they look like people or parts, and come again or
 * answer one another. Fields ("WHEN:", "NOTE:") never do.
 */
export const findConversation = (
  text: string,
  labels: readonly (TurnLabel | null)[],
): readonly (TurnLabel | null)[] => {
  const found = labels.filter((label) => label !== null)
  const speaking = found.filter(({ isField }) => !isField)
  if (speaking.length < 2)
    return mapped(labels, (label) => (label && opensSpeech(text, label) ? label : null))
  if (3 * (found.length - speaking.length) > found.length) return mapped(labels, () => null)
  const counts = new Map<string, number>()
  for (const label of speaking) counts.set(nameIn(text, label), (counts.get(nameIn(text, label)) ?? 0) + 1)
  const cast: Cast = {
    text,
    counts,
    answered: answered(text, speaking),
    surnames: surnamesIn(text, speaking),
    isCall: isCall(text, speaking),
  }
  if (!isConversation(cast, speaking)) return mapped(labels, () => null)
  return mapped(labels, (label) => (label !== null && belongs(cast, label) ? label : null))
}

/** "THE PRESIDENT: Hello, Milwaukee!", "MRS. OBAMA: Thank you all.": nobody else has a turn. */
const opensSpeech = (text: string, label: TurnLabel): boolean => {
  const words = nameIn(text, label).toLowerCase()
  return (
    label.style === 'colon' &&
    label.sure &&
    !label.isField &&
    ((words.startsWith('the ') && isPart(words)) || isTitle(/^\S+(?=\s)/.exec(words)?.[0] ?? '')) &&
    isSpoken(firstLine(text, label))
  )
}

interface Cast {
  readonly text: string
  readonly counts: ReadonlyMap<string, number>
  /** Names that come back after somebody else. */
  readonly answered: ReadonlySet<string>
  /** "Cook" once "Anderson Cook" has spoken. */
  readonly surnames: ReadonlySet<string>
  /** An operator hands on to people with firm and office. */
  readonly isCall: boolean
}

const isCall = (text: string, labels: readonly TurnLabel[]): boolean =>
  labels.some((label) => nameIn(text, label) === 'Operator') &&
  labels.filter(({ style, isPerson }) => style === 'role' && isPerson).length > 2

const answered = (text: string, labels: readonly TurnLabel[]): Set<string> => {
  const last = new Map<string, number>()
  const back = new Set<string>()
  for (const [i, label] of labels.entries()) {
    const name = nameIn(text, label)
    const before = last.get(name)
    if (before !== undefined && before < i - 1) back.add(name)
    last.set(name, i)
  }
  return back
}

const surnamesIn = (text: string, labels: readonly TurnLabel[]): Set<string> =>
  new Set(
    labels.flatMap((label) =>
      label.isPerson ? [nameIn(text, label).split(/\s+/).at(-1)!.toLowerCase()] : [],
    ),
  )

const isConversation = (cast: Cast, labels: readonly TurnLabel[]): boolean => {
  const { text, counts, answered } = cast
  if (cast.isCall) return true
  if (isTally(text, labels)) return false
  const sure = labels.filter((label) => label.sure && label.style !== 'role').length
  if (labels.some(({ style }) => style !== 'colon' && style !== 'role') && sure >= 2) return true
  const people = labels.filter(({ isPerson }) => isPerson).length
  const spoken = labels.some((label) => isSpoken(firstLine(text, label)))
  const named = labels.filter(({ style, isPerson, sure }) => style === 'colon' && (isPerson || sure))
  const known = labels.filter((label) => isKnown(nameIn(text, label))).length
  // "The Good: … The Bad: …": but "The Gazette" may ask somebody else.
  if (answered.size > 0 && people === 0 && [...answered].every((name) => name.startsWith('The ')))
    return false
  if (answered.size > 0 && counts.size >= 2)
    return answered.size >= 2 || known >= 2 || (spoken && (sure >= 2 || people >= 2))
  // Everybody speaks once: only names do so, of people or in capitals, over words that somebody says to somebody.
  if (named.length < 2 || 3 * named.length < 2 * labels.length) return false
  if (known > 0) return spoken || (known >= 2 && inSentences(text, named))
  const talking = named.filter((label) => isSpoken(firstLine(text, label))).length
  return 2 * talking >= named.length && named.every(({ sure }) => sure)
}

/** "Ana Ruiz: 1,501", "Leeds: 2": a count of votes or goals, not what somebody says. */
const isTally = (text: string, labels: readonly TurnLabel[]): boolean =>
  2 * labels.filter((label) => label.style === 'colon' && isFigure(firstLine(text, label))).length >=
  labels.length

const isFigure = (line: string): boolean => /\d/.test(line) && !hasLetter(line)

/** Not "Lena Ford: goalkeeper": what somebody says ends as a sentence does. */
const inSentences = (text: string, labels: readonly TurnLabel[]): boolean =>
  labels.every((label) => /[.!?…]["”’)]*$/u.test(firstLine(text, label)))

/** A title or a given name, over no place: "Star Trek" and "Project Manager" have the form of a name alone, "Grace Hall" more. */
const isKnown = (name: string): boolean => {
  const words = name.toLowerCase().split(/\s+/)
  const first = words[0]!.replace(/\.$/, '')
  return HONORIFICS.has(first) || (isGivenName(first) && !PLACE_NOUNS.has(words.at(-1)!))
}

const firstLine = (text: string, { start }: TurnLabel): string => {
  let from = start
  while (/\s/.test(text.charAt(from))) from++
  const end = text.indexOf('\n', from)
  return text.slice(from, end < 0 ? text.length : end).trimEnd()
}

const belongs = ({ text, counts, answered, surnames, isCall }: Cast, label: TurnLabel): boolean => {
  if (label.isField) return false
  const name = nameIn(text, label)
  if (label.style === 'role') return isCall || answered.size > 0
  return label.sure || label.isPerson || counts.get(name)! >= 2 || surnames.has(name.toLowerCase())
}
