import { isNamedInMarks } from './cues/named-in-marks.js'
import { endOfCue } from './cues/cue-end.js'
import type { Cue } from './cues/find-cues.js'
import type { NounPhrase } from './syntax/noun-phrases.js'
import { findClauses } from './clauses/clauses.js'
import { partOfCue } from './clauses/coordinate-sayings.js'
import { ING } from './syntax/coarse-tags.js'
import {
  AUXILIARY,
  MARK,
  PREPOSITION,
  QUESTION,
  SOURCE_NOUN,
  THINKS,
  TITLE,
} from './syntax/word-categories.js'
import type { Models } from '../learning/quote-models.js'
import { wasSaid } from './polarity.js'
import { isProposition } from './speech-acts.js'
import { sourceOf } from './sources/named-source.js'
import type { Analysis } from './syntax/analysis.js'
import { createReranker, isAside, isThing, type ReportedCandidate } from './reranker.js'

/** A reported clause without marks, with its cue and its source. */
export interface Reported {
  readonly cue: number
  /** In text order; two where the attribution stands between them: "The bridge, he said, was closed". */
  readonly parts: readonly NounPhrase[]
  readonly source: NounPhrase | null
  /** 0–1: that these words are reported, by this source. */
  readonly likely: number
}

/** A cue less likely than this reports nothing. */
const LEAST_CUE = 0.1

/** Every clause that a cue may report, cue by cue in text order; `used` are the cues that introduce words in marks. */
export function* reportedCandidates(
  analysis: Analysis,
  models: Models,
  cues: readonly Cue[],
  used: ReadonlySet<number>,
): Iterable<ReportedCandidate> {
  for (const [index, cue] of cues.entries()) {
    if (cue.likely < LEAST_CUE || used.has(cue.token)) continue
    const { first: from, end: to } = partOfCue(analysis, cue.token, cueBefore(analysis, cues, index))
    const source = sourceOf(analysis, models.weights, cue.token)
    const rival = rivalOf(cues, index, from, to)
    const frame = { analysis, cue: cue.token, source: source.phrase, from, to }
    // What is said holds neither its cue nor the words for whoever says it.
    const outside = [
      { first: cue.token, end: endOfCue(analysis, cue.token) },
      ...(source.phrase ? [source.phrase] : []),
    ]
    if (!wasSaid(frame)) continue
    const clauses = findClauses(models.weights, frame).filter(
      (clause) =>
        !holdsQuotation(analysis, clause) &&
        !outside.some((range) => meets(clause, range)) &&
        !tellsOfSource(frame, clause) &&
        isProposition({ ...frame, clause }),
    )
    for (const clause of clauses)
      yield { analysis, cue, clause, source, rival, options: clauses.length, from, to }
  }
}

/** "Ana Ruiz: Ana runs our office": told of her, not by her. */
const tellsOfSource = (
  {
    analysis: { words, mentionAt },
    cue,
    source,
  }: { analysis: Analysis; cue: number; source: NounPhrase | null },
  { first }: NounPhrase,
): boolean => {
  if (words[cue] !== ':' || source === null || mentionAt[first]! < 0) return false
  for (let at = source.first; at < source.end; at++) if (words[at] === words[first]) return true
  return false
}

const meets = (a: NounPhrase, b: NounPhrase): boolean => a.first < b.end && b.first < a.end

const NEIGHBOURS = 3

const rivalOf = (cues: readonly Cue[], index: number, from: number, to: number): number => {
  let most = 0
  for (let i = Math.max(0, index - NEIGHBOURS); i < cues.length && i <= index + NEIGHBOURS; i++)
    if (i !== index && cues[i]!.token >= from && cues[i]!.token < to) most = Math.max(most, cues[i]!.likely)
  return most
}

/** The token of the likely cue before this one in its sentence, -1 for none. */
const cueBefore = ({ sentenceAt }: Analysis, cues: readonly Cue[], index: number): number => {
  const sentence = sentenceAt[cues[index]!.token]
  for (let i = index - 1; i >= 0 && sentenceAt[cues[i]!.token] === sentence; i--)
    if (cues[i]!.likely >= LEAST_CUE) return cues[i]!.token
  return -1
}

/** How likely an indirect quote must be right. */
const LEAST_REPORTED = 0.25
/** "According to" has no other use, so less will do. */
const LEAST_ACCORDING = 0.15

/** "Japan confirmed its first case": what is said is rarely a thing; what is wanted or planned may well be. */
const LEAST_THING = 0.5

const leastOf = (found: ReportedCandidate): number => {
  const { analysis, cue, clause } = found
  if (analysis.words[cue.token] === 'according') return LEAST_ACCORDING
  const thing =
    !(analysis.categories[cue.token]! & THINKS) &&
    ((cue.token === clause.first - 1 && isThing(found)) || isAside(found))
  return thing ? LEAST_THING : LEAST_REPORTED
}

/** The likeliest candidates that are likely enough: one clause on each side of a cue, none in another. */
export const findReported = (
  analysis: Analysis,
  models: Models,
  cues: readonly Cue[],
  used: ReadonlySet<number>,
): Reported[] => {
  const rerank = createReranker(models.weights)
  const likely: Ranked[] = []
  // One after the other: most are forgotten at once.
  for (const found of reportedCandidates(analysis, models, cues, used)) {
    const ranked = { found, likely: rerank(found) }
    if (ranked.likely >= leastOf(found)) likely.push(ranked)
  }
  likely.sort((a, b) => rankOf(b) - rankOf(a))
  const nested = innermost(likely)
  const taken = new Uint8Array(analysis.words.length)
  const sides = new Set<number>()
  const kept: Reported[] = []
  for (const { found, likely } of nested) {
    const { clause, cue, source } = found
    const side = 2 * cue.token + (clause.first > cue.token ? 1 : 0)
    if (taken[cue.token] === 1 || sides.has(side)) continue
    if (taken.subarray(clause.first, clause.end).includes(1)) continue
    taken.fill(1, clause.first, clause.end)
    sides.add(side)
    kept.push({ cue: cue.token, parts: [toPhrase(clause)], source: source.phrase, likely })
  }
  return joinSides(analysis, kept)
}

/** What is nearly as likely to be right but has likelier edges is the better clause. */
const rankOf = ({ found: { clause }, likely }: Ranked): number =>
  likely * (EDGES + clause.startLikely * clause.endLikely)

const EDGES = 3

interface Ranked {
  readonly found: ReportedCandidate
  readonly likely: number
}

/**
 * "Liu told investigators ⟨that he was curious⟩, the agency said": of stacked sources the one who spoke first, whose clause
 * ends before the other.
 */
const innermost = (ranked: readonly Ranked[]): Ranked[] => {
  const outer = new Set<number>()
  for (const { found } of ranked)
    if (found.clause.first < found.cue.token && ranked.some((other) => isStacked(other, found)))
      outer.add(found.cue.token)
  return ranked.filter(({ found: { clause, cue } }) => {
    if (outer.has(cue.token)) return false
    for (const token of outer) if (token >= clause.first && token < clause.end) return false
    return true
  })
}

const isStacked = ({ found: inner, likely }: Ranked, { clause, cue, from }: ReportedCandidate): boolean =>
  likely >= LEAST_INNER &&
  inner.from === from &&
  inner.cue.token !== cue.token &&
  inner.cue.token >= clause.first &&
  inner.cue.token < clause.end &&
  isWithin(inner.clause, clause)

const LEAST_INNER = 0.5

const isWithin = (inner: NounPhrase, outer: NounPhrase): boolean =>
  inner.first >= outer.first && inner.end <= outer.end

const toPhrase = ({ first, end }: NounPhrase): NounPhrase => ({ first, end })

/**
 * What stands on both sides of its cue is one where a comma goes on with it: "The bridge, he said, was closed". What follows
 * without one tells how it was said: "The road is safe, she said as rain began to fall", or "…, she said, citing tests".
 */
const joinSides = (analysis: Analysis, found: readonly Reported[]): Reported[] => {
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

/** Words in marks inside a reported clause make it a mixed quote, or no quote at all, unless they are only a name: "the draft “Lagos Call”". */
const holdsQuotation = (analysis: Analysis, { first, end }: NounPhrase): boolean => {
  const { quotationAt, quotations } = analysis
  for (let token = first; token < end; token++) {
    const quotation = quotationAt[token]!
    if (quotation < 0) continue
    const { firstToken, endToken } = quotations[quotation]!
    if (firstToken < first || endToken > end || !isNamedInMarks(analysis, quotation)) return true
    token = endToken - 1
  }
  return false
}
