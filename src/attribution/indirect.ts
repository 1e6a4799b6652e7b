import { roomFor } from '../collections/column-room.js'
import { isNamedInMarks } from './cues/named-in-marks.js'
import { endOfCue } from './cues/cue-end.js'
import type { Cue } from './cues/find-cues.js'
import type { NounPhrase } from './syntax/noun-phrases.js'
import { findClauses } from './clauses/clauses.js'
import { partOfCue } from './clauses/coordinate-sayings.js'
import { joinSides } from './joined-sides.js'
import type { Reported } from './reported.js'
import { formLikely } from './form-likely.js'
import { THINKS } from './syntax/word-categories.js'
import type { Models } from '../learning/quote-models.js'
import { wasSaid } from './polarity.js'
import { isProposition, isSubjectThat } from './speech-acts.js'
import { sourceOf } from './sources/named-source.js'
import { quotingOf } from './sources/second-hand.js'
import type { Analysis } from './syntax/analysis.js'
import { createReranker, isAside, isThing, type ReportedCandidate } from './reranker.js'

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

/** "Ruiz was quoted as saying ⟨the pool was closed⟩": no form says more surely that somebody said it. */
const LIKELY_QUOTED = 0.75

const isQuoted = ({ analysis, cue: { token }, clause, source }: ReportedCandidate): boolean =>
  clause.first === token + 1 && source.phrase !== null && quotingOf(analysis, token) >= 0

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
    const ranked = { found, likely: Math.max(rerank(found), isQuoted(found) ? LIKELY_QUOTED : 0) }
    if (ranked.likely >= leastOf(found)) likely.push(ranked)
  }
  likely.sort((a, b) => rankOf(b) - rankOf(a))
  const nested = innermost(likely)
  const taken = new Uint8Array(roomFor(analysis.doc.tokens.count), 0, analysis.doc.tokens.count)
  const sides = new Set<number>()
  const kept: Reported[] = []
  for (const { found, likely } of nested) {
    const { clause, cue, source } = found
    const side = 2 * cue.token + (clause.first > cue.token ? 1 : 0)
    if (taken[cue.token] === 1 || sides.has(side)) continue
    if (taken.subarray(clause.first, clause.end).includes(1)) continue
    taken.fill(1, clause.first, clause.end)
    sides.add(side)
    kept.push({
      cue: cue.token,
      parts: [withOpening(analysis, clause)],
      source: source.phrase,
      likely: Math.max(likely, formLikely(found)),
    })
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

/** "said ⟨that is why it leaked⟩": who does it is part of what was said, as is the sign of "⟨£45m⟩". */
const withOpening = (analysis: Analysis, clause: NounPhrase): NounPhrase => {
  const { words, doc } = analysis
  const { starts, ends } = doc.tokens
  const before = clause.first - 1
  const isSign = SIGNS.has(words[before] ?? '') && ends[before] === starts[clause.first]
  return { first: isSign || isSubjectThat(analysis, clause) ? before : clause.first, end: clause.end }
}

const SIGNS = new Set(['#', '$', '<', '@', '£', '¥', '€'])

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
