import { memoByForm } from '../../collections/memo-by-form.js'
import { type Document, type Mention } from '../../document.js'
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

const NONE: Scores = [0, 0, 0]
/** In words: what is longer is a list or a sentence. */
const LONGEST_FULL_NAME = 6

/** The names of a document, one a mention, in their order. */
export const namesIn = (doc: Document, mentions: readonly Mention[]): NameInText[] => {
  const lower = lowerWords(doc)
  const keys = mentions.map((mention) => toKey(lower, mention))
  const cues = mentions.map(({ firstToken, endToken }) =>
    readCues({
      before: [lower(firstToken - 1), lower(firstToken - 2)],
      after: [lower(endToken), lower(endToken + 1)],
    }),
  )
  const [openings, closings] = [new ScoreSums(), new ScoreSums()]
  const groups = new Map<string, number[]>()
  for (const [index, mention] of mentions.entries()) {
    const key = keys[index]!
    const group = groups.get(key)
    if (group) group.push(index)
    else groups.set(key, [index])
    const length = mention.endToken - mention.firstToken
    if (length < 2 || length > LONGEST_FULL_NAME) continue
    openings.add(lower(mention.firstToken), mention.typeScores)
    closings.add(lower(mention.endToken - 1), mention.typeScores)
  }
  const all = new Map(Array.from(groups, ([key, group]) => [key, toSameName(group, mentions, cues)]))
  const initials = readInitials(doc, mentions)
  return mentions.map((mention, index) => {
    const key = keys[index]!
    return {
      mention,
      cues: cues[index]!,
      all: all.get(key)!,
      closing: closings.of(key),
      opening: openings.of(key),
      beside: besideOf(doc, mentions, index),
      whole: wholeOf(doc, mentions, index, initials),
    }
  })
}

const lowers = memoByForm((form) => form.toLowerCase())

const lowerWords = ({ tokens }: Document): ((token: number) => string) => {
  const lowerOf = lowers(tokens.forms)
  return (token) => (token >= 0 && token < tokens.count ? lowerOf(tokens.formOf[token]!) : '')
}

const toKey = (lower: (token: number) => string, { firstToken, endToken }: Mention): string => {
  let key = lower(firstToken)
  for (let token = firstToken + 1; token < endToken; token++) key += ` ${lower(token)}`
  return key
}

const toSameName = (
  group: readonly number[],
  mentions: readonly Mention[],
  cues: readonly number[],
): SameName => {
  const scores: [number, number, number] = [0, 0, 0]
  const counts = new Array<number>(CUE_COUNT).fill(0)
  for (const index of group) {
    for (const i of [0, 1, 2] as const) scores[i] += mentions[index]!.typeScores[i]
    for (let cue = 0; cue < CUE_COUNT; cue++) counts[cue]! += (cues[index]! >> cue) & 1
  }
  return { count: group.length, scores, cues: counts }
}

class ScoreSums {
  readonly #sums = new Map<string, [number, number, number]>()

  add(key: string, scores: Scores): void {
    const sum = this.#sums.get(key)
    if (sum) for (const i of [0, 1, 2] as const) sum[i] += scores[i]
    else this.#sums.set(key, [...scores])
  }

  of(key: string): Scores {
    return this.#sums.get(key) ?? NONE
  }
}
