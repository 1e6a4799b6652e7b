import { indexBy } from '../../collections/group-by.js'
import { wordOf, type Document, type Mention } from '../../document.js'
import { lowerWords } from '../rules/words.js'
import { CUE_COUNT, readCues } from './type-cues.js'
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
  const lower = (token: number): string => wordOf(doc, token).toLowerCase()
  const placed = mentions.map((mention) => toPlaced(doc, mention, lower))
  const all = mapBy(placed, ({ key }) => key, toSameName)
  const longer = mentions.filter(isLonger)
  const closings = mapBy(longer, ({ endToken }) => lower(endToken - 1), toSum)
  const openings = mapBy(longer, ({ firstToken }) => lower(firstToken), toSum)
  const initials = readInitials(doc, mentions)
  return placed.map(({ mention, key, cues }, index) => ({
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

const toPlaced = (doc: Document, mention: Mention, lower: (token: number) => string): Placed => {
  const { firstToken, endToken } = mention
  const cues = readCues({
    before: [lower(firstToken - 1), lower(firstToken - 2)],
    after: [lower(endToken), lower(endToken + 1)],
  })
  return { mention, cues, key: lowerWords(doc, mention) }
}

const isLonger = ({ firstToken, endToken }: Mention): boolean =>
  endToken - firstToken > 1 && endToken - firstToken <= LONGEST_FULL_NAME

/** What the items of each key come to together. */
const mapBy = <T, R>(
  items: readonly T[],
  keyOf: (item: T) => string,
  toOne: (items: readonly T[]) => R,
): ReadonlyMap<string, R> => new Map(Array.from(indexBy(items, keyOf), ([key, same]) => [key, toOne(same)]))

const toSameName = (same: readonly Placed[]): SameName => ({
  count: same.length,
  scores: toSum(same.map(({ mention }) => mention)),
  cues: Array.from({ length: CUE_COUNT }, (_, cue) =>
    same.reduce((count, { cues }) => count + ((cues >> cue) & 1), 0),
  ),
})

const toSum = (mentions: readonly Mention[]): Scores => {
  const sum: [number, number, number] = [0, 0, 0]
  for (const { typeScores } of mentions) for (const i of [0, 1, 2] as const) sum[i] += typeScores[i]
  return sum
}
