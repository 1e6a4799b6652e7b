import { createQuoteFinder } from '../../src/attribution/find-quotes.js'
import { overlaps, type Document, type Quote } from '../../src/document.js'
import { findEntities } from '../../src/entities/find-entities.js'
import { toWeights } from '../../src/learning/feature-weights.js'
import type { Models } from '../../src/learning/quote-models.js'
import { findQuotations } from '../../src/quotations/find-quotations.js'
import { chooseBy, speakerFinderBy, type ChooseReferent } from '../../src/speakers/find-speakers.js'
import { referentFeatures } from '../../src/speakers/referent-features.js'
import type { ReferentCandidate } from '../../src/speakers/referents.js'
import { toDocument } from '../../src/text/to-document.js'
import type { ReferentText } from '../corpora/referents.js'
import { sameName, type Label, type WorldArticle } from '../corpora/world.js'
import { createTagger } from '../tagging.js'
import { Alphabet, fit, type Decision, type Training } from './log-linear.js'

/** An article with its quotes, before anybody has asked who speaks. */
export interface Attributed {
  readonly doc: Document
  readonly article: WorldArticle
}

/** The same of a text in which some words have a label that says whom they mean. */
export interface Meant {
  readonly doc: Document
  readonly meant: ReferentText['meant']
}

const tag = createTagger()

/** An article up to its quotes, without speakers. */
export const attribute = (text: string, models: Models): Document =>
  createQuoteFinder(models)(findEntities(tag(findQuotations(toDocument(text)))))

const TRAINING: Training = { epochs: 6, rate: 0.1, l1: 0.5, least: 3 }

/** What that model must be to be believed without a label. */
const SURE = 0.9

/**
 * Trains the model that tells whom pronouns and descriptions mean, on the full names in the labels of world news; then again
 * with texts where that model was in doubt and a reader said who is meant. What it is sure of there it takes for right, or it
 * would learn that all is doubtful.
 */
export const trainReferents = (
  articles: readonly Attributed[],
  others: readonly Meant[],
): Map<string, number> => {
  const alphabet = new Alphabet()
  const decisions = decisionsOf(articles, alphabet)
  const chooseFirst = chooseBy(toWeights(fit(alphabet, decisions, TRAINING)))
  for (const { doc, meant } of others)
    speakerFinderBy((candidates) => {
      const guess = chooseFirst(candidates)
      const speaker = meant.get(candidates[0]!.anaphor.start)
      const named = speaker ? candidates.findIndex((each) => isOfName(each, speaker)) : -1
      const right = speaker === undefined ? guess.candidate : candidates.at(named)!
      if (candidates.length > 1 && (speaker !== undefined || guess.probability >= SURE))
        decisions.push(toDecision(alphabet, candidates, candidates.indexOf(right)))
      return { candidate: right, probability: 1 }
    })(doc)
  const weights = fit(alphabet, decisions, TRAINING)
  // Features that say nothing are told, too: a table that is trained anew may know them otherwise.
  for (const [feature, id] of alphabet.entries())
    if (alphabet.counts[id]! >= TRAINING.least && !weights.has(feature)) weights.set(feature, 0)
  return weights
}

const isOfName = ({ referent }: ReferentCandidate, name: string): boolean =>
  referent !== null && (referent.name === name || referent.entity?.aliases.includes(name) === true)

const toDecision = (
  alphabet: Alphabet,
  candidates: readonly ReferentCandidate[],
  gold: number,
): Decision => ({
  candidates: candidates.map((candidate) => alphabet.encode(referentFeatures, candidate)),
  gold,
})

const decisionsOf = (articles: readonly Attributed[], alphabet: Alphabet): Decision[] => {
  const decisions: Decision[] = []
  for (const { doc, article } of articles) {
    // Who spoke before is told by the labels too, so that one error does not teach the next.
    const choose: ChooseReferent = (candidates) => {
      const nobody = candidates.length - 1
      const label = labelOf(article.labels, candidates[0]!.anaphor.quote)
      const named = label ? candidates.findIndex((candidate) => isMeant(candidate, label)) : nobody
      const gold = named < 0 ? nobody : named
      if (label && candidates.length > 1) decisions.push(toDecision(alphabet, candidates, gold))
      return { candidate: candidates[gold]!, probability: 1 }
    }
    speakerFinderBy(choose)(doc)
  }
  return decisions
}

/** The label of the same words with the same source, if it tells who speaks. */
const labelOf = (labels: readonly Label[], { source, parts }: Quote): Label | undefined =>
  labels.find(
    (label) =>
      label.speaker !== null &&
      label.source &&
      source &&
      overlaps(label.source, source) &&
      label.content.some((span) => parts.some((part) => overlaps(span, part))),
  )

/** By the full name, or by a shorter or longer one: the label may call by "Syria's Foreign Ministry" what is "Foreign Ministry" here. */
const isMeant = ({ referent, anaphor }: ReferentCandidate, { speaker }: Label): boolean => {
  if (!referent) return false
  const { entity, name } = referent
  if ([name, ...(entity?.aliases ?? [])].some((own) => sameName(own, speaker))) return true
  if (sameName(anaphor.text, speaker)) return false
  const [own, given] = [wordsOf(name), wordsOf(speaker!)]
  if (entity?.type === 'person') return own.at(-1) === given.at(-1)
  return own.every((word) => given.includes(word)) || given.every((word) => own.includes(word))
}

const SMALL = new Set(['a', 'an', 'the', 'of', 's'])

const wordsOf = (name: string): string[] =>
  (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !SMALL.has(word))
