import { partitionPoint } from '../../collections/sorted.js'
import type { Analysis } from '../syntax/analysis.js'
import type { Cue } from './find-cues.js'

/** Cues in text order with an index by sentence: sentence u has the cues `bySentence[u] … bySentence[u + 1] - 1`. */
export interface Cues {
  readonly all: readonly Cue[]
  readonly bySentence: Uint32Array
}

export const toCues = (analysis: Analysis, all: readonly Cue[]): Cues => {
  const sentences = analysis.firsts.length - 1
  const bySentence = new Uint32Array(sentences + 1)
  let next = 0
  for (let sentence = 0; sentence < sentences; sentence++) {
    bySentence[sentence] = next
    while (next < all.length && all[next]!.token < analysis.firsts[sentence + 1]!) next++
  }
  bySentence[sentences] = next
  return { all, bySentence }
}

/** A cue that may introduce a quotation; `cue` null stands for "none". */
export interface CueLink {
  readonly analysis: Analysis
  readonly quotation: number
  readonly cue: number | null
  /** How likely the token is a cue at all. */
  readonly likely: number
  /** Other candidates between the two. */
  readonly between: number
}

const MOST_CUES = 8

/** The cues that may introduce a quotation: those of its sentence and of the sentences beside it, nearest first; last of all "none". */
export const linkCandidates = (analysis: Analysis, cues: Cues, quotation: number): CueLink[] => {
  const { sentenceAt, blocks } = analysis
  const { firstToken: first, endToken: end } = analysis.quotations[quotation]!
  const sentence = sentenceAt[first]!
  const lastSentence = sentenceAt[end - 1]!
  const links: CueLink[] = []
  const add = (index: number, between: number): void => {
    const { token, likely } = cues.all[index]!
    links.push({ analysis, quotation, cue: token, likely, between })
  }
  const before = sentence > 0 && isNear(analysis, sentence - 1, sentence, first) ? sentence - 1 : sentence
  const at = indexFrom(cues, first, sentence)
  for (let i = at - 1, n = 0; i >= cues.bySentence[before]! && n < MOST_CUES; i--, n++) add(i, n)
  const after =
    lastSentence + 1 < blocks.length && blocks[lastSentence + 1] === blocks[lastSentence]
      ? lastSentence + 1
      : lastSentence
  const from = indexFrom(cues, end, lastSentence)
  for (let i = from, n = 0; i < cues.bySentence[after + 1]! && n < MOST_CUES; i++, n++) add(i, n)
  links.push({ analysis, quotation, cue: null, likely: 0, between: 0 })
  return links
}

/** The index of the first cue of a sentence at a token or behind it. */
const indexFrom = ({ all, bySentence }: Cues, token: number, sentence: number): number => {
  const first = bySentence[sentence]!
  return (
    first + partitionPoint(bySentence[sentence + 1]! - first, (index) => all[first + index]!.token < token)
  )
}

/** The sentence before is in the same block, or it ends with a colon that points here. */
const isNear = (
  { blocks, firsts, words }: Analysis,
  before: number,
  sentence: number,
  first: number,
): boolean =>
  blocks[before] === blocks[sentence] || (first === firsts[sentence] && words[firsts[sentence] - 1] === ':')
