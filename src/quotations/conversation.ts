import { latePattern } from '../collections/late-pattern.js'
import { mapped } from '../collections/packed.js'
import { SPOKEN_OPENERS, SPOKEN_WORDS } from '../lexicon/spoken-words.js'
import { isKnown, isPart, isTitle } from './label-kinds.js'
import { firstLine, inSentences, isAboutThem, isListed, isProgramme, isTally, nameIn } from './label-lists.js'
import type { Style, TurnLabel } from './turn-label.js'

/** Whether somebody speaks to somebody: a narrator or a form would not ask, or say "you" or "thanks". */
export const isSpoken = (text: string): boolean => SPOKEN.test(text)

const SPOKEN = new RegExp(
  String.raw`\b(?:${[...SPOKEN_WORDS].join('|')})\b|[?!]|^(?:${[...SPOKEN_OPENERS].join('|')})\b`,
  'i',
)

/** "LH" of "Lars Holm", where both speak: a label in full for the short one. */
const inFull = (text: string, labels: readonly (TurnLabel | null)[]): readonly (TurnLabel | null)[] => {
  const byInitials = new Map<string, TurnLabel>()
  return labels.map((label) => {
    if (label?.style !== 'colon' && label?.style !== 'time') return label
    const name = nameIn(text, label)
    if (name.includes(' ')) byInitials.set(initialsOf(name), byInitials.get(initialsOf(name)) ?? label)
    const full = name.length <= LONGEST_INITIALS ? byInitials.get(name) : undefined
    return full ? { ...label, label: full.label, isPerson: true } : label
  })
}

const LONGEST_INITIALS = 4

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('')

/** The words of each label; for "HOLM" the "LARS HOLM" who has spoken before. */
const namesOf = (text: string, labels: readonly TurnLabel[]): ReadonlyMap<TurnLabel, string> => {
  const bySurname = new Map<string, string>()
  return new Map(
    labels.map((label) => {
      const name = nameIn(text, label)
      const surname = name.slice(name.lastIndexOf(' ') + 1).toLowerCase()
      if (label.isPerson && name.includes(' ') && !bySurname.has(surname)) bySurname.set(surname, name)
      return [label, name.includes(' ') ? name : (bySurname.get(surname) ?? name)]
    }),
  )
}

/**
 * The labels of a document that belong to a conversation, at the place of each block; none where it is none. Labels are
 * those of speakers when the document behaves like a conversation: they look like people or parts, and come again or
 * answer one another. Fields ("WHEN:", "NOTE:") never do.
 */
export const findConversation = (
  text: string,
  all: readonly (TurnLabel | null)[],
): readonly (TurnLabel | null)[] => {
  const labels = inFull(text, ofOneStyle(all))
  const found = labels.filter((label) => label !== null)
  const speaking = found.filter(({ isField }) => !isField)
  if (speaking.length < 2)
    return mapped(labels, (label) => (label && opensSpeech(text, label) ? label : null))
  if (3 * (found.length - speaking.length) > found.length) return mapped(labels, () => null)
  const names = namesOf(text, speaking)
  const counts = new Map<string, number>()
  for (const name of names.values()) counts.set(name, (counts.get(name) ?? 0) + 1)
  const cast: Cast = {
    text,
    counts,
    answered: answered([...names.values()]),
    surnames: surnamesIn(text, speaking),
    isCall: isCall(text, speaking),
    shouts: speaking.some(({ style, sure }) => style === 'colon' && sure),
    share: speaking.length / labels.length,
    isSingle: [...names.keys()].every(
      (label) => label.style === 'colon' && SINGLE().test(nameIn(text, label)),
    ),
  }
  if (!isConversation(cast, speaking)) return mapped(labels, () => null)
  return mapped(labels, (label) => (label !== null && belongs(cast, label) ? label : null))
}

/** What is less sure, "ana: …" and "Ana – …", speaks only where nothing else is written; so do the lines of a play. */
const ofOneStyle = (labels: readonly (TurnLabel | null)[]): readonly (TurnLabel | null)[] => {
  const counts = new Map<Style, number>()
  for (const label of labels)
    if (label && !label.isField) counts.set(label.style, (counts.get(label.style) ?? 0) + 1)
  const others = [...counts].filter(([style]) => !PLAYS.includes(style))
  const most = MOSTLY * others.reduce((sum, [, count]) => sum + count, 0)
  const [play = null] = PLAYS.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
  if (play && (counts.get(play) ?? 0) > most)
    return mapped(labels, (label) => (label?.style === play ? label : null))
  const dropped = others.length < 2 ? PLAYS : [...PLAYS, ...LESS_SURE]
  return mapped(labels, (label) => (label && dropped.includes(label.style) ? null : label))
}

/** Not "Ana Ruiz: docs, Omar Haddad: everything else!" */
const mostlySaid = (text: string, labels: readonly TurnLabel[]): boolean =>
  2 * labels.filter((label) => isSaid(firstLine(text, label))).length > labels.length

const isSaid = (line: string): boolean => isSpoken(line) || /[.!?…]["”’)]*$/u.test(line)

const LESS_SURE: readonly Style[] = ['handle', 'dash']
/** Any text may have a line in capitals, or a word and a stop at the head of a paragraph. */
const PLAYS: readonly Style[] = ['caps', 'stop']
/** So many times as many as other labels. */
const MOSTLY = 1.5

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
  /** Some stand in capitals, so that "Smith: A Night to Remember" among them is a headline. */
  readonly shouts: boolean
  /** How many of the lines and paragraphs open with a label. */
  readonly share: number
  /** All are called by one word: "Jo:", "Max:". */
  readonly isSingle: boolean
}

const SINGLE = latePattern(String.raw`^\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*$`, 'u')

const isCall = (text: string, labels: readonly TurnLabel[]): boolean =>
  labels.some((label) => nameIn(text, label) === 'Operator') &&
  labels.filter(({ style, isPerson }) => style === 'role' && isPerson).length > 2

const answered = (names: readonly string[]): Set<string> => {
  const last = new Map<string, number>()
  const back = new Set<string>()
  for (const [i, name] of names.entries()) {
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
  if (isTally(text, labels) || isAboutThem(text, labels)) return false
  if (answered.size === 0 && isProgramme(text, labels)) return false
  if (labels.some(({ style }) => style === 'dash')) return isDashed(cast, labels)
  if (labels.every(({ style }) => PLAYS.includes(style))) return isPlay(cast, labels)
  if (labels.every(({ style }) => style === 'handle'))
    return answered.size >= 2 && labels.some((label) => isSpoken(firstLine(text, label)))
  if (labels.every((label) => isListed(text, label))) return false
  const sure = labels.filter((label) => label.sure && label.style !== 'role').length
  if (labels.some(({ style }) => style !== 'colon' && style !== 'role') && sure >= 2) return true
  const people = labels.filter(({ isPerson }) => isPerson).length
  const spoken = labels.some((label) => isSpoken(firstLine(text, label)))
  const named = labels.filter(
    (label) => label.style === 'colon' && (label.isPerson || label.sure || isKnown(nameIn(text, label))),
  )
  const known = labels.filter((label) => isKnown(nameIn(text, label))).length
  // "The Good: … The Bad: …": but "The Gazette" may ask somebody else.
  if (answered.size > 0 && people === 0 && [...answered].every((name) => name.startsWith('The ')))
    return false
  if (answered.size > 0 && counts.size >= 2)
    return answered.size >= 2 || known >= 2 || (spoken && (sure >= 2 || people >= 2))
  // Everybody speaks once: only names do so, of people or in capitals, over words that somebody says to somebody.
  if (named.length < 2 || 3 * named.length < 2 * labels.length) return false
  if (known > 0) return (spoken && mostlySaid(text, named)) || (known >= 2 && inSentences(text, named))
  const talking = named.filter((label) => isSpoken(firstLine(text, label))).length
  return 2 * talking >= named.length && named.every(({ sure }) => sure)
}

/** "Host – Why? Ana Ruiz – I was cold.": both come back, one asks, and one at least has a name or a part. */
const isDashed = ({ text, answered }: Cast, labels: readonly TurnLabel[]): boolean =>
  answered.size >= 2 &&
  labels.some((label) => isSpoken(firstLine(text, label))) &&
  [...answered].some((name) => (isKnown(name) && name.includes(' ')) || isPart(name.toLowerCase()))

/**
 * "Hedda. Were you there?", "SARAH" over "You knew.": hardly anything else stands on the page, they come back, and say what
 * people say to one another.
 */
const isPlay = ({ text, answered, counts, share }: Cast, labels: readonly TurnLabel[]): boolean =>
  counts.size >= 2 &&
  labels.length >= FEWEST_TURNS &&
  answered.size > 0 &&
  share >= (answered.size >= 2 ? SPARSE : CROWDED) &&
  (answered.size >= 2 || share >= FULL || isFilm(text, labels) || [...answered].some(isSomebody)) &&
  4 * labels.filter((label) => isSpoken(firstLine(text, label))).length >= labels.length

/** "INT. KITCHEN - NIGHT", "TOM (O.S.)" */
const isFilm = (text: string, labels: readonly TurnLabel[]): boolean =>
  /^[ \t]*(?:INT|EXT)[./]/m.test(text) ||
  labels.some(({ label: { end } }) => /^ ?\((?:O\.?S|V\.?O|O\.?C|CONT)/.test(text.slice(end, end + 6)))

const isSomebody = (name: string): boolean => isKnown(name) || isPart(name.toLowerCase())

/** Of the lines and paragraphs: how many open with a label. */
const [SPARSE, CROWDED, FULL] = [0.15, 0.25, 0.8]
const FEWEST_TURNS = 3

const belongs = (
  { text, counts, answered, surnames, isCall, shouts, isSingle }: Cast,
  label: TurnLabel,
): boolean => {
  if (label.isField) return false
  const name = nameIn(text, label)
  if (label.style === 'role') return isCall || answered.size > 0
  if (label.style === 'handle') return counts.get(name)! >= 2
  if (PLAYS.includes(label.style)) return true
  return (
    label.sure ||
    label.isPerson ||
    counts.get(name)! >= 2 ||
    surnames.has(name.toLowerCase()) ||
    (isKnown(name) && !shouts) ||
    // "Ines: gate B4" among "Jo:" and "Max:"
    isSingle ||
    // "Reuters: Will she travel?" among the turns of others.
    firstLine(text, label).endsWith('?')
  )
}
