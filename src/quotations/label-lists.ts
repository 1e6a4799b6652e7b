import { hasLetter } from '../collections/has-letter.js'
import { latePattern } from '../collections/late-pattern.js'
import type { TurnLabel } from './turn-label.js'

/** The words of a label. */
export const nameIn = (text: string, { label: { start, end } }: TurnLabel): string => text.slice(start, end)

/** What stands behind a label, in its line or the next with words. */
export const firstLine = (text: string, { start }: TurnLabel): string => {
  let from = start
  while (/\s/.test(text.charAt(from))) from++
  const end = text.indexOf('\n', from)
  return text.slice(from, end < 0 ? text.length : end).trimEnd()
}

/** "Ana Ruiz: 1,501", "Leeds: 2": a count of votes or goals, not what somebody says. */
export const isTally = (text: string, labels: readonly TurnLabel[]): boolean =>
  2 * labels.filter((label) => label.style === 'colon' && isFigure(firstLine(text, label))).length >=
  labels.length

/** "Ana Ruiz: Ana runs our office.", "Omar Haddad: He joined in May.": what is told of people, not what they say. */
export const isAboutThem = (text: string, labels: readonly TurnLabel[]): boolean =>
  3 * labels.filter((label) => isAbout(text, label)).length >= 2 * labels.length

const isAbout = (text: string, label: TurnLabel): boolean => {
  const [first = ''] = firstLine(text, label).split(/[\s,'’]/, 1)
  return first.length > 1 && (nameIn(text, label).split(/\s+/).includes(first) || /^(?:He|She)$/.test(first))
}

/** "19:00 The Baker's Year: Hana visits Kyoto.": every time is one of five minutes. */
export const isProgramme = (text: string, labels: readonly TurnLabel[]): boolean =>
  labels.length >= 2 && labels.every((label) => PLANNED_TIME.test(lineOf(text, label)))

const PLANNED_TIME = /^\s*\(?\d{1,2}[:.]\d[05](?![:.\d])/

const lineOf = (text: string, { label: { start } }: TurnLabel): string =>
  text.slice(text.lastIndexOf('\n', start) + 1, start)

/** "10:30 Keynote: Prof. Raj Sethi": behind the label, in its line, no word that is not a name, and no end of a sentence. */
export const isListed = (text: string, label: TurnLabel): boolean => {
  const line = firstLine(text, label)
  const isBeside = !text.slice(label.label.end, text.indexOf(line, label.start)).includes('\n')
  return isBeside && line !== '' && !LOW_OR_ENDED().test(line)
}

const LOW_OR_ENDED = latePattern(String.raw`(?:^|\s)\p{Ll}|[.!?…]["”’)]*$`, 'u')

const isFigure = (line: string): boolean => /\d/.test(line) && !hasLetter(line)

/** Not "Lena Ford: goalkeeper", "runs the bar.": what somebody says begins and ends as a sentence does. */
export const inSentences = (text: string, labels: readonly TurnLabel[]): boolean =>
  labels.every((label) => /^[^\p{Ll}].*[.!?…]["”’)]*$/u.test(firstLine(text, label)))
