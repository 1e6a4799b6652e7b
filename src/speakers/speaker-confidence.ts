import type { Entity, Quote, Resolution } from '../document.js'
import { DEFINITE_DETERMINERS } from '../lexicon/determiners.js'
import { KINSHIP_NOUNS } from '../lexicon/kinship-nouns.js'
import { SUBJECT_PRONOUNS } from '../lexicon/pronouns.js'

/** What tells how surely a speaker is the right one. */
export interface SpeakerEvidence {
  readonly kind: Quote['kind']
  /** Of the quote: that these words are said, by whom its cue names. */
  readonly quoteConfidence: number
  readonly via: Resolution
  /** Null for somebody who is only described, or for a pronoun of nobody known. */
  readonly entity: Pick<Entity, 'type' | 'name' | 'roles'> | null
  /** The words at the quote, or those carried from elsewhere. */
  readonly words: string
  readonly name: string
  /** 0–1: that a pronoun or a description means this one, among all whom it may mean. */
  readonly likely: number
}

/**
 * How likely the speaker is the right one, 0–1 (logistic). Right: the full name of whoever spoke, or the very words by which
 * the text names them at the quote. `npm run train:speakers` measures the weights on articles of world news.
 */
export const speakerConfidence = (evidence: SpeakerEvidence): number => {
  const slope = evidence.kind === 'indirect' ? SLOPES.reported : SLOPES.quoted
  const meant = SLOPES.meant * logOdds(evidence.likely)
  const score = WEIGHTS[speakerCaseOf(evidence)] + slope * logOdds(evidence.quoteConfidence) + meant
  return 1 / (1 + Math.exp(-score))
}

/** The kinds of evidence that are told apart. */
export const SPEAKER_CASES = [
  'alias of a person', 'body by context', 'described before', 'body by name', 'definite description', 'described person', 'description', 'it before',
  'name without entity', 'nobody known', 'person by context', 'person by name', 'pronoun of a person', 'short name',
] as const // prettier-ignore

export type SpeakerCase = (typeof SPEAKER_CASES)[number]

const WEIGHTS: Readonly<Record<SpeakerCase, number>> = {
  'alias of a person': 0.7,
  'body by context': -0.89,
  'body by name': -0.16,
  'definite description': 0.46,
  'described before': -1.79,
  'described person': 0.01,
  description: 0.7,
  'it before': -0.9,
  'name without entity': -1.25,
  'nobody known': -5.14,
  'person by context': 1.07,
  'person by name': 0.93,
  'pronoun of a person': 0.2,
  'short name': -1.49,
}

/** How much the confidence of the quote counts, and how likely somebody is meant, in log-odds. */
const SLOPES = { quoted: 0.35, reported: 0.58, meant: 0.27 }

export const speakerCaseOf = ({
  via,
  entity,
  words,
  name,
}: Pick<SpeakerEvidence, 'via' | 'entity' | 'words' | 'name'>): SpeakerCase => {
  const isNamed = via === 'name' || via === 'alias'
  if (entity === null) {
    if (via === 'description') return isDefinite(words) ? 'definite description' : 'description'
    if (isNamed) return 'name without entity'
    // "It added", after "the report said": a text or a body; or “We won.”, after that.
    if (via === 'pronoun' && words.toLowerCase() === 'it' && name.toLowerCase() !== 'it') return 'it before'
    return SUBJECT_PRONOUNS.has(name.toLowerCase()) ? 'nobody known' : 'described before'
  }
  if (entity.type !== 'person') return isNamed ? 'body by name' : 'body by context'
  if (!/\s/.test(entity.name) && !isRelative(entity)) return 'short name'
  return BY_PERSON[via]
}

/** "her husband, Karl": a text that tells whose relative somebody is often gives no more of the name. */
const isRelative = ({ roles }: Pick<Entity, 'roles'>): boolean =>
  roles.some((role) => KINSHIP_NOUNS.has(role.slice(role.lastIndexOf(' ') + 1).toLowerCase()))

/** "the mayor", "her lawyer": somebody already named, perhaps. */
const isDefinite = (words: string): boolean => {
  const [first = '', ...rest] = words.toLowerCase().split(/\s/, 2)
  return rest.length > 0 && DEFINITE_DETERMINERS.has(first)
}

const BY_PERSON: Readonly<Record<Resolution, SpeakerCase>> = {
  name: 'person by name',
  alias: 'alias of a person',
  pronoun: 'pronoun of a person',
  description: 'described person',
  context: 'person by context',
}

/** What is nearly certain counts no more than 0.999. */
export const logOdds = (share: number): number => {
  const inside = Math.min(0.999, Math.max(0.02, share))
  return Math.log(inside / (1 - inside))
}
