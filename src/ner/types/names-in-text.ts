import { memoByForm } from '../../collections/memo-by-form.js'
import { type Document, type Mention } from '../../document.js'
import { readCues } from './cues.js'
import { besideOf, readInitials, wholeOf } from './neighbouring-names.js'

export type Scores = Mention['typeScores']

/** A mention with what its document says of the name. */
export interface NameInText {
  readonly mention: Mention
  /** The cues beside it, and those beside each other mention of the name. */
  readonly cues: number
  readonly otherCues: readonly number[]
  /** The mean of the other mentions; null when there are none. */
  readonly others: Scores | null
  /** Of longer names that end with this one word, and of those that begin with it, together. */
  readonly closing: Scores
  readonly opening: Scores
  /** The name beside it in a row: "Acme, Borealis and Corvid". */
  readonly beside: Mention | null
  /** The name that an acronym is short for. */
  readonly whole: Mention | null
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
  const [sums, openings, closings] = [new ScoreSums(), new ScoreSums(), new ScoreSums()]
  const groups = new Map<string, number[]>()
  for (const [index, mention] of mentions.entries()) {
    const key = keys[index]!
    const group = groups.get(key)
    if (group) group.push(index)
    else groups.set(key, [index])
    sums.add(key, mention.typeScores)
    const length = mention.endToken - mention.firstToken
    if (length < 2 || length > LONGEST_FULL_NAME) continue
    openings.add(lower(mention.firstToken), mention.typeScores)
    closings.add(lower(mention.endToken - 1), mention.typeScores)
  }
  const initials = readInitials(doc, mentions)
  return mentions.map((mention, index) => {
    const key = keys[index]!
    const group = groups.get(key)!
    return {
      mention,
      cues: cues[index]!,
      otherCues: group.filter((other) => other !== index).map((other) => cues[other]!),
      others: group.length > 1 ? meanOfOthers(sums.of(key), mention.typeScores, group.length - 1) : null,
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

const meanOfOthers = (sum: Scores, own: Scores, others: number): Scores => [
  (sum[0] - own[0]) / others,
  (sum[1] - own[1]) / others,
  (sum[2] - own[2]) / others,
]

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
