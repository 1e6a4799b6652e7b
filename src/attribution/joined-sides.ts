import type { Reported } from './reported.js'
import { ING } from './syntax/coarse-tags.js'
import type { Analysis } from './syntax/analysis.js'
import { AUXILIARY, MARK, PREPOSITION, QUESTION, SOURCE_NOUN, TITLE } from './syntax/word-categories.js'

/**
 * What stands on both sides of its cue is one where a comma goes on with it: "The bridge, he said, was closed". What follows
 * without one tells how it was said: "The road is safe, she said as rain began to fall", or "…, she said, citing tests".
 */
export const joinSides = (analysis: Analysis, found: readonly Reported[]): Reported[] => {
  const { words, wordForm, categories } = analysis
  const byCue = new Map<number, Reported>()
  for (const reported of found.toSorted((a, b) => a.parts[0]!.first - b.parts[0]!.first)) {
    const other = byCue.get(reported.cue)
    const [part] = reported.parts
    const { first } = part!
    const isAdjunct = wordForm(first).ending === ING && !(categories[first]! & PREPOSITION)
    const goesOn = words[first - 1] === ',' && !isAdjunct && !describesSource(analysis, reported)
    if (other && !(goesOn && words[other.parts[0]!.end] === ',')) continue
    byCue.set(reported.cue, other ? { ...other, parts: [...other.parts, part!] } : reported)
  }
  return [...byCue.values()].map((reported) => withSubject(analysis, reported))
}

/** "The dam is old, says Ana Ruiz, ⟨professor of geology at Bergen, who has worked there⟩": no verb but behind "who". */
const describesSource = ({ categories }: Analysis, { parts: [part], source }: Reported): boolean => {
  if (source?.end !== part!.first - 1) return false
  let [isRole, at] = [false, part!.first]
  for (; at < part!.end && !(categories[at]! & (MARK | PREPOSITION | QUESTION)); at++) {
    if (categories[at]! & AUXILIARY) return false
    isRole ||= (categories[at]! & (TITLE | SOURCE_NOUN)) > 0
  }
  for (; at < part!.end && !(categories[at]! & QUESTION); at++) if (categories[at]! & AUXILIARY) return false
  return isRole
}

/** "⟨The wall,⟩ she warned, ⟨will fall⟩": what opens with a helping verb has its subject before the attribution. */
const withSubject = (
  { words, categories, sentenceAt, firsts, quotationAt }: Analysis,
  reported: Reported,
): Reported => {
  const { parts, source, cue } = reported
  const [part] = parts
  if (parts.length > 1 || !source || part!.first < cue || words[part!.first - 1] !== ',') return reported
  const first = firsts[sentenceAt[cue]!]!
  const end = Math.min(source.first, cue) - 1
  const isOpen = (categories[part!.first]! & AUXILIARY) > 0 && words[end] === ',' && end > first
  if (!isOpen) return reported
  for (let at = first; at < end; at++)
    if (quotationAt[at]! >= 0 || categories[at]! & (AUXILIARY | MARK)) return reported
  return { ...reported, parts: [{ first, end }, part!] }
}
