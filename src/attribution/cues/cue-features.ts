import type { Emit, Features } from '../../learning/log-linear.js'
import { ENDINGS } from '../syntax/coarse-tags.js'
import { tagAt, wordAt } from '../syntax/feature-words.js'
import { ADVERB, AUXILIARY, MARK, NUMBER, REPORTS, THAT, THINKS } from '../syntax/word-categories.js'
import type { Analysis } from '../syntax/analysis.js'
import { NOTHING, toFeatureValue, type FeatureValue } from '../../learning/feature-weights.js'

/** Whether a token outside quotations may be the head of a cue: "said", "according", "pointed", a colon. */
export const mayBeCue = (analysis: Analysis, token: number, vocabulary: ReadonlySet<string>): boolean => {
  if (analysis.quotationAt[token]! >= 0 || analysis.mentionAt[token]! >= 0) return false
  return (
    isCueWord(analysis.words[token]!, analysis.categories[token]!, vocabulary) &&
    !isPartOfCompound(analysis, token)
  )
}

/** The same of a word without its place. */
export const isCueWord = (word: string, category: number, vocabulary: ReadonlySet<string>): boolean => {
  if (category & (REPORTS | THINKS)) return true
  // "reportedly" tells of speech, but nobody's.
  if (category & ADVERB) return false
  // No list holds marks and numbers.
  return category & (MARK | NUMBER) ? word === ':' : vocabulary.has(word)
}

/** "a self-described “fossil”": nobody described it here. */
const isPartOfCompound = ({ doc, words }: Analysis, token: number): boolean =>
  token > 1 &&
  words[token - 1] === '-' &&
  doc.tokens.ends[token - 1] === doc.tokens.starts[token] &&
  doc.tokens.ends[token - 2] === doc.tokens.starts[token - 1]

/** A candidate for a cue within its sentence. */
export interface CueCandidate {
  readonly analysis: Analysis
  readonly token: number
  readonly from: number
  readonly to: number
}

/** Is this token the head of a cue? */
export const cueFeatures: Features<CueCandidate> = ({ analysis, token, from, to }, emit) => {
  const word = wordAt(analysis, token)
  const before = tagAt(analysis, token - 1, from, to)
  const after = tagAt(analysis, token + 1, from, to)
  const before2 = tagAt(analysis, token - 2, from, to)
  const after2 = tagAt(analysis, token + 2, from, to)
  const own = formOf(analysis, token)
  emit('c1')
  emit('c2', word)
  emit('c3', own)
  emit('c4', before, own)
  emit('c5', after, own)
  emit('c6', before2, before, own)
  emit('c7', after, after2, own)
  emit('c9', word, before)
  emit('ca', word, after)
  emit('cc', wordAt(analysis, token - 1), own)
  emitSubject(analysis, token, from, to, emit, own, after)
  emitPlace(analysis, token, from, to, emit, own)
}

/** What stands before the helping verbs and adverbs: "Haidai (has also) said". */
const emitSubject = (
  analysis: Analysis,
  token: number,
  from: number,
  to: number,
  emit: Emit,
  own: FeatureValue,
  after: FeatureValue,
): void => {
  const { categories, words } = analysis
  const word = wordAt(analysis, token)
  let at = token - 1
  while (at >= from && token - at < 5 && categories[at]! & (ADVERB | AUXILIARY)) at--
  const subject = tagAt(analysis, at, from, to)
  const helper = at < token - 1 ? wordAt(analysis, at + 1) : NOTHING
  let that = 0
  for (let i = token + 1; i < Math.min(to, token + 6); i++) if (categories[i]! & THAT) that = 1
  emit('ci', subject, word)
  emit('cj', subject, own, after)
  emit('ck', helper, own)
  emit('cm', that, word)
  emit('cn', toFeatureValue(words[token]!.slice(-4)))
  emit('cq', wordAt(analysis, at), own)
  emit('cr', wordAt(analysis, token + 2), after, own)
  emit('ct', subject, helper, own)
}

const emitPlace = (
  analysis: Analysis,
  token: number,
  from: number,
  to: number,
  emit: Emit,
  own: FeatureValue,
): void => {
  let quoted = NOTHING
  for (let i = token + 1; i < Math.min(to, token + 12) && quoted === NOTHING; i++)
    if (analysis.quotationAt[i]! >= 0) quoted = BEHIND
  for (let i = token - 1; i >= Math.max(from, token - 8) && quoted === NOTHING; i--)
    if (analysis.quotationAt[i]! >= 0) quoted = AHEAD
  emit('ce', quoted, own)
  if (token - from < 4) emit('cf', token - from, own)
  if (to - token < 4) emit('cg', to - token, own)
  if (analysis.words[token] === ':') emit('ch', Math.min(6, token - from), tagAt(analysis, from, from, to))
}

const BEHIND = toFeatureValue('after')
const AHEAD = toFeatureValue('before')

/** "said" → say-ed, "noting" → say-ing: category and ending. */
const formOf = ({ categories, words, wordForm }: Analysis, token: number): FeatureValue => {
  const category = categories[token]!
  const { ending } = wordForm(token)
  if (category & REPORTS) return SAYS.get(ending)!
  if (category & THINKS) return THINKS_SO.get(ending)!
  return category & MARK ? toFeatureValue(`${words[token]}-${ending.text}`) : OTHERS.get(ending)!
}

const formsOf = (head: string): ReadonlyMap<FeatureValue, FeatureValue> =>
  new Map(ENDINGS.map((ending) => [ending, toFeatureValue(`${head}-${ending.text}`)]))

const SAYS = formsOf('say')
const THINKS_SO = formsOf('think')
const OTHERS = formsOf('other')
