import { ADHERENTS } from '../../lexicon/adherents.js'
import { lowerAt } from '../../collections/lower-at.js'
import { emptyList } from '../../collections/packed.js'
import type { TokenRange } from '../../collections/token-range.js'
import { wordOf, type Document, type EntityType, type Mention } from '../../document.js'
import { UNTITLED_WORDS } from '../../lexicon/untitled-words.js'
import type { Reading } from './edit.js'
import type { DocumentReader } from './rule.js'
import { isCapitalAt, isShouted } from './words.js'

/**
 * "Fibrel said … the town, but Fibrel has": whom or what the text surely names in most places, it names in the others. Of places the
 * tagger knows better, as of the Tour de France; and letters may stand for a law or a plan as well as for a body.
 */
export const readRepeats: DocumentReader = (doc, mentions) => {
  const names = namesIn(doc, mentions)
  if (names.size === 0) return []
  const lengths = lengthsOf(doc, names)
  const missed = emptyList<Missed>()
  // A word stays free on either side of a mention: what touches one may be a part of it.
  for (let m = 0, from = 0; m <= mentions.length; m++) {
    const stop = m < mentions.length ? mentions[m]!.firstToken - 1 : doc.tokens.count
    for (let i = from; i < stop; i++) {
      const found = isCapitalAt(doc, i) ? nameAt(doc, i, stop, names, lengths) : null
      if (found === null) continue
      found.name.missed++
      missed.push(found)
      i = found.end
    }
    if (m < mentions.length) from = mentions[m]!.endToken + 1
  }
  return missed.length === 0 ? [] : toReadings(doc, missed)
}

interface Name extends TokenRange {
  readonly type: EntityType
  confidence: number
  /** In how many places the text is known to name it, and in how many it may do so too. */
  known: number
  missed: number
  isMixed: boolean
}

interface Missed extends TokenRange {
  readonly name: Name
}

const LONGEST = 8
const SURE = 0.8
/** Of those in texts that the tagger does not know, about three in four are right. */
const REPEATED = 0.8

/** The people and bodies that the text is sure of in one place at least, by their words. */
const namesIn = (doc: Document, mentions: readonly Mention[]): ReadonlyMap<string, Name> => {
  const names = new Map<string, Name>()
  for (const { firstToken: first, endToken: end, type, confidence } of mentions) {
    if (end - first > LONGEST || isCommonForm(doc, first, end)) continue
    const words = wordsIn(doc, first, end)
    const same = names.get(words)
    if (same === undefined)
      names.set(words, { first, end, type, confidence, known: 1, missed: 0, isMixed: type === 'place' })
    else {
      same.known++
      same.isMixed ||= same.type !== type
      same.confidence = Math.max(same.confidence, confidence)
    }
  }
  return names
}

/** "TAA", "May", "a Tory" */
const isCommonForm = (doc: Document, first: number, end: number): boolean =>
  end - first === 1 &&
  (isShouted(wordOf(doc, first)) ||
    UNTITLED_WORDS.has(lowerAt(doc, first)) ||
    ADHERENTS.has(lowerAt(doc, first)))

const wordsIn = ({ text, tokens }: Document, first: number, end: number): string =>
  text.slice(tokens.starts[first], tokens.ends[end - 1])

/** Of how many words the sure names are that begin with a form: a bit for each length. */
const lengthsOf = (doc: Document, names: ReadonlyMap<string, Name>): ReadonlyMap<number, number> => {
  const lengths = new Map<number, number>()
  for (const name of names.values()) {
    if (name.isMixed || name.confidence < SURE) continue
    const form = doc.tokens.formOf[name.first]!
    lengths.set(form, (lengths.get(form) ?? 0) | (1 << (name.end - name.first)))
  }
  return lengths
}

/** The longest name that begins at a token and ends before another. */
const nameAt = (
  doc: Document,
  first: number,
  stop: number,
  names: ReadonlyMap<string, Name>,
  lengths: ReadonlyMap<number, number>,
): Missed | null => {
  const mask = lengths.get(doc.tokens.formOf[first]!) ?? 0
  if (mask === 0) return null
  for (let end = Math.min(first + LONGEST, stop); end > first; end--) {
    if (!(mask & (1 << (end - first)))) continue
    const name = names.get(wordsIn(doc, first, end))
    if (name !== undefined && !name.isMixed && name.confidence >= SURE && standsAlone(doc, first, end))
      return { first, end, name }
  }
  return null
}

/** Part of nothing longer: no "737 Max", "Hale & Moss", "Moss-Hale plan", "Hale v. Moss". */
const standsAlone = (doc: Document, first: number, end: number): boolean =>
  !isCapitalAt(doc, first - 1) &&
  !isCapitalAt(doc, end) &&
  !JOINT.test(wordOf(doc, first - 1)) &&
  !JOINT.test(wordOf(doc, end))

const JOINT = /^(?:of|de|du|la|le|and|vs?\.?|&|[-–/:@#<]|\d.*)$/

/** Without what the text names in fewer places than not, and single words that it also writes small: "the Bank", "the bank". */
const toReadings = (doc: Document, missed: readonly Missed[]): readonly Reading[] => {
  const small = smallIn(doc, missed)
  return missed.flatMap(({ first, end, name: { known, missed: unknown, type, confidence } }) =>
    known < unknown || (end - first === 1 && small.has(lowerAt(doc, first)))
      ? []
      : [{ first, end, type, confidence: REPEATED * confidence }],
  )
}

const smallIn = (doc: Document, missed: readonly Missed[]): ReadonlySet<string> => {
  const single = new Set<string>()
  for (const { first, end } of missed) if (end - first === 1) single.add(lowerAt(doc, first))
  const small = new Set<string>()
  for (let i = 0; single.size > 0 && i < doc.tokens.count; i++)
    if (!isCapitalAt(doc, i) && single.has(wordOf(doc, i))) small.add(wordOf(doc, i))
  return small
}
