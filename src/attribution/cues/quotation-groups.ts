import type { Cue } from './find-cues.js'
import {
  actorAfter, actorBefore, agentBefore, answererBehind, roleBefore, wordsBehind,
} from './form-frames.js' // prettier-ignore
import { isInscribed } from './inscriptions.js'
import { isNamedInMarks, isNamedWork, isTitle } from './named-in-marks.js'
import { namedBehind, ownerAround } from './owner-frames.js'
import { linkCandidates, toCues } from './link-candidates.js'
import { argmax } from '../../learning/log-linear.js'
import { CAPITAL, CLITIC, MARK, REPORTS, TITLE } from '../syntax/word-categories.js'
import { linkFeatures } from './link-features.js'
import type { Models } from '../../learning/quote-models.js'
import type { Analysis } from '../syntax/analysis.js'
import type { Span } from '../../document.js'
import { isDash } from '../syntax/dashes.js'
import { nounPhrasesBetween, type NounPhrase } from '../syntax/noun-phrases.js'
import { isSomebody, phraseTypeOf } from '../sources/phrase-types.js'
import { sayerBefore, sayerBehind } from './own-sayers.js'
import { merged, uncued, type QuotationGroup } from './quotation-group.js'
import { speakerBehindMarks } from '../sources/second-hand.js'
import { isUpperAt } from '../../collections/has-letter.js'
import {
  captionSubject,
  gappedSubject,
  interrupter,
  opensSentence,
  subjectBehind,
  tellingBefore,
} from '../syntax/speech-frames.js'

/** Puts every quotation into one group, in text order of their first quotations. */
export const groupQuotations = (
  analysis: Analysis,
  models: Models,
  cues: readonly Cue[],
): QuotationGroup[] => {
  const placed = toCues(analysis, cues)
  const { quotations } = analysis
  const groups: QuotationGroup[] = []
  const byCue = new Map<number, number>()
  const add = (group: QuotationGroup): void => {
    const known = group.cue === null ? undefined : byCue.get(group.cue)
    if (known !== undefined) groups[known] = merged(groups[known]!, group.quotations)
    else {
      if (group.cue !== null) byCue.set(group.cue, groups.length)
      groups.push(group)
    }
  }
  // “A.¶ “B,” she added: what goes on over a paragraph is another quote once it has a cue of its own.
  const isCuedAnew = (first: number, next: number): boolean => {
    const own = linked(analysis, models, placed, [next])
    const before = own && linked(analysis, models, placed, range(first, next))
    return before !== null && before.cue !== own!.cue
  }
  for (let first = 0; first < quotations.length;) {
    let end = first + 1
    if (isNamedInMarks(analysis, first) || isInscribed(analysis, first)) {
      first = end
      continue
    }
    while (end < quotations.length && quotations[end]!.continues && !isCuedAnew(first, end)) end++
    const label = interrupter(analysis, end - 1)
    if (label) end++
    const chain = range(first, end)
    const previous = groups.at(-1)
    const own = label
      ? uncued(label, chain, LABEL_LIKELY)
      : (labelled(analysis, chain) ?? introduced(analysis, models, placed, chain))
    if (own) add(own)
    else if (previous && goesOn(analysis, previous, first))
      groups[groups.length - 1] = merged(previous, chain)
    else add(uncued(null, chain, 0))
    first = end
  }
  return groups
}

const range = (first: number, end: number): number[] =>
  Array.from({ length: end - first }, (_, i) => first + i)

/** Labels name who speaks in 42 of 51 annotated quotations; in eight more the labels call the same one otherwise. */
const LABEL_LIKELY = 0.9

const labelled = (analysis: Analysis, chain: readonly number[]): QuotationGroup | null => {
  const { label } = analysis.quotations[chain[0]!]!
  if (label) return uncued(label, chain, LABEL_LIKELY)
  const last = chain.at(-1)!
  const first = analysis.quotations[chain[0]!]!.firstToken
  const dash = isNamedWork(analysis, chain[0]!)
    ? null
    : opensSentence(analysis, first)
      ? dashLabel(analysis, analysis.quotations[last]!.endToken)
      : headlineLabel(analysis, chain[0]!)
  return dash ? uncued(dash, chain, LABEL_LIKELY) : null
}

const LONGEST_LABEL = 8

/** “We won.” — Ana Ruiz: a name after a dash and nothing else. */
const dashLabel = (
  { words, categories, mentionAt, quotationAt, doc, sentenceAt, firsts }: Analysis,
  end: number,
): Span | null => {
  if (end >= words.length || !/^(?:[—–―~-]|--)$/.test(words[end]!)) return null
  const limit = firsts[sentenceAt[end]! + 1]!
  let at = end + 1
  // "Rev. Amos Tutu"
  while (at < limit && categories[at]! & TITLE) at += words[at + 1] === '.' && at + 2 < limit ? 2 : 1
  while (
    at < limit &&
    at - end <= LONGEST_LABEL &&
    quotationAt[at]! < 0 &&
    (mentionAt[at]! >= 0 || isName(categories[at]!))
  )
    at++
  const stops = at === limit || quotationAt[at]! >= 0 || /^[.,(]$/.test(words[at]!)
  const starts = mentionAt[end + 1]! >= 0 || (categories[end + 1]! & CAPITAL) > 0
  return at > end + 1 && stops && starts
    ? { start: doc.tokens.starts[end + 1]!, end: doc.tokens.ends[at - 1]! }
    : null
}

/** "Bank was ‘reckless’ - watchdog", "… - study": somebody or a text behind the dash at the end of a headline, which has no stop. */
const headlineLabel = (analysis: Analysis, quotation: number): Span | null => {
  const { words, doc, firsts, sentenceAt, quotations } = analysis
  const { start, end: last, endToken, block } = quotations[quotation]!
  if (/[.!?]/.test(doc.text.charAt(last - 1))) return null
  if (endToken >= words.length || !isDash(words[endToken]!) || isUpperAt(doc.text, start)) return null
  const end = firsts[sentenceAt[endToken]! + 1]!
  if (end - endToken > LONGEST_LABEL || doc.tokens.ends[end - 1]! < lastInk(doc.text, doc.blocks[block]!))
    return null
  const phrase = nounPhrasesBetween(analysis, endToken + 1, end)[0]
  const isWhole = phrase?.first === endToken + 1 && phrase.end === end
  const isSpeaker =
    isWhole && (isSomebody(analysis, phrase) || phraseTypeOf(analysis, phrase).text === 'report')
  return isSpeaker ? toSpan(analysis, phrase) : null
}

const lastInk = (text: string, { start, end }: Span): number =>
  start + text.slice(start, end).trimEnd().length

/** By the form of the words around, else by the cue that the model links. */
const introduced = (
  analysis: Analysis,
  models: Models,
  placed: ReturnType<typeof toCues>,
  chain: readonly number[],
): QuotationGroup | null => {
  const [first, last] = [chain[0]!, chain.at(-1)!]
  if (analysis.quotations[first]!.isTurn) return null
  const by = (cue: number | null, label: Span | null, source: NounPhrase | null = null): QuotationGroup => ({
    cue,
    label,
    quotations: chain,
    likely: FORM_LIKELY,
    source,
  })
  const gapped = gappedSubject(analysis, first) ?? wordsBehind(analysis, last)
  if (gapped) return by(null, toSpan(analysis, gapped))
  const owner = chain.length === 1 ? ownerAround(analysis, first) : null
  if (owner) return by(owner.cue, null, owner.source)
  const found = linked(analysis, models, placed, chain)
  // "holds promise for “certain niches”, says Ana Ruiz": whatever cue stands before.
  const verb = analysis.quotations[last]!.endToken + 1
  const speaker = found?.cue === verb ? null : speakerBehindMarks(analysis, verb)
  if (speaker) return by(verb, null, speaker)
  const linkedTo = found?.cue ?? -1
  const own =
    chain.length === 1
      ? (sayerBehind(analysis, first, linkedTo) ?? sayerBefore(analysis, first, linkedTo))
      : null
  if (own) return by(own.cue, null, own.source)
  const telling = tellingBefore(analysis, first)
  if (telling !== null && (found?.cue ?? -1) < telling) return by(telling, null)
  const agent = agentBefore(analysis, first)
  if (agent) return by(agent.cue, null, agent.source)
  const { endToken } = analysis.quotations[last]!
  const isEarlier = (found?.cue ?? -1) < endToken
  // “Jack in the Box”, Ruiz hummed: the comma that opens no title.
  const isWork = analysis.words[endToken] === ',' && isTitle(analysis, last)
  const actor = isEarlier && !isWork ? actorAfter(analysis, last) : null
  const answerer = isEarlier ? answererBehind(analysis, last) : null
  if (answerer) return by(answerer.cue, null, answerer.source)
  if (actor && !isBefore(analysis, found, first)) return by(actor.cue, null, actor.source)
  const acting = found ? null : (actorBefore(analysis, first) ?? roleBefore(analysis, first))
  if (acting) return by(acting.cue, null, acting.source)
  if (found) return found
  const caption =
    captionSubject(analysis, first) ?? subjectBehind(analysis, last) ?? namedBehind(analysis, last)
  return caption && by(null, caption)
}

/** In 10 of the 12 annotated quotations, of all 10,000, where form decides and no label. */
const FORM_LIKELY = 0.83

/** said, “…”: the cue stands right before the quotation, but for a mark that ends no sentence. */
const isBefore = ({ quotations, words }: Analysis, found: QuotationGroup | null, first: number): boolean => {
  const { firstToken } = quotations[first]!
  const gap = firstToken - (found?.cue ?? -1)
  return found !== null && (gap === 1 || (gap === 2 && /^[,:]$/.test(words[firstToken - 1]!)))
}

const toSpan = ({ doc }: Analysis, { first, end }: NounPhrase): Span => ({
  start: doc.tokens.starts[first]!,
  end: doc.tokens.ends[end - 1]!,
})

const isName = (category: number): boolean =>
  (category & CAPITAL) > 0 && !(category & (MARK | CLITIC | REPORTS))

const linked = (
  analysis: Analysis,
  { weights }: Models,
  placed: ReturnType<typeof toCues>,
  chain: readonly number[],
): QuotationGroup | null => {
  let best: QuotationGroup | null = null
  for (const quotation of chain) {
    if (analysis.quotations[quotation]!.isTurn) continue
    const links = linkCandidates(analysis, placed, quotation)
    const { candidate, probability } = argmax(weights, linkFeatures, links)
    const { cue } = candidate
    if (cue !== null && probability > (best?.likely ?? 0))
      best = { cue, label: null, quotations: chain, likely: probability, source: null }
  }
  return best
}

/** “A,” he said. “B.”: a quotation that is a sentence of its own, right behind the sentence of the group before. */
const goesOn = (analysis: Analysis, previous: QuotationGroup, quotation: number): boolean => {
  if (previous.cue === null) return false
  const { quotations, sentenceAt, firsts, blocks } = analysis
  const first = quotations[quotation]!.firstToken
  const sentence = sentenceAt[first]!
  const lastToken = Math.max(previous.cue, quotations[previous.quotations.at(-1)!]!.endToken - 1)
  const last = sentenceAt[lastToken]!
  return blocks[last] === blocks[sentence] && sentence - last <= 1 && first === firsts[sentence]
}
