import { textOf, type Span } from '../document.js'
import { isNationality } from '../lexicon/nationality-endings.js'
import { HONORIFICS } from '../lexicon/honorifics.js'
import { ROLE_MODIFIERS } from '../lexicon/role-modifiers.js'
import { ROLES } from '../lexicon/roles.js'
import { JOINT_WORDS } from '../lexicon/source-words.js'
import type { Discourse } from './discourse.js'

/**
 * Those who speak together, by their full names, if the words hold nothing but their names and titles: "Both Pang and fellow
 * Pentagon analyst JR Sessions" is "Iris Pang and JR Sessions".
 */
export const namesTogether = (
  { doc, owners }: Discourse,
  from: number,
  to: number,
  { start, end }: Span,
): string | null => {
  const names: string[] = []
  let at = start
  for (let i = from; i < to; i++) {
    const mention = doc.mentions[i]!
    const before = doc.text.slice(at, mention.start).replace(BRACKET, '')
    const behind = doc.text.slice(mention.end, i + 1 < to ? doc.mentions[i + 1]!.start : end)
    // "New Power Party (NPP)", "Pentagon analyst JR Sessions": another name of the same, a part of a title.
    const isOther = OPENS.test(before)
    if (!isOther && !isTitles(before)) return null
    at = mention.end
    if (isOther) continue
    if (ENDS_NAME.test(behind)) names.push(owners[i]?.name ?? doc.text.slice(mention.start, mention.end))
    else if (owners[i]?.type === 'person') return null
  }
  if (names.length < 2 || !isTitles(doc.text.slice(at, end))) return null
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`
}

/** "Smith and Jones": both, by their full names. */
export const fullNames = ({ doc, owners }: Discourse, from: number, to: number, source: Span): string => {
  let text = ''
  let at = source.start
  for (let i = from; i < to; i++) {
    const mention = doc.mentions[i]!
    text += doc.text.slice(at, mention.start) + (owners[i]?.name ?? textOf(doc, mention))
    at = mention.end
  }
  return text + doc.text.slice(at, source.end)
}

/** "Ruiz and her supporters": by the full name of whoever is named first; null where nobody is. */
export const withOthers = (
  { doc, owners }: Discourse,
  from: number,
  to: number,
  { start, end }: Span,
): string | null => {
  const name = doc.mentions[from]
  const owner = owners[from]
  if (from === to || owner?.type !== 'person' || name?.start !== start) return null
  const rest = doc.text.slice(name.end, end)
  return /^ and /.test(rest) ? owner.name + rest : null
}

/** "Ana Ruiz (EFF) and …" */
const BRACKET = / \([^()]*\)/

/** "(PS", "(R-Neb." */
const OPENS = /\((?:\p{Lu}-)?$/u

const ENDS_NAME = /^(?: ?\(|,| (?:and|&) |$)/

/** Whether words are nothing but titles and what joins them: "fellow Pentagon analyst". */
export const isTitles = (words: string): boolean =>
  (words.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? []).every(
    (word) =>
      JOINT_WORDS.has(word) ||
      ROLES.has(word) ||
      ROLES.has(word.replace(/s$/, '')) ||
      ROLE_MODIFIERS.has(word) ||
      HONORIFICS.has(word) ||
      isNationality(word),
  )
