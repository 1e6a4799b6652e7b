import { mapped } from '../../collections/packed.js'
import { indexBy } from '../../collections/group-by.js'
import { lowerAt } from '../../collections/lower-at.js'
import type { Document, Mention } from '../../document.js'
import { lowerWords } from '../rules/words.js'
import { CUE_COUNT, cuesIn, type CuesBeside } from './type-cues.js'
import { besideOf, readInitials, wholeOf } from './neighbouring-names.js'

export type Scores = Mention['typeScores']

/** A mention with what its document says of the name. */
export interface NameInText {
  readonly mention: Mention
  /** The cues beside it. */
  readonly cues: number
  /** All mentions of the name, itself among them. */
  readonly all: SameName
  /** Of longer names that end with this one word, and of those that begin with it, together. */
  readonly closing: Scores
  readonly opening: Scores
  /** The name beside it in a row: "Acme, Borealis and Corvid". */
  readonly beside: Mention | null
  /** The name that an acronym is short for. */
  readonly whole: Mention | null
}

/** The mentions of one name together. */
export interface SameName {
  readonly count: number
  /** The sums of their scores. */
  readonly scores: Scores
  /** By cue: beside how many of them it stands. */
  readonly cues: readonly number[]
}

export const NONE: Scores = [0, 0, 0]
/** In words: what is longer is a list or a sentence. */
const LONGEST_FULL_NAME = 6

/** The names of a document, one a mention, in their order. */
export const namesIn = (doc: Document, mentions: readonly Mention[]): NameInText[] => {
  const cuesBeside = cuesIn(doc)
  const placed = mapped(mentions, (mention) => toPlaced(doc, mention, cuesBeside))
  const all = mapBy(placed, ({ key }) => key, toSameName)
  const longer = mentions.filter(isLonger)
  const closings = mapBy(longer, ({ endToken }) => lowerAt(doc, endToken - 1), toSum)
  const openings = mapBy(longer, ({ firstToken }) => lowerAt(doc, firstToken), toSum)
  const initials = readInitials(doc, mentions)
  return mapped(placed, ({ mention, key, cues }, index) => ({
    mention,
    cues,
    all: all.get(key)!,
    closing: closings.get(key) ?? NONE,
    opening: openings.get(key) ?? NONE,
    beside: besideOf(doc, mentions, index),
    whole: wholeOf(doc, mentions, index, initials),
  }))
}

interface Placed extends Pick<NameInText, 'mention' | 'cues'> {
  /** The name in lower case. */
  readonly key: string
}

const toPlaced = (doc: Document, mention: Mention, cuesBeside: CuesBeside): Placed => ({
  mention,
  cues: cuesBeside(mention.firstToken, mention.endToken),
  key: lowerWords(doc, mention),
})

const isLonger = ({ firstToken, endToken }: Mention): boolean =>
  endToken - firstToken > 1 && endToken - firstToken <= LONGEST_FULL_NAME

/** What the items of each key come to together. */
const mapBy = <T, R>(
  items: readonly T[],
  keyOf: (item: T) => string,
  toOne: (items: readonly T[]) => R,
): ReadonlyMap<string, R> => new Map(Array.from(indexBy(items, keyOf), ([key, same]) => [key, toOne(same)]))

const toSameName = (same: readonly Placed[]): SameName => {
  const counts = new Array<number>(CUE_COUNT).fill(0)
  for (const { cues } of same)
    // From the lowest bit to the highest, those that are set.
    for (let bits = cues; bits !== 0; bits &= bits - 1) counts[31 - Math.clz32(bits & -bits)]!++
  return { count: same.length, scores: toSum(mapped(same, ({ mention }) => mention)), cues: counts }
}

const toSum = (mentions: readonly Mention[]): Scores => {
  let [person, place, organisation] = NONE
  for (const { typeScores } of mentions) {
    person += typeScores[0]
    place += typeScores[1]
    organisation += typeScores[2]
  }
  return [person, place, organisation]
}
