import { emptyList, mapped } from '../collections/packed.js'
import { countAtMost } from '../collections/sorted.js'
import type { Span } from '../document.js'
import { CLAUSE_JOINERS } from '../lexicon/conjunctions.js'
import type { Cue } from './cues/find-cues.js'
import type { NounPhrase } from './syntax/noun-phrases.js'
import { findClause, type Clause } from './clauses/clauses.js'
import { isTitle } from './cues/named-in-marks.js'
import { isSilent } from './cues/silent-cues.js'
import type { QuotationGroup } from './cues/quotation-group.js'
import { groupQuotations } from './cues/quotation-groups.js'
import type { Models } from '../learning/quote-models.js'
import { sourceOf } from './sources/named-source.js'
import type { Analysis } from './syntax/analysis.js'

/** A cue with whatever it reports, in tokens and indices of quotations. */
export interface Attribution {
  /** Null: the speaker is the label or must come from the context. */
  readonly cue: number | null
  /** 0–1: that this is a cue, and that the cue introduces the quotations. */
  readonly likely: number
  readonly linkLikely: number
  readonly source: NounPhrase | null
  /** In text order; at least one. */
  readonly quotations: readonly number[]
  readonly clause: Clause | null
  /** Words that name the speaker without a cue: "SMITH:", "— Ana Ruiz". */
  readonly label: Span | null
}

interface CuedAttribution extends Attribution {
  readonly cue: number
}

/** How likely a cue must be to draw words in marks into its clause. */
const LEAST_HOLDER = 0.4

/** Every quotation with its cue and source, and the quotations that no cue introduces. */
export const findAttributions = (analysis: Analysis, models: Models, all: readonly Cue[]): Attribution[] => {
  if (analysis.quotations.length === 0) return []
  const cues = all.filter(({ token }) => !isSilent(analysis, token))
  const groups = groupQuotations(analysis, models, cues)
  const byCue = new Map(groups.map((group) => [group.cue, group]))
  const sentences = new Set<number>()
  for (const { cue, quotations } of groups)
    if (cue === null) sentences.add(analysis.sentenceAt[analysis.quotations[quotations[0]!]!.firstToken]!)
  const labels = groups.flatMap(({ label }) => (label ? [tokenAt(analysis, label)] : []))
  const found: CuedAttribution[] = []
  for (const cue of withFormal(cues, groups)) {
    const group = byCue.get(cue.token)
    const mayHold = cue.likely >= LEAST_HOLDER && sentences.has(analysis.sentenceAt[cue.token]!)
    if (group || mayHold) found.push(cutBefore(analysis, labels, toAttribution(analysis, models, cue, group)))
  }
  const spare: Attribution[] = []
  for (const { cue, label, quotations, likely } of groups)
    if (cue === null) spare.push(toCueless(label, quotations, likely))
  return absorb(analysis, found, spare).filter(({ quotations }) => quotations.length > 0)
}

/** The cues of words in marks, which report nothing else: not those of the sentence before, "He said he would go. “It is late.”" */
export const cuesOfMarks = (analysis: Analysis, attributions: readonly Attribution[]): Set<number> =>
  new Set(
    attributions.flatMap((found) =>
      found.cue === null || isEarlier(analysis, found, found.cue) ? [] : [found.cue],
    ),
  )

/** "Alice began talking to Bob. “Lorem.”": the sentence before names the speaker, but no cue points here. */
export const isEarlier = (
  { quotations, sentenceAt, firsts, words }: Analysis,
  { quotations: own }: Attribution,
  cue: number,
): boolean => {
  const sentence = sentenceAt[cue]!
  return sentence < sentenceAt[quotations[own[0]!]!.firstToken]! && words[firsts[sentence + 1]! - 1] !== ':'
}

/** The cues in text order, with those that form alone gives away and no list knows: “No,” Vane shrugged. */
const withFormal = (cues: readonly Cue[], groups: readonly QuotationGroup[]): readonly Cue[] => {
  const known = new Set(cues.map(({ token }) => token))
  const formal = emptyList<Cue>()
  for (const { cue, likely } of groups)
    if (cue !== null && !known.has(cue)) formal.push({ token: cue, likely })
  return formal.length > 0 ? [...cues, ...formal].toSorted((a, b) => a.token - b.token) : cues
}

/** "called it “x” | and Haddad “y”": a clause does not reach to a quotation that somebody else is named for. */
const cutBefore = (
  { words }: Analysis,
  labels: readonly number[],
  attribution: CuedAttribution,
): CuedAttribution => {
  const { clause } = attribution
  const label = clause ? labels[countAtMost(labels, clause.first)] : undefined
  if (!clause || label === undefined || label >= clause.end) return attribution
  let end: number = label
  while (end - 1 > clause.first && joins(words[end - 1]!)) end--
  return { ...attribution, clause: { ...clause, end } }
}

const joins = (word: string): boolean => word === ',' || CLAUSE_JOINERS.has(word)

const tokenAt = ({ doc }: Analysis, { start }: Span): number => countAtMost(doc.tokens.starts, start) - 1

/** Words in marks within a reported clause are quoted with it: he said “the system” and “our own citizens” lost. */
const absorb = (
  analysis: Analysis,
  found: readonly CuedAttribution[],
  spare: readonly Attribution[],
): Attribution[] => {
  const kept: Attribution[] = []
  const extra = new Map<Attribution, number[]>()
  let next = 0
  let open: CuedAttribution[] = []
  for (const attribution of spare) {
    const quotation = attribution.quotations[0]!
    const first = analysis.quotations[quotation]!.firstToken
    const sentence = analysis.sentenceAt[first]!
    for (; next < found.length && analysis.sentenceAt[found[next]!.cue]! <= sentence; next++)
      if (found[next]!.likely >= LEAST_HOLDER) open.push(found[next]!)
    open = open.filter(({ cue }) => analysis.sentenceAt[cue] === sentence)
    const home = attribution.label || isTitle(analysis, quotation) ? undefined : smallestAround(open, first)
    if (home) extra.set(home, [...(extra.get(home) ?? []), ...attribution.quotations])
    else kept.push(attribution)
  }
  const grown = mapped(found, (attribution) => {
    const more = extra.get(attribution)
    if (!more) return attribution
    const linkLikely = attribution.quotations.length > 0 ? attribution.linkLikely : attribution.likely
    return {
      ...attribution,
      linkLikely,
      quotations: [...attribution.quotations, ...more].toSorted((a, b) => a - b),
    }
  })
  return [...grown, ...kept]
}

const smallestAround = (attributions: readonly Attribution[], token: number): Attribution | undefined => {
  let best: Attribution | undefined
  let size = Infinity
  for (const attribution of attributions) {
    const { clause } = attribution
    if (!clause || clause.first > token || token >= clause.end || clause.end - clause.first >= size) continue
    best = attribution
    size = clause.end - clause.first
  }
  return best
}

const toCueless = (label: Span | null, quotations: readonly number[], linkLikely: number): Attribution => ({
  cue: null,
  likely: 0,
  source: null,
  quotations,
  linkLikely,
  clause: null,
  label,
})

const toAttribution = (
  analysis: Analysis,
  { weights }: Models,
  { token, likely }: Cue,
  group: QuotationGroup | undefined,
): CuedAttribution => {
  const source = group?.source ?? sourceOf(analysis, weights, token).phrase
  const sentence = analysis.sentenceAt[token]!
  const frame = {
    analysis,
    cue: token,
    source,
    from: analysis.firsts[sentence]!,
    to: analysis.firsts[sentence + 1]!,
  }
  return {
    cue: token,
    likely,
    source,
    quotations: group?.quotations ?? [],
    linkLikely: group?.likely ?? 0,
    clause: findClause(weights, frame),
    label: null,
  }
}
