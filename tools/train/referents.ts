import { createQuoteFinder } from '../../src/attribution/find-quotes.js'
import { overlaps, type Document, type Quote } from '../../src/document.js'
import { findEntities } from '../../src/entities/find-entities.js'
import type { Models } from '../../src/learning/quote-models.js'
import { findQuotations } from '../../src/quotations/find-quotations.js'
import { speakerFinderBy, type ChooseReferent } from '../../src/speakers/find-speakers.js'
import { referentFeatures } from '../../src/speakers/referent-features.js'
import type { ReferentCandidate } from '../../src/speakers/referents.js'
import { toDocument } from '../../src/text/to-document.js'
import { sameName, type Label, type WorldArticle } from '../corpora/world.js'
import { createTagger } from '../tagging.js'
import { Alphabet, fit, type Decision, type Training } from './log-linear.js'

/** An article with its quotes, before anybody has asked who speaks. */
export interface Attributed {
  readonly doc: Document
  readonly article: WorldArticle
}

const tag = createTagger()

/** An article up to its quotes, without speakers. */
export const attribute = (text: string, models: Models): Document =>
  createQuoteFinder(models)(findEntities(tag(findQuotations(toDocument(text)))))

const TRAINING: Training = { epochs: 6, rate: 0.1, l1: 0.5, least: 3 }

/** Trains the model that tells whom pronouns and descriptions mean, on the full names in the labels of world news. */
export const trainReferents = (articles: readonly Attributed[]): Map<string, number> => {
  const alphabet = new Alphabet()
  const decisions: Decision[] = []
  for (const { doc, article } of articles) {
    // Who spoke before is told by the labels too, so that one error does not teach the next.
    const choose: ChooseReferent = (candidates) => {
      const nobody = candidates.length - 1
      const label = labelOf(article.labels, candidates[0]!.anaphor.quote)
      const named = label ? candidates.findIndex((candidate) => isMeant(candidate, label)) : nobody
      const gold = named < 0 ? nobody : named
      if (label && candidates.length > 1)
        decisions.push({
          candidates: candidates.map((candidate) => alphabet.encode(referentFeatures, candidate)),
          gold,
        })
      return { candidate: candidates[gold]!, probability: 1 }
    }
    speakerFinderBy(choose)(doc)
  }
  return fit(alphabet, decisions, TRAINING)
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
